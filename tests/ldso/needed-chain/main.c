// lib: libdeep.so deep.c
// lib: libleft.so left.c libdeep.so
// lib: libright.so right.c
// link: libleft.so libright.so
// ldflags: -Wl,-rpath-link,.
// Libraries that need libraries; of two definitions the first, breadth-first, is everybody's.
#include <stdio.h>

const char *left(void);
const char *right(void);
const char *who(void);

int main(void) {
    printf("%s\n%s\n%s\n", left(), right(), who());
    return 0;
}
