// must-fail: exit status 1 instead of 0
int main(void) {
#ifdef __wasm__
    return 1;
#else
    return 0;
#endif
}
