int is_odd(unsigned);
int is_even(unsigned);
extern int even_calls;
int odd_calls;
int (*odd_table[2])(unsigned) = {is_odd, is_even};
int is_odd(unsigned n) {
    odd_calls++;
    return n == 0 ? 0 : is_even(n - 1);
}
