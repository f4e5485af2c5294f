_Thread_local int in_all = 3;
_Thread_local int in_libraries = 32;
_Thread_local int hidden_here __attribute__((visibility("hidden"))) = 13;
static _Thread_local int private = 23;
_Thread_local int weak_one __attribute__((weak)) = 42;
int two_in_all(void) { return in_all++; }
int two_in_libraries(void) { return in_libraries++; }
int two_hidden(void) { return hidden_here; }
int two_private(void) { return private; }
int two_weak(void) { return weak_one++; }
