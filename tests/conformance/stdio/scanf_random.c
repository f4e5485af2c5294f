// timeout: 120
// env: LC_ALL=C.UTF-8
// Random formats over random text, narrow and wide, from strings and streams: every result has to be the native one, and so has
// the place where reading stopped. The generator is seeded, so that a difference can be found again.
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static uint64_t state = 88172645463325252u;

static unsigned below(unsigned n) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 16) % n;
}

static char text[200], format[100];
static wchar_t wide_text[200], wide_format[100];

static void make_text(void) {
    static const char *const pieces[] = {
        "0", "1", "7", "42", "-", "+", "0x", "0X1f", "017", "99999999999999999999", "-9223372036854775808", ".", "e", "E+5", "1e5",
        "3.25", "-0.5e-3", ".5", "5.", "0x1.8p3", "inf", "INFINITY", "nan", "nan(12)", "infi", " ", "  ", "\n", "\t", "a", "abc", "hello",
        "]", "^", "%", ",", ";", "z9", "x", "1e", "1e+", "0b1", "--1", "4294967296", "65536", "300", "1234567", "0x", "0xg"};
    text[0] = 0;
    for (int count = 1 + below(8); count > 0; count--) strcat(text, pieces[below(sizeof pieces / sizeof *pieces)]);
    if (!below(3)) strcat(text, " 17 end");
}

static const char *const conversions[] = {"d", "i", "u", "x", "o", "X", "hd", "hhd", "ld", "lld", "jd", "hhx", "f", "e", "g", "lf", "le", "lg",
                                          "a", "la", "s", "c", "[a-z]", "[^a-z]", "[]0-9]", "[^] ]", "[0-9+-]", "[-+0-9.]", "n", "hhi", "li"};

/* At most six conversions; types tells how each result is looked at. */
static int make_format(char *types) {
    int count = 0;
    format[0] = 0;
    for (int left = 1 + below(5); left > 0; left--) {
        switch (below(6)) {
        case 0: strcat(format, " "); break;
        case 1: strcat(format, (const char *const[]){",", "a", "%%", "0", "\n", "x"}[below(6)]); break;
        }
        strcat(format, "%");
        unsigned which = below(sizeof conversions / sizeof *conversions);
        int suppressed = !below(6) && strcmp(conversions[which], "n");
        if (suppressed) strcat(format, "*");
        if (below(3) == 0 && strcmp(conversions[which], "n")) sprintf(format + strlen(format), "%u", 1 + below(9));
        strcat(format, conversions[which]);
        if (!suppressed) types[count++] = conversions[which][0] == '[' || strchr("sc", conversions[which][0]) ? 's' : 'n';
    }
    for (int i = 0; (wide_format[i] = (unsigned char)format[i]); i++);
    for (int i = 0; (wide_text[i] = (unsigned char)text[i]); i++);
    return count;
}

static unsigned char room[6][256];

static void clear(void) { memset(room, 0xee, sizeof room); }

static unsigned sum;

static void note(const char *name, int show, int result, int count) {
    if (show) printf("%s %d:", name, result);
    for (int i = 0; i < count; i++) {
        int last = 255;
        while (last >= 0 && room[i][last] == 0xee) last--;
        for (int j = 0; j <= last; j++) {
            sum = sum * 31 + room[i][j];
            if (show) printf("%s%02x", j ? "" : " ", room[i][j]);
        }
        sum = sum * 31 + last;
    }
    sum = sum * 31 + result;
    if (show) printf("\n");
}

#define A room[0], room[1], room[2], room[3], room[4], room[5]

int main(void) {
    setlocale(LC_ALL, "");
    FILE *f = tmpfile();
    for (int round = 1; round <= 20000; round++) {
        char types[8];
        make_text();
        int count = make_format(types), show = round % 100 == 0;
        if (show) {
            printf("%d text ", round);
            for (char *c = text; *c; c++) printf(*c < ' ' ? "\\%d" : "%c", *c);
            printf(" format ");
            for (char *c = format; *c; c++) printf(*c < ' ' ? "\\%d" : "%c", *c);
            printf("\n");
        }
        clear();
        note("narrow", show, sscanf(text, format, A), count);
        clear();
        note("wide", show, swscanf(wide_text, wide_format, A), count);
        if (round % 4 == 0) {
            rewind(f);
            fwrite(text, 1, strlen(text) + 1, f);
            rewind(f);
            clear();
            note("stream", show, fscanf(f, format, A), count);
            int next = getc(f);
            sum = sum * 31 + next;
            if (show) printf("next %d at %ld\n", next, ftell(f));
        }
        if (round % 1000 == 0) printf("%d %x\n", round, sum);
    }
}
