int undefined(int) __attribute__((weak));
extern char undefined_data[] __attribute__((weak));

__attribute__((weak)) int with_default(int n) { return n + 1; }
__attribute__((weak)) int replaced(int n) { return n + 2; }

int call_default(int n) { return with_default(n); }
int call_replaced(int n) { return replaced(n); }
int call_undefined(int n) { return undefined ? undefined(n) : undefined_data ? -2 : -1; }

static int (*table[2])(int) = {with_default, replaced};

int pointers_agree(int (*first)(int), int (*second)(int)) {
    return first == with_default && second == replaced && table[0] == first && table[1] == second && first(5) == 6 &&
           second(5) == 1005;
}
