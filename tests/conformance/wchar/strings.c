// cflags: -fno-builtin
// Wide strings and memory: against loops, for random strings of all lengths and alignments.
#define _GNU_SOURCE
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static unsigned seed = 5;
static int random_below(int n) { return ((seed = seed * 1103515245 + 12345) >> 16) % n; }
static int sign(int x) { return (x > 0) - (x < 0); }

static wchar_t area[300], other[300], to[300];

static void check(int right, const char *what) {
  if (right) return;
  printf("%s is wrong\n", what);
  exit(1);
}

static void show(const char *what, long returned) {
  printf("%s %ld ", what, returned);
  for (int i = 0; i < 14; i++) putchar(to[i] ? (int)to[i] : '0');
  puts("");
}

static void reset(const wchar_t *text) {
  wmemset(to, L'.', 300);
  wcscpy(to, text);
}

int main(void) {
  for (int round = 0; round < 40000; round++) {
    int offset = random_below(12), length = random_below(90), letters = random_below(2) ? 3 : 500;
    wchar_t *s = area + offset, set[5], byte = 'a' + random_below(letters);
    for (int i = 0; i < length; i++) s[i] = 'a' + random_below(letters);
    s[length] = 0;
    int size = random_below(4);
    for (int i = 0; i < size; i++) set[i] = 'a' + random_below(letters);
    set[size] = 0;
    if (random_below(2) && size < length) wmemcpy(set, s + random_below(length - size), size);
    int limit = random_below(100), first = -1, last = -1, span = 0, complement = 0, place = -1;
    for (int i = 0; i < length; i++)
      if (s[i] == byte) last = i, first = first < 0 ? i : first;
    for (; span < length; span++) {
      int j = 0;
      while (j < size && set[j] != s[span]) j++;
      if (j == size) break;
    }
    for (; complement < length; complement++) {
      int j = 0;
      while (j < size && set[j] != s[complement]) j++;
      if (j < size) break;
    }
    for (int i = 0; i + size <= length && place < 0; i++)
      if (memcmp(s + i, set, size * sizeof *s) == 0) place = i;
    check(wcslen(s) == (size_t)length, "wcslen");
    check(wcsnlen(s, limit) == (size_t)(limit < length ? limit : length), "wcsnlen");
    check(wcschr(s, byte) == (first < 0 ? NULL : s + first) && wcschr(s, 0) == s + length, "wcschr");
    check(wcsrchr(s, byte) == (last < 0 ? NULL : s + last) && wcsrchr(s, 0) == s + length, "wcsrchr");
    check(wmemchr(s, byte, length) == (first < 0 ? NULL : s + first), "wmemchr");
    check(wcsspn(s, set) == (size_t)span && wcscspn(s, set) == (size_t)complement, "wcsspn");
    check(wcspbrk(s, set) == (s[complement] ? s + complement : NULL), "wcspbrk");
    check(wcsstr(s, set) == (place < 0 ? NULL : s + place), "wcsstr");
    wcscpy(other, s);
    check(wcscmp(s, other) == 0 && wmemcmp(s, other, length) == 0 && wcscoll(s, other) == 0, "equal");
    if (length == 0) continue;
    int at = random_below(length);
    other[at] += 1;
    check(wcscmp(s, other) < 0 && wcscmp(other, s) > 0 && wmemcmp(s, other, length) < 0, "wcscmp");
    check(wcsncmp(s, other, at) == 0 && wcsncmp(s, other, at + 1) < 0, "wcsncmp");
  }
  static const wchar_t *texts[] = {L"", L"a", L"abc", L"abcdefgh"};
  for (int i = 0; i < 4; i++) {
    reset(L""), show("wcscpy", wcscpy(to, texts[i]) - to);
    reset(L""), show("wcpcpy", wcpcpy(to, texts[i]) - to);
    reset(L"xy"), show("wcscat", wcscat(to, texts[i]) - to);
    for (int n = 0; n < 12; n += 3) {
      reset(L""), show("wcsncpy", wcsncpy(to, texts[i], n) - to);
      reset(L""), show("wcpncpy", wcpncpy(to, texts[i], n) - to);
      reset(L"xy"), show("wcsncat", wcsncat(to, texts[i], n) - to);
    }
    reset(L""), show("wcsxfrm", wcsxfrm(to, texts[i], 14));
    wchar_t *copy = wcsdup(texts[i]);
    check(wcscmp(copy, texts[i]) == 0, "wcsdup");
    free(copy);
  }
  reset(L"0123456789");
  show("wmemmove", wmemmove(to + 2, to, 6) - to);
  show("wmemmove", wmemmove(to, to + 2, 6) - to);
  show("wmemset", wmemset(to + 1, L'#', 3) - to);
  show("wmemcpy", wmemcpy(to + 4, L"uvw", 3) - to);

  wchar_t list[] = L",,one,two;;three", *rest, *token;
  for (token = wcstok(list, L",", &rest); token; token = wcstok(NULL, L";", &rest)) printf("%ls|", token);
  printf("%d\n", wcstok(NULL, L";", &rest) == NULL);

  setlocale(LC_ALL, "C.UTF-8");
  locale_t locale = newlocale(LC_ALL_MASK, "C.UTF-8", 0);
  printf("%d %d %d\n", wcscasecmp(L"\xc4\x416ZZ", L"\xe4\x436zz"), sign(wcscasecmp(L"ab", L"AC")), wcsncasecmp(L"ABx", L"aby", 2));
  printf("%d %d\n", wcscasecmp_l(L"Q", L"q", locale), wcsncasecmp_l(L"Q1", L"q2", 1, locale));
  printf("%d %d\n", sign(wcscoll_l(L"a", L"b", locale)), (int)wcsxfrm_l(to, L"abc", 4, locale));
  freelocale(locale);
  printf("%d %d %d %d\n", sign(wcscmp(L"\x7fffffff", L"a")), sign(wmemcmp(L"\x10ffff", L"\xffff", 1)), wcsncmp(L"a", L"b", 0), wmemcmp(L"a", L"b", 0));

  static const wchar_t characters[] = {0, 1, 7, 0x1f, ' ', 'a', 0x7e, 0x7f, 0x80, 0x9f, 0xa0, 0xad, 0xe9, 0x300, 0x3b1, 0x488, 0x5d0, 0x5b0, 0x1100, 0x1160,
                                       0x200b, 0x20ac, 0x3000, 0x3042, 0x4e00, 0xac00, 0xd7a3, 0xe000, 0xfe0f, 0xff01, 0xff61, 0xfffd, 0xfffe, 0x1f600,
                                       0x20000, 0x3fffd, 0xe0001, 0xe0100, 0x10fffd};
  for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) printf("%x %d\n", (unsigned)characters[i], wcwidth(characters[i]));
  printf("%d %d %d %d\n", wcswidth(L"a\x4e00\x301", 9), wcswidth(L"a\n", 9), wcswidth(L"abc", 2), wcswidth(L"", 5));
  return 0;
}
