// Calls of a function that is not there when this library is opened.
int function(int x);

__attribute__((noinline)) static int local(int x) { return x + 12; }
static int (*volatile pointer)(int) = local;

int call_lazy(int turns) {
  int sum = 0;
  for (int i = 0; i < turns; i++) sum += function(i);
  return sum;
}

int call_pointer(int turns) {
  int sum = 0;
  for (int i = 0; i < turns; i++) sum += pointer(i);
  return sum;
}
