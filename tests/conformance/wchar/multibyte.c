// cflags: -fno-builtin
// Multibyte characters in the C locale and in UTF-8: complete, cut at every place, and bytes that are none.
#define _GNU_SOURCE
#include <errno.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static unsigned seed;
static int random_below(int n) { return ((seed = seed * 1103515245 + 12345) >> 16) % n; }

static void steps(const char *text, int size) {
  mbstate_t state = {0};
  for (int at = 0; at < size;) {
    wchar_t wide = -7;
    int length = 1 + random_below(3);
    if (length > size - at) length = size - at;
    errno = 0;
    int result = (int)mbrtowc(&wide, text + at, length, &state);
    printf("%d %x %d %d, ", result, (unsigned)wide, errno == EILSEQ, !!mbsinit(&state));
    if (result == -1) memset(&state, 0, sizeof state), at++;
    else at += result == -2 ? length : result ? result : 1;
  }
}

static void strings(const char *text) {
  wchar_t wide[12];
  for (int limit = 0; limit < 11; limit += 3) {
    for (int i = 0; i < 12; i++) wide[i] = 0x55;
    mbstate_t state = {0};
    const char *at = text;
    errno = 0;
    int result = (int)mbsrtowcs(wide, &at, limit, &state);
    printf("%d %d %d", result, at ? (int)(at - text) : -1, errno == EILSEQ);
    for (int i = 0; i < 12; i++) printf(" %x", (unsigned)wide[i]);
    memset(&state, 0, sizeof state), at = text;
    result = (int)mbsnrtowcs(wide, &at, 7 - limit / 3, limit, &state);
    printf(" | %d %d\n", result, at ? (int)(at - text) : -1);
  }
  const char *at = text;
  int result = (int)mbsrtowcs(NULL, &at, 0, NULL);
  printf("%d %d %d\n", result, at == text, (int)mbstowcs(NULL, text, 0));
  for (int i = 0; i < 6; i++) {
    wchar_t one = -7;
    int length = mbtowc(&one, text, i), same = mblen(text, i), first = i ? (int)mbrlen(text, 1, NULL) : 0;
    printf("%d %x %d %d,", length, (unsigned)one, same, first);
    mbrlen(NULL, 0, NULL);
  }
  puts("");
}

static void back(void) {
  for (int i = 0; i < 0x111000; i += i < 0x1000 || (i > 0xd7f0 && i < 0xe010) || (i > 0xfff0 && i < 0x10010) || i > 0x10fff0 ? 1 : 61) {
    char bytes[8] = "----";
    mbstate_t state = {0};
    errno = 0;
    int length = (int)wcrtomb(bytes, i, &state), error = errno == EILSEQ;
    printf("%x %d %d", i, length, error);
    for (int j = 0; j < 4; j++) printf(" %02x", bytes[j] & 255);
    wchar_t again = -7;
    int taken = length > 0 ? mbtowc(&again, bytes, length) : 0, written = wctomb(bytes, i);
    printf(" %d %d %d %d\n", taken, again == i, written, wctob(i));
  }
  printf("%d %d %d\n", (int)wcrtomb(NULL, L'x', NULL), wctomb(NULL, 0), mbtowc(NULL, NULL, 0));
  for (int c = -1; c < 256; c++) printf("%x ", btowc(c));
  printf("%d\n", wctob(WEOF));

  static const wchar_t wide[][6] = {L"abc", L"a\xe9\x20ac", L"\x1f600!", {L'x', 0x110000, 0}, {0xd800, 0}, L""};
  for (int i = 0; i < 6; i++) {
    for (int limit = 0; limit < 12; limit++) {
      char bytes[16];
      memset(bytes, '-', sizeof bytes);
      const wchar_t *at = wide[i];
      errno = 0;
      int result = (int)wcsrtombs(bytes, &at, limit, NULL), error = errno == EILSEQ;
      printf("%d %d %d ", result, at ? (int)(at - wide[i]) : -1, error);
      for (int j = 0; j < 12; j++) printf("%02x", bytes[j] & 255);
      at = wide[i];
      if (limit > 3) result = (int)wcsnrtombs(bytes, &at, limit % 4, limit, NULL);
      printf(" %d %d;", result, at ? (int)(at - wide[i]) : -1);
    }
    printf(" %d\n", (int)wcstombs(NULL, wide[i], 0));
  }
}

static void all(void) {
  printf("%d\n", (int)MB_CUR_MAX);
  static const char *texts[] = {"plain", "\xc3\xa9t\xc3\xa9", "\xe2\x82\xac 5", "\xf0\x9f\x98\x80", "\xc0\x80", "\xe0\x9f\xbf", "\xed\xa0\x80",
                                "\xf4\x90\x80\x80", "\xf0\x8f\xbf\xbf", "\x80", "a\xff", "\xc3(", "\xe2\x82", "\xf0\x9f\x98", "",
                                "sixteen bytes of ASCII and more, then \xc3\xa9 and again a run of many letters without an end"};
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
    steps(texts[i], strlen(texts[i]) + 1);
    puts("");
    strings(texts[i]);
  }
  static const unsigned char pool[] = {0x61, 0x80, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xa0, 0x9f, 0xed, 0xee, 0xf0, 0x90, 0x8f, 0xf4, 0xf5, 0x7f};
  for (int round = 0; round < 1500; round++) {
    char text[9] = "";
    for (int i = 0; i < 8; i++) text[i] = pool[random_below(sizeof pool)];
    steps(text, 8);
    strings(text);
  }
  back();
}

int main(void) {
  all();
  setlocale(LC_ALL, "C.UTF-8");
  all();
  return 0;
}
