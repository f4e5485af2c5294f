// iconv between UTF-8 and UTF-16: a kibibyte and a half of text of four kinds a turn.
#include "bench.h"
#include <iconv.h>

#define ROOM 1536
static char utf8[ROOM], utf16[2 * ROOM], out[3 * ROOM];

static size_t convert(iconv_t cd, char *from, size_t length, char *to, size_t room) {
  char *next = to;
  iconv(cd, &from, &length, &next, &room);
  return next - to;
}

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  static const char *const texts[] = {
      "The quick brown fox jumps over the lazy dog. ",
      "Съешь же ещё этих мягких французских булок, да выпей чаю. ",
      "いろはにほへと ちりぬるを 漢字仮名交じり文。",
      "Mixed: naïve café, “quotes”, 日本 and 😀. ",
  };
  iconv_t to_utf16 = iconv_open("UTF-16LE", "UTF-8"), to_utf8 = iconv_open("UTF-8", "UTF-16LE");
  if (to_utf16 == (iconv_t)-1 || to_utf8 == (iconv_t)-1) return 1;
#define TEXT(number, name)                                                                       \
  do {                                                                                           \
    size_t length = 0, piece = strlen(texts[number]);                                            \
    for (; length + piece <= ROOM; length += piece) memcpy(utf8 + length, texts[number], piece); \
    size_t units = convert(to_utf16, utf8, length, utf16, sizeof utf16);                         \
    BENCH("iconv/to-utf16-" name, convert(to_utf16, utf8, length, out, sizeof out); CLOBBER());  \
    BENCH("iconv/to-utf8-" name, convert(to_utf8, utf16, units, out, sizeof out); CLOBBER());    \
  } while (0)
  TEXT(0, "ascii");
  TEXT(1, "cyrillic");
  TEXT(2, "japanese");
  TEXT(3, "mixed");
  return 0;
}
