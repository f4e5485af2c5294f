#ifdef THREAD_LOCAL
static _Thread_local int variable = 5;
int *address(void) { return &variable; }
#else
int variable = 5;
int *address(void) { return &variable; }
#endif
