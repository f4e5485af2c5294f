static int *volatile kept;
extern "C" void use(int n) {
    kept = new int[n];
    delete[] kept;
    kept = new int(n);
    delete kept;
}
