struct shape {
    const char *name;
    int (*area)(int, int);
    int *uses;
    struct shape *next;
};
int rectangle(int, int);
