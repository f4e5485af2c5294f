#include "objects.h"
int user_number() { return dynamic_number * 2; }
int user_shared() { return shared_object.touched + of_library.touched * 10; }
int user_member() { return ++Holder::member.touched; }
int user_function() { return ++in_function().touched; }
Trace *user_address() { return &shared_object; }
