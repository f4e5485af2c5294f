_Thread_local int of_base = 50;
int base_next(void) { return ++of_base; }
