// lib: libodd.so odd.c
// lib: libeven.so even.c libodd.so
// lib: libodd.so odd.c libeven.so
// link: libodd.so libeven.so
// Two libraries that need each other: functions, function pointers and data.
#include <stdio.h>

int is_odd(unsigned);
int is_even(unsigned);
extern int odd_calls, even_calls;
extern int (*odd_table[2])(unsigned), (*even_table[2])(unsigned);

int main(void) {
    printf("%d %d %d %d\n", is_odd(7), is_even(7), is_odd(1000), is_even(1000));
    printf("%d %d\n", odd_calls, even_calls);
    printf("%d %d\n", odd_table[0] == even_table[0], odd_table[1] == even_table[1]);
    printf("%d %d\n", odd_table[0] == is_odd, even_table[1] == is_even);
    printf("%d %d\n", even_table[0](3), odd_table[1](3));
    return 0;
}
