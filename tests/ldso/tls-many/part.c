#define JOIN(a, b) a##b
#define NAME(a, b) JOIN(a, b)
static _Thread_local char pad[N] = "p";
static _Thread_local _Alignas(1 << (N % 12)) char aligned = 'a';
_Thread_local int NAME(value_, N) = 1000 + N;
static _Thread_local int *pointer;
#ifdef NEXT
extern _Thread_local int NAME(value_, NEXT);
int NAME(run_, NEXT)(int);
#endif
int NAME(run_, N)(int n) {
    pointer = &NAME(value_, N);
    *pointer += n;
    if ((unsigned long)&aligned % (1 << (N % 12)) || pad[0] != 'p')
        return -1;
#ifdef NEXT
    NAME(value_, NEXT) += 10 * n;
    return NAME(run_, NEXT)(n) + *pointer;
#else
    return *pointer;
#endif
}
