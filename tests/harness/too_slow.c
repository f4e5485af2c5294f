// timeout: 3
// must-fail: it ran too long
int main(void) {
#ifdef __wasm__
    for (volatile int forever = 1; forever;) {
    }
#endif
    return 0;
}
