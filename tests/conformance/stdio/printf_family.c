// printf fprintf sprintf snprintf dprintf asprintf vprintf vfprintf vsprintf vsnprintf vdprintf vasprintf: results and errors
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char buffer[100];

static int through(int which, FILE *stream, int fd, char **allocated, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  int result = -2;
  switch (which) {
    case 0: result = vprintf(format, arguments); break;
    case 1: result = vfprintf(stream, format, arguments); break;
    case 2: result = vsprintf(buffer, format, arguments); break;
    case 3: result = vsnprintf(buffer, 8, format, arguments); break;
    case 4: result = vdprintf(fd, format, arguments); break;
    case 5: result = vasprintf(allocated, format, arguments); break;
  }
  va_end(arguments);
  return result;
}

static void show_file(const char *path) {
  char content[5000];
  int fd = open(path, O_RDONLY);
  ssize_t length = read(fd, content, sizeof content);
  close(fd);
  printf("%s: %ld [%.*s]\n", path, (long)length, (int)(length > 60 ? 60 : length), content);
}

int main(void) {
  FILE *stream = fopen("out", "w");
  int fd = open("descriptor", O_RDWR | O_CREAT | O_TRUNC, 0600);
  char *allocated = NULL;
  printf("=%d\n", through(0, NULL, 0, NULL, "%s %d ", "text", 42));
  printf("=%d\n", through(1, stream, 0, NULL, "%s %d\n", "text", 42));
  printf("=%d", through(2, NULL, 0, NULL, "%s %d", "text", 42));
  printf(" %s\n", buffer);
  printf("=%d", through(3, NULL, 0, NULL, "%s %d", "text", 42000));
  printf(" %s\n", buffer);
  printf("=%d\n", through(4, NULL, fd, NULL, "%s %d\n", "text", 42));
  printf("=%d", through(5, NULL, 0, &allocated, "%s %d", "text", 42));
  printf(" %s\n", allocated);
  free(allocated);
  printf("=%d\n", fprintf(stream, "second %g\n", 0.5));
  fclose(stream);
  show_file("out");
  printf("=%d\n", dprintf(fd, "%2000d|%s", 7, "end"));
  close(fd);
  show_file("descriptor");
  printf("=%d", sprintf(buffer, "%s", ""));
  printf(" %zu\n", strlen(buffer));

  // Long texts grow; sizes are exact.
  for (int width = 0; width < 3000; width += 499) {
    int length = asprintf(&allocated, "%*d%s", width, 5, "tail");
    printf("%d %zu %s\n", length, strlen(allocated), allocated + (length > 8 ? length - 8 : 0));
    free(allocated);
  }

  // Truncation: the result is what it would have been, and nothing is written past the end.
  for (size_t size = 0; size < 9; size++) {
    memset(buffer, 'x', sizeof buffer);
    int length = snprintf(buffer, size, "%d-%s", 123, "abc");
    printf("%zu %d [%.12s]\n", size, length, buffer);
  }
  printf("%d\n", snprintf(NULL, 0, "%100d%f", 1, 2.0));

  // Too long for an int.
#define ERROR(call)                                            \
  do {                                                         \
    errno = 0;                                                 \
    int result_ = (call);                                      \
    printf("%s = %d, EOVERFLOW %d EINVAL %d EBADF %d\n", #call, result_, errno == EOVERFLOW, errno == EINVAL, errno == EBADF); \
  } while (0)
  ERROR(snprintf(NULL, 0, "%2147483647d", 1));
  ERROR(snprintf(NULL, 0, "%2147483647d ", 1));
  ERROR(snprintf(NULL, 0, "%2147483648d", 1));
  ERROR(snprintf(NULL, 0, "%99999999999d", 1));
  ERROR(snprintf(NULL, 0, "%.2147483647d", 1));
  ERROR(snprintf(NULL, 0, "-%.2147483647d", 1));
  ERROR(snprintf(NULL, 0, "%.2147483647f", 1.0));
  ERROR(snprintf(NULL, 0, "%*d", INT_MAX, 1));
  ERROR(snprintf(NULL, 0, "x%*d", INT_MAX, 1));
  ERROR(snprintf(NULL, 0, "%*sx", INT_MAX, "s"));
  ERROR(snprintf(NULL, 0, "%k", 1));
  ERROR(snprintf(NULL, 0, "%", 1));
  ERROR(snprintf(NULL, 0, "%l", 1));
  FILE *reading = fopen("out", "r");
  printf("%d", fprintf(reading, "x"));
  printf(" %d\n", ferror(reading) != 0);
  fclose(reading);
  ERROR(dprintf(-1, "x"));

  // A format with more literal text than a buffer holds, to buffered and unbuffered streams.
  static char format[20001];
  memset(format, 'a', 20000);
  memcpy(format + 10000, "%d", 2);
  for (int mode = 0; mode < 3; mode++) {
    stream = fopen("out", "w");
    setvbuf(stream, NULL, mode == 0 ? _IOFBF : mode == 1 ? _IOLBF : _IONBF, 0);
    printf("%d", fprintf(stream, format, 12345));
    printf(" %d\n", fclose(stream));
    stream = fopen("out", "r");
    fseek(stream, 9998, SEEK_SET);
    char piece[12];
    printf("%s", fgets(piece, sizeof piece, stream));
    fseek(stream, 0, SEEK_END);
    printf(" %ld\n", ftell(stream));
    fclose(stream);
  }
  return 0;
}
