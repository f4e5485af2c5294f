// cflags: -D_DEFAULT_SOURCE
// What a process may say about itself: ids that it has, priorities, names; and the forms of errors. Works for root too,
// who would be allowed more natively: nothing is asked that only the privileged get.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/fsuid.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sysinfo.h>
#include <sys/time.h>
#include <sys/timeb.h>
#include <sys/timex.h>
#include <time.h>
#include <ulimit.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

int main(void) {
  uid_t uid = getuid(), r, e, s;
  gid_t gid = getgid();
  SHOW(setuid(uid));
  SHOW(seteuid(uid));
  SHOW(setgid(gid));
  SHOW(setegid(gid));
  SHOW(setreuid(uid, -1));
  SHOW(setregid(-1, gid));
  SHOW(setresuid(-1, -1, uid));
  SHOW(setresgid(gid, gid, gid));
  SHOW(setuid(-1));
  SHOW(setgid(-1));
  SHOW(getresuid(&r, &e, &s));
  printf("%d %d %d\n", r == uid, e == uid, s == uid);
  SHOW(getresgid(&r, &e, &s));
  printf("%d %d %d\n", r == gid, e == gid, s == gid);
  SHOW(setfsuid(uid) == (int)uid);
  SHOW(setfsgid(gid) == (int)gid);
  SHOW(issetugid());

  int nice_now = getpriority(PRIO_PROCESS, 0);
  SHOW(setpriority(PRIO_PROCESS, 0, nice_now));
  SHOW(getpriority(PRIO_PROCESS, getpid()) == nice_now);
  SHOW(getpriority(77, 0));
  SHOW(setpriority(77, 0, 0));
  SHOW(getpriority(PRIO_PROCESS, -1));
  SHOW(nice(0) == nice_now);
  SHOW(nice(1) == nice_now + 1 || nice_now == 19);
  SHOW(nice(100));
  SHOW(getpriority(PRIO_PROCESS, 0));
  SHOW(setpriority(PRIO_PROCESS, 0, 1000));

  char name[17] = "";
  SHOW(prctl(PR_SET_NAME, "a name that is too long"));
  SHOW(prctl(PR_GET_NAME, name));
  printf("%s\n", name);
  SHOW(prctl(PR_SET_NAME, ""));
  SHOW(prctl(PR_GET_NAME, name));
  printf("[%s]\n", name);
  SHOW(prctl(PR_GET_DUMPABLE));
  SHOW(prctl(PR_SET_DUMPABLE, 0));
  SHOW(prctl(PR_GET_DUMPABLE));
  SHOW(prctl(PR_SET_DUMPABLE, 9));
  SHOW(prctl(PR_SET_DUMPABLE, 1));
  SHOW(prctl(PR_GET_KEEPCAPS));
  SHOW(prctl(PR_SET_KEEPCAPS, 2));
  SHOW(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  SHOW(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0));
  SHOW(prctl(PR_SET_TIMERSLACK, 60000));
  SHOW(prctl(PR_GET_TIMERSLACK));
  SHOW(prctl(123456));
  SHOW(personality(0xffffffff) & 0xff);

  SHOW(getauxval(AT_PAGESZ));
  SHOW(getauxval(AT_UID) == uid);
  SHOW(getauxval(AT_EGID) == gid);
  SHOW(getauxval(AT_SECURE));
  SHOW(getauxval(AT_CLKTCK));
  SHOW(getauxval(AT_RANDOM) != 0);
  SHOW(getauxval(123456));
  SHOW(get_nprocs() > 0);
  SHOW(get_nprocs_conf() >= get_nprocs());
  SHOW(get_phys_pages() > get_avphys_pages());

  SHOW(ulimit(UL_SETFSIZE, 1000000L));
  SHOW(ulimit(UL_GETFSIZE));
  struct rlimit limit;
  SHOW(getrlimit(RLIMIT_FSIZE, &limit));
  // musl's leaves the hard limit, and takes a command that it does not know for UL_GETFSIZE; POSIX has it otherwise.
  printf("%lld\n", (long long)limit.rlim_cur);

  struct timeb now;
  SHOW(ftime(&now));
  printf("%d %d %d\n", now.time > 1600000000, now.millitm < 1000, now.timezone);
  struct timex timex = {0};
  SHOW(adjtimex(&timex) >= 0);
  printf("%d %d\n", timex.time.tv_sec > 1600000000, timex.tick > 0);
  SHOW(clock_adjtime(CLOCK_MONOTONIC, &timex));
  SHOW(adjtime(NULL, NULL));
  struct timeval past = {-5, 0}, odd = {5, 2000000};
  SHOW(settimeofday(&past, NULL));
  SHOW(settimeofday(&odd, NULL));
  char domain[65];
  SHOW(getdomainname(domain, 0));
  SHOW(getdomainname(domain, 65));
  setenv("LOGNAME", "somebody", 1);
  char login[16];
  printf("%s\n", getlogin());
  SHOW(getlogin_r(login, 8));
  SHOW(getlogin_r(login, 9));
  printf("%s\n", login);
  unsetenv("LOGNAME");
  SHOW(getlogin() == NULL);
  SHOW(getlogin_r(login, 9));
  SHOW(setpgid(0, 0) == 0 || errno == EPERM);
  SHOW(setpgid(0, -1));
  SHOW(setpgid(getpid(), 0x7ffffff0) == -1);
  return 0;
}
