extern _Thread_local int of_base;
_Thread_local int variable = 1;
static _Thread_local char block[1 << 16];
static _Thread_local int *pointer;
int next(void) {
    if (!pointer)
        pointer = &variable;
    if (pointer != &variable || block[variable]++ != 0)
        return -1;
    variable++;
    of_base++;
    return variable + of_base;
}
