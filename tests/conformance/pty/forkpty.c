// only: here, the oracle has processes
// forkpty passes on what fork says, and leaves nothing open.
#include <errno.h>
#include <fcntl.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(void) {
  int before = open("file", O_RDWR | O_CREAT, 0600);
  close(before);
  int master = -1;
  int child = forkpty(&master, NULL, NULL, NULL);
  if (child == 0) _exit(0);
  int error = errno;
  int after = open("file", O_RDWR);
  if (child < 0)
    printf("%d %d\n", error == ENOSYS, after == before);
  else
    printf("1 %d\n", after == before + 1);
  return 0;
}
