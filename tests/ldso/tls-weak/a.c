extern _Thread_local int nowhere __attribute__((weak));
extern _Thread_local int in_program __attribute__((weak));
_Thread_local int in_a = 3;
int *a_nowhere(void) { return &nowhere; }
int *a_in_program(void) { return &in_program; }
