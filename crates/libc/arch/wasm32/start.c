// The frame in which arguments and environment live: __libc_start_main never returns, so what it puts on its stack lasts as long
// as the process, and a program that does not use the heap need not link it. Rust cannot size its frame at run time.
// What is put there is written in crates/libc/src/start/. The environment and the program's name are fetched where the program, or
// something in libc that it uses, refers to them: then these weak references are bound.

#include <stddef.h>

int __libc_argument_count(void);
size_t __libc_arguments_size(int count);
char **__libc_arguments_fetch(int count, void *block);
int __libc_environment_open(void) __attribute__((weak));
size_t __libc_environment_read(int fd, char *block, size_t have, size_t room) __attribute__((weak));
size_t __libc_environment_pointers(char *block, size_t length) __attribute__((weak));
void __libc_environment_set(char *block, size_t length, void *pointers) __attribute__((weak));
void __libc_environment_close(int fd) __attribute__((weak));
void __libc_program_name_set(char *name) __attribute__((weak));
_Noreturn void __libc_start(int (*main)(int, char **), int argc, char **argv);

_Noreturn void __libc_start_main(int (*main)(int, char **)) {
  int argc = __libc_argument_count();
  char **argv = __libc_arguments_fetch(argc, __builtin_alloca(__libc_arguments_size(argc)));
  if (__libc_program_name_set) __libc_program_name_set(argv[0]);
  int fd = __libc_environment_open ? __libc_environment_open() : -1;
  if (fd >= 0) {
    size_t room = 2048, length = 0;
    char *block = __builtin_alloca(room + 1);
    while ((length = __libc_environment_read(fd, block, length, room)) == room) {
      char *larger = __builtin_alloca(2 * room + 1);
      __builtin_memcpy(larger, block, room);
      block = larger;
      room *= 2;
    }
    __libc_environment_close(fd);
    __libc_environment_set(block, length, __builtin_alloca(__libc_environment_pointers(block, length)));
  }
  __libc_start(main, argc, argv);
}
