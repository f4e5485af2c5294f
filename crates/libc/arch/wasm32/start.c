// The first function of every program; see also environment.c. __libc_start_main never returns, so what it puts on its stack lasts
// as long as the process, and a program that does not use the heap need not link it. Rust cannot size its frame at run time: what
// is put there is written in crates/libc/src/start/.
//
// The environment, the program's name and the stack protector's value are fetched where the program, or something in libc that it uses,
// refers to them: then these weak references are bound.

#include <stddef.h>

int __libc_argument_count(void);
size_t __libc_arguments_size(int count);
char **__libc_arguments_fetch(int count, void *block);
void __libc_program_name_set(char *name) __attribute__((weak));
void __libc_stack_guard_set(void) __attribute__((weak));
_Noreturn void __libc_environment_start(int (*main)(int, char **), int argc, char **argv) __attribute__((weak));
_Noreturn void __libc_start(int (*main)(int, char **), int argc, char **argv);

_Noreturn void __libc_start_main(int (*main)(int, char **)) {
  if (__libc_stack_guard_set) __libc_stack_guard_set();
  int argc = __libc_argument_count();
  char **argv = __libc_arguments_fetch(argc, __builtin_alloca(__libc_arguments_size(argc)));
  if (__libc_program_name_set) __libc_program_name_set(argv[0]);
  if (__libc_environment_start) __libc_environment_start(main, argc, argv);
  __libc_start(main, argc, argv);
}
