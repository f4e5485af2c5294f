// Where a program starts. clang calls main(int, char **) `__main_argc_argv` and main(void) `__main_void`: a program with
// the second form takes the weak definition below, one with the first replaces it.
int __main_void(void);
_Noreturn void __libc_start_main(int (*)(int, char **));

__attribute__((weak, visibility("hidden"))) int __main_argc_argv(int argc, char **argv) {
  (void)argc, (void)argv;
  return __main_void();
}

__attribute__((visibility("default"))) void _start(void) { __libc_start_main(__main_argc_argv); }
