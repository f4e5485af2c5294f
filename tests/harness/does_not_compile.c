// must-fail: error: here only
#ifdef __wasm__
#error here only
#endif
int main(void) { return 0; }
