// only: here, catalogues without sense make musl read beside them
// timeout: 120
// Damaged catalogues and expressions without sense: nothing traps, nothing hangs, and what comes back is a string.
#include <libintl.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static uint64_t state = 88172645463325252u;

static unsigned below(unsigned n) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 16) % n;
}

static unsigned char good[600], bad[600];
static size_t size;

static void word(size_t at, uint32_t value) { memcpy(good + at, &value, 4); }

static void make(const char *expression) {
    static const char *const messages[] = {"", "file\0files", "hello", "zebra"};
    char header[400];
    snprintf(header, sizeof header, "Plural-Forms: nplurals=3; plural=%s;\n", expression);
    const char *translations[] = {header, "f0\0f1\0f2", "hallo", "Zebra"};
    size_t lengths[] = {0, 10, 5, 5}, others[] = {strlen(header), 8, 5, 5};
    memset(good, 0, sizeof good);
    word(0, 0x950412de), word(8, 4), word(12, 28), word(16, 60);
    size = 92;
    for (int i = 0; i < 4; i++) word(28 + 8 * i, lengths[i]), word(32 + 8 * i, size), memcpy(good + size, messages[i], lengths[i]), size += lengths[i] + 1;
    for (int i = 0; i < 4; i++) word(60 + 8 * i, others[i]), word(64 + 8 * i, size), memcpy(good + size, translations[i], others[i]), size += others[i] + 1;
}

static unsigned long use(int round) {
    char name[20];
    sprintf(name, "d%d", round);
    bindtextdomain(name, ".");
    unsigned long sum = 0;
    for (int n = 0; n < 6; n++) sum += strlen(dngettext(name, "file", "files", n));
    sum += strlen(dgettext(name, "hello")) + strlen(dgettext(name, "zebra")) + strlen(dgettext(name, "")) + strlen(dgettext(name, "m"));
    return sum;
}

static void save(int round, const unsigned char *bytes, size_t length) {
    char path[60];
    sprintf(path, "xx/LC_MESSAGES/d%d.mo", round);
    FILE *f = fopen(path, "w");
    fwrite(bytes, 1, length, f);
    fclose(f);
}

int main(void) {
    char folder[] = "/tmp/muslin-mo-XXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    mkdir("xx", 0777), mkdir("xx/LC_MESSAGES", 0777);
    setlocale(LC_MESSAGES, "xx");
    int round = 0;
    make("n%3");
    save(round, good, size);
    printf("%lu\n", use(round++));
    for (; round < 1500; round++) {
        memcpy(bad, good, sizeof good);
        size_t length = size;
        for (int hits = 1 + below(4); hits > 0; hits--) {
            /* The tables first: words that point anywhere. */
            if (below(2)) {
                uint32_t value = (const uint32_t[]){0, 1, 4, size, size - 1, size + 1, 0x7fffffff, 0xffffffff, 0x80000000, below(size)}[below(10)];
                memcpy(bad + 4 * below(23), &value, 4);
            } else bad[below(size)] = below(256);
        }
        if (!below(4)) length = below(size);
        save(round, bad, length);
        use(round);
    }
    static const char *const tokens[] = {"n", "n", "1", "0", "3", "10", "(", ")", "!", "+", "-", "*", "/", "%", "?", ":", "||", "&&", "==", "!=", "<", ">", "<=", ">=", " ", ";", "99999999999999999999"};
    for (; round < 3000; round++) {
        char expression[300] = "";
        for (int count = 1 + below(40); count > 0; count--) strcat(expression, tokens[below(sizeof tokens / sizeof *tokens)]);
        make(expression);
        save(round, good, size);
        use(round);
    }
    /* Deep ones. */
    char deep[300];
    memset(deep, '(', 280), deep[280] = 0;
    make(deep), save(round, good, size), printf("%lu\n", use(round)), round++;
    memset(deep, '!', 280), deep[280] = 'n', deep[281] = 0;
    make(deep), save(round, good, size), printf("%lu\n", use(round)), round++;
    for (int i = 0; i < 280; i++) deep[i] = "n?"[i % 2];
    make(deep), save(round, good, size), printf("%lu\n", use(round));
    puts("survived");
}
