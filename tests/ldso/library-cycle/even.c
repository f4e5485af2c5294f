int is_odd(unsigned);
int is_even(unsigned);
extern int odd_calls;
int even_calls;
int (*even_table[2])(unsigned) = {is_odd, is_even};
int is_even(unsigned n) {
    even_calls++;
    return n == 0 ? 1 : is_odd(n - 1);
}
