// The frame in which the environment lives, as the arguments live in that of start.c: then on to __libc_start.

#include <stddef.h>

int __libc_environment_open(void);
size_t __libc_environment_read(int fd, char *block, size_t have, size_t room);
size_t __libc_environment_pointers(char *block, size_t length);
void __libc_environment_set(char *block, size_t length, void *pointers);
void __libc_environment_close(int fd);
_Noreturn void __libc_start(int (*main)(int, char **), int argc, char **argv);

_Noreturn void __libc_environment_frame(int (*main)(int, char **), int argc, char **argv) {
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
