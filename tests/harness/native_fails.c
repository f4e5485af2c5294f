// must-fail: native program's exit status is 5 instead of 0
int main(void) {
#ifdef __wasm__
    return 0;
#else
    return 5;
#endif
}
