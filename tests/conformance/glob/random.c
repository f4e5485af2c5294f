// timeout: 120
/* glob: random patterns over a tree of random names. */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned long long state = 88172645463325252ull;

static unsigned below(unsigned limit)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (unsigned)(state >> 33) % limit;
}

static char made[200][64];
static int count;

static void name(char *to)
{
    int length = 1 + below(3);
    for (int at = 0; at < length; at++) to[at] = "aabbcAB.-]x1 "[below(13)];
    to[length] = 0;
    if (!strcmp(to, ".") || !strcmp(to, "..")) strcpy(to, "a");
}

static void fill(const char *path, int depth)
{
    for (unsigned entries = 3 + below(6); entries && count < 200; entries--) {
        char child[64], last[8];
        name(last);
        snprintf(child, sizeof child, "%s%s%s", path, *path ? "/" : "", last);
        int made_it = 0;
        if (depth < 3 && below(3) == 0) {
            if (!mkdir(child, 0755)) made_it = 1, strcpy(made[count++], child), fill(child, depth + 1);
        } else if (below(8) == 0) {
            made_it = !symlink(below(2) ? "a" : "nowhere", child);
            if (made_it) strcpy(made[count++], child);
        } else {
            FILE *file = fopen(child, "wx");
            if (file) fclose(file), made_it = 1, strcpy(made[count++], child);
        }
    }
}

static void pattern(char *to)
{
    char *end = to;
    for (unsigned parts = 1 + below(3); parts; parts--) {
        if (below(12) == 0) *end++ = '.', *end++ = '/';
        for (unsigned items = 1 + below(3); items; items--) {
            switch (below(7)) {
            case 0: case 1: *end++ = '*'; break;
            case 2: *end++ = '?'; break;
            case 3: {
                static const char *const sets[] = {"[ab]", "[a-c]", "[!a]", "[^b]", "[]x]", "[[:alpha:]]", "[[:upper:]1]", "[--0]", "[.-]", "[!.]", "[x", "[", "[]"};
                strcpy(end, sets[below(sizeof sets / sizeof *sets)]);
                end += strlen(end);
                break;
            }
            case 4: *end++ = '\\'; *end++ = "ab*?[-"[below(6)]; break;
            default: *end++ = "aabbcAB.-]x1 "[below(13)];
            }
        }
        if (parts > 1 || below(10) == 0) *end++ = '/';
        if (below(20) == 0) *end++ = '/';
    }
    *end = 0;
}

int main(void)
{
    char folder[] = "globXXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    /* So deep that no pattern's dots come out. */
    for (int level = 0; level < 4; level++)
        if (mkdir("t", 0755) || chdir("t")) return 1;
    fill("", 0);
    printf("%d made\n", count);
    static const int flags[] = {0, 0, GLOB_MARK, GLOB_NOCHECK, GLOB_NOESCAPE, GLOB_PERIOD, GLOB_MARK | GLOB_PERIOD, GLOB_NOESCAPE | GLOB_NOCHECK};
    for (int round = 0; round < 3000; round++) {
        char text[128];
        pattern(text);
        int flag = flags[below(8)];
        glob_t found = {0};
        if (below(10) == 0) {
            found.gl_offs = 2;
            flag |= GLOB_DOOFFS;
        }
        int result = glob(text, flag, NULL, &found);
        if (!result && below(8) == 0) {
            pattern(text + strlen(text) + 1);
            int again = glob(text + strlen(text) + 1, flag | GLOB_APPEND, NULL, &found);
            printf("and %s: %d\n", text + strlen(text) + 1, again);
        }
        printf("%s %#x: %d %zu", text, flag, result, result ? (size_t)0 : found.gl_pathc);
        if (!result) {
            size_t first = flag & GLOB_DOOFFS ? found.gl_offs : 0;
            for (size_t at = 0; at < found.gl_pathc; at++) printf(" <%s>", found.gl_pathv[first + at]);
            if (found.gl_pathv[first + found.gl_pathc]) printf(" no end");
        }
        printf("\n");
        globfree(&found);
    }
    while (count) remove(made[--count]);
    for (int level = 0; level < 4; level++) chdir(".."), rmdir("t");
    chdir("..");
    printf("%d\n", rmdir(folder));
}
