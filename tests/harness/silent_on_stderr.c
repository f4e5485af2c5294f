// stderr: something
// must-fail: standard error does not match
int main(void) { return 0; }
