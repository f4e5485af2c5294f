// cflags: -fno-builtin
// timeout: 60
// Finding strings in strings: against a loop, in random, periodic and hostile text, and in time that grows with the lengths.
#define _GNU_SOURCE
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static unsigned seed = 7;
static int random_below(int n) { return ((seed = seed * 1103515245 + 12345) >> 16) % n; }

static char *slow(const char *text, int length, const char *needle, int size, int (*fold)(int)) {
  for (int i = 0; i + size <= length; i++) {
    int j = 0;
    while (j < size && (fold ? fold(text[i + j]) == fold(needle[j]) : text[i + j] == needle[j])) j++;
    if (j == size) return (char *)text + i;
  }
  return NULL;
}

int main(void) {
  static char text[3000], needle[700];
  for (int round = 0; round < 60000; round++) {
    int offset = random_below(20), length = random_below(10) ? random_below(80) : random_below(1500);
    int letters = 1 + random_below(3) + random_below(2) * 20, period = random_below(30) + 1;
    int size = random_below(3) ? random_below(6) : random_below(random_below(4) ? 60 : 600);
    char *t = text + offset;
    for (int i = 0; i < length; i++) t[i] = round % 3 == 0 && i >= period ? t[i - period] : 'a' + random_below(letters);
    t[length] = 0;
    for (int i = 0; i < size; i++) needle[i] = 'a' + random_below(letters);
    if (random_below(3) && size < length) memcpy(needle, t + random_below(length - size), size);
    if (size && random_below(3) == 0) needle[random_below(size)] = 'b';
    needle[size] = 0;
    char *place = slow(t, length, needle, size, NULL);
    if (strstr(t, needle) != place || memmem(t, length, needle, size) != place) {
      printf("wrong in round %d\n", round);
      return 1;
    }
    for (int i = 0; i < size; i++)
      if (random_below(2)) needle[i] = toupper(needle[i]);
    place = slow(t, length, needle, size, tolower);
    /* musl finds no empty needle in an empty string; others do, as strstr. */
    if ((length || size) && strcasestr(t, needle) != place) {
      printf("strcasestr is wrong in round %d\n", round);
      return 1;
    }
  }
  printf("%d %d\n", strstr("abc", "") != NULL, memmem("", 0, "", 0) != NULL);
  printf("%d %d\n", memmem("a\0b\0c", 5, "b\0c", 3) != NULL, memmem("abc", 2, "bc", 2) == NULL);

  /* a...a in a...ab...: quadratic methods take minutes. */
  enum { LONG = 1 << 20 };
  char *hay = malloc(LONG + 1), *pin = malloc(LONG / 2 + 1);
  memset(hay, 'a', LONG), hay[LONG] = 0;
  memset(pin, 'a', LONG / 2), pin[LONG / 2] = 0;
  clock_t start = clock();
  pin[LONG / 4] = 'b';
  printf("%d\n", strstr(hay, pin) == NULL);
  pin[LONG / 4] = 'a', pin[0] = 'b';
  printf("%d\n", strstr(hay, pin) == NULL);
  pin[0] = 'a', pin[LONG / 2 - 1] = 'b';
  printf("%d\n", memmem(hay, LONG, pin, LONG / 2) == NULL);
  hay[LONG - 1] = 'b';
  printf("%d\n", strstr(hay, pin) == hay + LONG / 2);
  /* Many short searches with near results do not read the whole text each time. */
  int found = 0;
  for (char *at = hay; at < hay + 200000; at++) found += strstr(at, "aa") == at;
  printf("%d\n", found);
  printf("%d\n", (clock() - start) / CLOCKS_PER_SEC < 20);
  return 0;
}
