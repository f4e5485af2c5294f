// chown fchown lchown fchownat setuid setgid setreuid setregid setresuid setresgid getpgid getpgrp getsid sync syncfs gettid
// eaccess euidaccess getdtablesize fork's number of the parent
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  int fd = open("file", O_RDWR | O_CREAT, 0600);
  symlink("file", "link");
  uid_t uid = getuid();
  gid_t gid = getgid();
  struct stat st;
  SHOW(chown("file", uid, gid));
  SHOW(chown("file", -1, -1));
  SHOW(chown("none", uid, gid));
  SHOW(fchown(fd, uid, -1));
  SHOW(fchown(99, uid, -1));
  SHOW(lchown("link", -1, gid));
  SHOW(fchownat(AT_FDCWD, "link", uid, gid, AT_SYMLINK_NOFOLLOW));
  SHOW(fchownat(AT_FDCWD, "file", uid, gid, 0));
  SHOW(fchownat(AT_FDCWD, "file", uid, gid, 0x40000000));
  fstat(fd, &st);
  printf("%d %d\n", st.st_uid == uid, st.st_gid == gid);
  printf("%d %d\n", getpgrp() == getpgid(0), getsid(0) >= 0);
  SHOW(getpgid(-5));
  SHOW(eaccess("file", R_OK));
  SHOW(euidaccess("none", R_OK));
  SHOW(getdtablesize() > 0);
  SHOW(syncfs(fd));
  SHOW(syncfs(99));
  sync();
  return 0;
}
