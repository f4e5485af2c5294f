// cflags: -fno-builtin
// No function reads a page that its argument does not reach: strings that end where the mapping does, and begin where it does.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>
#include <wchar.h>

enum { PAGE = 4096 };

/* A page with nothing mapped on either side. */
static char *lone_page(void) {
  char *pages = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED || mprotect(pages, PAGE, PROT_NONE) || mprotect(pages + 2 * PAGE, PAGE, PROT_NONE)) {
    perror("cannot make pages");
    exit(1);
  }
  return pages + PAGE;
}

static long sum;

int main(void) {
  char *page = lone_page(), *other = lone_page(), *end = page + PAGE;
  static char room[2 * PAGE];
  for (int length = 0; length < 200; length++) {
    char *s = end - length - 1, *t = other + PAGE - length - 1;
    memset(s, 'a', length), s[length] = 0;
    memset(t, 'a', length), t[length] = 0;
    sum += strlen(s) + strnlen(s, 1000) + (strchr(s, 'b') == NULL) + (strrchr(s, 'b') == NULL) + (*strchrnul(s, 'b') == 0);
    sum += strcmp(s, t) + strncmp(s, t, 1000) + strcasecmp(s, t) + strncasecmp(s, t, 1000) + strcoll(s, t);
    sum += strspn(s, "a") + strcspn(s, "xyz") + strcspn(s, "x") + (strpbrk(s, "xy") == NULL);
    sum += (strstr(s, "ab") == NULL) + (strcasestr(s, "AB") == NULL) + strverscmp(s, t);
    sum += strstr(s, t) == s;
    sum += strcpy(room, s) == room;
    sum += stpcpy(room, s) - room + (strncpy(room, s, 1000) == room) + strlcpy(room, s, 1000) + strxfrm(room, s, 1000);
    free(strdup(s)), free(strndup(s, 1000));
    /* Without a NUL, with a limit. */
    s = end - length, t = other + PAGE - length;
    memset(s, 'a', length), memset(t, 'a', length);
    sum += strnlen(s, length) + strncmp(s, t, length) + strncasecmp(s, t, length) + memcmp(s, t, length);
    sum += (memchr(s, 'b', length) == NULL) + (memrchr(s, 'b', length) == NULL) + (memmem(s, length, "ab", 2) == NULL);
    if (length) end[-1] = 'z', sum += memchr(s, 'z', (size_t)-1) == end - 1;
    memcpy(room, s, length), memcpy(s, room, length), memmove(s, t, length), memset(s, 'c', length);
    sum += strncpy(room, s, length) == room;
    /* At the start of the page. */
    memset(page, 'a', length), page[length] = 0;
    sum += strlen(page) + (memrchr(page, 'x', length) == NULL) + (strrchr(page, 'x') == NULL);
    memmove(page, page + 1, length), memcpy(room, page, length);
    wchar_t *w = (wchar_t *)end - length - 1;
    wmemset(w, L'a', length), w[length] = 0;
    sum += wcslen(w) + wcsnlen(w, 1000) + (wcschr(w, L'b') == NULL) + (wmemchr(w, L'b', length) == NULL);
    const char *source = strcpy(end - length / 8 - 1, "") - 0;
    sum += mbstowcs(NULL, source, 0);
    sum++;
  }
  /* Two strings whose blocks meet the page's end at different places. */
  for (int a = 0; a < 70; a++)
    for (int b = 0; b < 70; b++) {
      char *s = end - a - 1, *t = other + PAGE - b - 1;
      memset(s, 'k', a), s[a] = 0, memset(t, 'k', b), t[b] = 0;
      int order = strcmp(s, t);
      sum += (order > 0) - (order < 0) == (a > b) - (a < b);
      sum += strcasecmp(s, t) == 0;
    }
  printf("%ld\n", sum);
  return 0;
}
