// native: glibc
// Every function at every distance from the end of the last page that can be read, at every alignment of the two operands, and
// around the lengths where an implementation changes its way of working. What lies outside must not matter.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/mman.h>

#define PAGE 65536
static unsigned long sum = 14695981039346656037u;
static void add(long value) { sum = (sum ^ (unsigned long)value) * 1099511628211u; }
static int sign(int value) { return (value > 0) - (value < 0); }

// Two readable pages before one that is not; returns their end.
static char *area(void) {
  char *start = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (start == MAP_FAILED || mprotect(start + 2 * PAGE, PAGE, PROT_NONE)) return NULL;
  return start + 2 * PAGE;
}

static long offset(const void *found, const char *from) { return found ? (const char *)found - from : -1; }

int main(void) {
  char *end = area(), *other_end = area();
  if (!end || !other_end) return 1;

  // Strings that end at the end of the page.
  for (int length = 0; length < 300; length++) {
    char *s = end - length - 1;
    memset(end - 600, 'x', 600);
    end[-1] = 0;
    add(strlen(s)), add(strnlen(s, length + 1)), add(strnlen(s, length / 2));
    add(offset(strchr(s, 'y'), s)), add(offset(strchr(s, 0), s)), add(offset(strchrnul(s, 'y'), s)), add(offset(strrchr(s, 'x'), s));
    add(offset(memchr(s, 0, length + 1), s)), add(offset(memchr(s, 'y', length + 1), s)), add(offset(memrchr(s, 'x', length + 1), s));
    add(strspn(s, "x")), add(strcspn(s, "yz")), add(offset(strpbrk(s, "yz"), s));
    for (int other = 0; other < 300; other += other < 70 ? 1 : 13) {
      char *t = other_end - other - 1;
      memset(other_end - 600, 'x', 600);
      other_end[-1] = 0;
      add(sign(strcmp(s, t))), add(sign(strncmp(s, t, length))), add(sign(strcasecmp(s, t)));
      int shorter = length < other ? length : other;
      add(sign(memcmp(s, t, shorter + (length == other))));
    }
  }
  printf("ends %lx\n", sum);

  // A difference, or the byte looked for, at each place; bytes before and after that must not be found.
  for (int align = 0; align < 68; align++)
    for (int length = 1; length < 200; length += length < 70 ? 1 : 7) {
      char *s = end - 400 + align, *t = other_end - length - align % 5;
      memset(end - 500, 'a', 500), memset(other_end - 500, 'a', 500);
      for (int at = 0; at < length; at += 1 + at / 40) {
        s[at] = 'b';
        s[-1] = s[length] = 'b';
        add(offset(memchr(s, 'b', length), s)), add(offset(memchr(s, 'b', at), s)), add(offset(memrchr(s, 'b', length), s));
        add(sign(memcmp(s, t, length))), add(sign(memcmp(t, s, length))), add(sign(memcmp(s, t, at)));
        add(sign(strncmp(s, t, length))), add(sign(strncmp(s, t, at)));
        s[at] = (char)0xe1;
        add(sign(memcmp(s, t, length))), add(sign(memcmp(t, s, length))), add(sign(strncmp(t, s, length)));
        s[at] = 0;
        add(strlen(s)), add(strnlen(s, length)), add(strnlen(s, at)), add(offset(strchr(s, 'b'), s)), add(offset(strchr(s + at, 0), s));
        add(sign(strcmp(s, t))), add(sign(strcmp(t, s)));
        s[at] = 'a';
      }
    }
  printf("places %lx\n", sum);

  // Across pages of both strings, long.
  memset(end - 2 * PAGE, 'q', 2 * PAGE), memset(other_end - 2 * PAGE, 'q', 2 * PAGE);
  end[-1] = other_end[-1] = 0;
  for (int left = 0; left < 40; left++)
    for (int right = 0; right < 40; right += 3) {
      char *s = end - 9000 + left, *t = other_end - 9100 + right;
      for (int at = 1; at < 8900; at += 811) {
        char old = s[at];
        s[at] = 'r';
        add(sign(strcmp(s, t))), add(sign(strncmp(s, t, at))), add(sign(strncmp(s, t, at + 1))), add(sign(memcmp(s, t, 8900)));
        add(offset(memchr(s, 'r', 8900), s)), add(offset(strchr(s, 'r'), s));
        s[at] = old;
      }
      add(sign(strcmp(s, t))), add(strlen(s));
    }
  printf("long %lx\n", sum);

  // Copies and fills up to the end of the page, and nothing beside them.
  unsigned char *to = (unsigned char *)end - 3000, *from = (unsigned char *)other_end - 3000;
  for (int length = 0; length < 1200; length += length < 140 ? 1 : 37)
    for (int align = 0; align < 20; align++) {
      for (int i = 0; i < 3000; i++) from[i] = i * 7, to[i] = i * 3;
      memcpy(end - length - align, other_end - length, length);
      for (int i = 0; i < 3000; i++) sum = (sum ^ to[i]) * 31;
      memset(end - length - align, length, length);
      for (int i = 1500; i < 3000; i++) sum = (sum ^ to[i]) * 31;
    }
  printf("copies %lx\n", sum);
  for (int length = 0; length < 1500; length += length < 140 ? 1 : 41)
    for (int distance = -80; distance <= 80; distance += distance > -20 && distance < 20 ? 1 : 9) {
      for (int i = 0; i < 3000; i++) to[i] = i * 5 + (i >> 8);
      memmove(to + 1400 + distance, to + 1400, length);
      for (int i = 0; i < 3000; i++) sum = (sum ^ to[i]) * 31;
      // Ending at the end of the page.
      char *high = end - length, *low = high - (distance < 0 ? -distance : distance);
      memmove(high, low, length), memmove(low, high, length);
      for (int i = 1400; i < 3000; i++) sum = (sum ^ to[i]) * 31;
    }
  printf("moves %lx\n", sum);

  // Needles at the end, nearly-needles before.
  for (int needle = 1; needle < 80; needle++)
    for (int length = needle; length < needle + 90; length += 3) {
      char *s = end - length - 1;
      memset(s, 'n', length), end[-1] = 0;
      for (int i = 0; i < length; i += needle + 1) s[i] = 'm';
      char word[100];
      memcpy(word, end - 1 - needle, needle), word[needle] = 0;
      add(offset(strstr(s, word), s)), add(offset(memmem(s, length, word, needle), s)), add(offset(strcasestr(s, word), s));
      word[needle / 2] = 'z';
      add(offset(strstr(s, word), s)), add(offset(memmem(s, length, word, needle), s));
    }
  printf("needles %lx\n", sum);
  return 0;
}
