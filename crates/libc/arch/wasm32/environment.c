// The environment: the variable, under all its names (one object, which Rust cannot say), and the frame in which the strings lie, as the
// arguments lie in that of start.c. Both stand here so that what refers to the variable, and nothing else, links what fills it.

#include <stddef.h>

int __libc_environment_open(void);
size_t __libc_environment_read(int fd, char *block, size_t have, size_t room);
size_t __libc_environment_pointers(char *block, size_t length);
void __libc_environment_set(char *block, size_t length, void *pointers);
void __libc_environment_close(int fd);
_Noreturn void __libc_start(int (*main)(int, char **), int argc, char **argv);

char **__environ;
extern char **environ __attribute__((alias("__environ")));
extern char **_environ __attribute__((alias("__environ")));
extern char **___environ __attribute__((alias("__environ")));

_Noreturn void __libc_environment_start(int (*main)(int, char **), int argc, char **argv) {
  int fd = __libc_environment_open();
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
