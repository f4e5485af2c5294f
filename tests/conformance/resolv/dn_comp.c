// Names stored in a message, with pointers to those stored before.
#include <resolv.h>
#include <stdio.h>
#include <string.h>

static unsigned state = 5;
static unsigned next(void) { return (state = state * 1103515245 + 12345) >> 16; }

static void hex(const unsigned char *p, int n)
{
    for (int i = 0; i < n; i++)
        printf("%02x", p[i]);
    puts("");
}

int main(void)
{
    static const char *const names[] = {"", ".", "com", "com.", "example.com", "www.example.com", "a..b", ".a", "a.b.", "a.b..", "b.example.com", "example.com",
                                        "x.www.example.com.", "EXAMPLE.com", "org", "a.example.org", "com.example"};
    unsigned char m[4000] = {0};
    unsigned char *known[8] = {m, NULL};
    int at = 12;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        int r = dn_comp(names[i], m + at, 100, known, known + 8);
        printf("[%s] %d ", names[i], r);
        if (r > 0) {
            hex(m + at, r);
            at += r;
        } else
            puts("");
    }
    for (int i = 0; i < 8 && known[i]; i++)
        printf("%d ", (int)(known[i] - m));
    puts("");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        unsigned char alone[100];
        int r = dn_comp(names[i], alone, 100, NULL, NULL);
        printf("%d ", r);
        if (r > 0)
            hex(alone, r);
        for (int size = 0; size < 20; size++)
            printf("%d ", dn_comp(names[i], alone, size, NULL, NULL));
        puts("");
    }
    // Labels and names at their limits.
    for (int length = 60; length < 67; length++) {
        char name[300];
        memset(name, 'a', (size_t)length);
        strcpy(name + length, ".b");
        unsigned char out[300];
        printf("%d: %d\n", length, dn_comp(name, out, 300, NULL, NULL));
    }
    for (int length = 245; length < 258; length++) {
        char name[300];
        for (int i = 0; i < length; i++)
            name[i] = i % 50 == 49 ? '.' : 'a';
        name[length] = 0;
        unsigned char out[300];
        printf("%d: %d %d\n", length, dn_comp(name, out, 300, NULL, NULL), dn_comp(name, out, 255, NULL, NULL));
    }
    // Many names of few labels.
    memset(m, 0, sizeof m);
    unsigned char *list[40] = {m, NULL};
    at = 12;
    for (int round = 0; round < 300; round++) {
        char name[60];
        int n = 0;
        for (unsigned labels = 1 + next() % 4; labels; labels--)
        {
            char letter = "abc"[next() % 3];
            n += sprintf(name + n, "%c%s.", letter, next() % 3 ? "" : "x");
        }
        name[n - (int)(next() % 2)] = 0;
        int r = dn_comp(name, m + at, 60, list, list + 40);
        printf("%s %d ", name, r);
        hex(m + at, r > 0 ? r : 0);
        at += r > 0 ? r : 0;
    }
}
