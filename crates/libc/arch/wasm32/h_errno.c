// h_errno is thread-local, as errno is; the name itself is for programs that declare it.
_Thread_local int h_errno;

int *__h_errno_location(void) { return &h_errno; }
