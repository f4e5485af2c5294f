// only: here, musl trusts a catalogue whose size is right
// Catalogues with words that point anywhere: catgets finds something or says ENOMSG, and does not trap.
#include <errno.h>
#include <nl_types.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static uint64_t state = 88172645463325252u;

static unsigned below(unsigned n) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    return (uint32_t)(state >> 16) % n;
}

static unsigned char file[120];

static void word(size_t at, uint32_t value) {
    for (int i = 0; i < 4; i++) file[at + i] = value >> (24 - 8 * i);
}

int main(void) {
    char folder[] = "/tmp/muslin-cat-XXXXXX";
    if (!mkdtemp(folder) || chdir(folder)) return 1;
    int opened = 0;
    for (int round = 0; round < 2000; round++) {
        for (int at = 0; at < 120; at += 4) word(at, below(4) ? below(130) : (const uint32_t[]){0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 12}[below(6)]);
        word(0, 0xff88ff89), word(8, 100);
        if (below(2)) word(4, 1), word(20, 1);
        FILE *f = fopen("x.cat", "w");
        fwrite(file, 1, sizeof file, f);
        fclose(f);
        nl_catd catalogue = catopen("./x.cat", 0);
        if (catalogue == (nl_catd)-1) continue;
        opened++;
        unsigned long sum = 0;
        for (int set = 0; set < 4; set++)
            for (int message = 0; message < 30; message++) sum += strlen(catgets(catalogue, set, message, "none"));
        catclose(catalogue);
    }
    printf("%d\n", opened);
    unlink("x.cat"), chdir("/"), rmdir(folder);
}
