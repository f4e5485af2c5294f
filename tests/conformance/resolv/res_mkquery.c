#include <resolv.h>
#include <stdio.h>
#include <string.h>

static void make(int op, const char *name, int class, int type, int size)
{
    unsigned char q[300];
    int n = res_mkquery(op, name, class, type, NULL, 0, NULL, q, size);
    printf("%d", n);
    for (int i = 2; i < n; i++)
        printf(" %02x", q[i]);
    puts("");
}

int main(void)
{
    static const char *const names[] = {"example.com", "example.com.", "", ".", "..", "a..b", ".a", "a", "xn--bcher-kva.example"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        make(QUERY, names[i], C_IN, T_A, 300);
    for (int size = 0; size < 32; size++)
        make(QUERY, "example.com", C_IN, T_AAAA, size);
    make(15, "x", 255, 255, 300);
    make(16, "x", 1, 1, 300);
    make(0, "x", 256, 1, 300);
    make(0, "x", 1, 256, 300);
    for (int length = 60; length < 67; length++) {
        char name[300];
        memset(name, 'a', (size_t)length);
        strcpy(name + length, ".b");
        make(0, name, 1, 1, 300);
    }
    for (int length = 250; length < 258; length++) {
        char name[300];
        for (int i = 0; i < length; i++)
            name[i] = i % 50 == 49 ? '.' : 'a';
        name[length] = 0;
        make(0, name, 1, 1, 300);
    }
    // Identifiers differ.
    unsigned char a[20], b[20];
    int same = 0;
    for (int i = 0; i < 20; i++) {
        res_mkquery(0, "a", 1, 1, NULL, 0, NULL, a, sizeof a);
        res_mkquery(0, "a", 1, 1, NULL, 0, NULL, b, sizeof b);
        same += !memcmp(a, b, 2);
    }
    printf("%d\n", same < 10);
}
