extern int nowhere;
int *broken(void) { return &nowhere; }
