_Thread_local int in_all = 2;
_Thread_local int in_libraries = 31;
_Thread_local int hidden_here __attribute__((visibility("hidden"))) = 12;
static _Thread_local int private = 22;
_Thread_local int weak_one __attribute__((weak)) = 41;
int one_in_all(void) { return in_all++; }
int one_in_libraries(void) { return in_libraries++; }
int one_hidden(void) { return hidden_here; }
int one_private(void) { return private; }
int one_weak(void) { return weak_one++; }
