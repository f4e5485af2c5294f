// signal raise kill sigaction sigprocmask sigpending sigsuspend, the sets, and their errors.
#define _GNU_SOURCE
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SHOW(call)                                                 \
  do {                                                            \
    errno = 0;                                                    \
    long result_ = (long)(call);                                  \
    printf("%s = %ld, errno %d\n", #call, result_, errno);        \
  } while (0)

static volatile sig_atomic_t last, count, inside;
static void note(int signal) {
  last = signal;
  count++;
}
static void nested(int signal) {
  inside++;
  printf("in %d\n", signal);
  raise(SIGUSR2);
  printf("out %d count %d\n", signal, (int)count);
  inside--;
}
static void detail(int signal, siginfo_t *info, void *context) {
  (void)context;
  printf("info %d %d\n", signal, info->si_signo == signal);
}
static sigjmp_buf back;
static void jump(int signal) { siglongjmp(back, signal); }

int main(void) {
  setvbuf(stdout, NULL, _IONBF, 0);
  SHOW(signal(SIGUSR1, note) == SIG_DFL);
  SHOW(raise(SIGUSR1));
  printf("%d %d\n", last == SIGUSR1, (int)count);
  SHOW(raise(SIGUSR1));
  printf("%d\n", (int)count);
  SHOW(kill(getpid(), SIGUSR1));
  printf("%d\n", (int)count);
  SHOW(kill(getpid(), 0));
  SHOW(signal(SIGUSR1, SIG_IGN) == note);
  SHOW(raise(SIGUSR1));
  printf("%d\n", (int)count);
  SHOW(signal(SIGKILL, note) == SIG_ERR);
  SHOW(signal(999, note) == SIG_ERR);
  SHOW(raise(999));
  SHOW(raise(SIGCHLD));
  SHOW(raise(SIGWINCH));

  struct sigaction action = {.sa_handler = nested}, old;
  sigemptyset(&action.sa_mask);
  SHOW(sigaction(SIGUSR1, &action, &old));
  printf("%d\n", old.sa_handler == SIG_IGN);
  signal(SIGUSR2, note);
  count = 0;
  SHOW(raise(SIGUSR1));
  sigaddset(&action.sa_mask, SIGUSR2);
  sigaction(SIGUSR1, &action, NULL);
  count = 0;
  SHOW(raise(SIGUSR1));
  printf("after %d\n", (int)count);
  sigaction(SIGUSR1, NULL, &old);
  printf("%d %d %d\n", old.sa_handler == nested, sigismember(&old.sa_mask, SIGUSR2), sigismember(&old.sa_mask, SIGUSR1));

  action.sa_sigaction = detail;
  action.sa_flags = SA_SIGINFO | SA_RESETHAND;
  SHOW(sigaction(SIGUSR1, &action, NULL));
  SHOW(raise(SIGUSR1));
  sigaction(SIGUSR1, NULL, &old);
  printf("reset %d\n", old.sa_handler == SIG_DFL);

  sigset_t set, was, pending;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR2);
  SHOW(sigprocmask(SIG_BLOCK, &set, &was));
  printf("%d\n", sigismember(&was, SIGUSR2));
  count = 0;
  raise(SIGUSR2), raise(SIGUSR2);
  printf("%d\n", (int)count);
  SHOW(sigpending(&pending));
  printf("%d %d\n", sigismember(&pending, SIGUSR2), sigismember(&pending, SIGUSR1));
  SHOW(sigprocmask(SIG_UNBLOCK, &set, NULL));
  printf("%d\n", (int)count);
  SHOW(sigprocmask(77, &set, NULL));
  sigprocmask(SIG_SETMASK, NULL, &was);
  printf("%d\n", sigisemptyset(&was));
  sigprocmask(SIG_BLOCK, &set, NULL);
  raise(SIGUSR2);
  sigemptyset(&set);
  SHOW(sigsuspend(&set));
  printf("%d\n", (int)count);

  signal(SIGUSR1, jump);
  int caught = sigsetjmp(back, 1);
  if (!caught) {
    raise(SIGUSR1);
    puts("not here");
  }
  printf("caught %d\n", caught == SIGUSR1);
  sigprocmask(SIG_SETMASK, NULL, &was);
  printf("mask %d\n", sigismember(&was, SIGUSR1));

  SHOW(sigfillset(&set));
  printf("%d %d %d\n", sigismember(&set, SIGHUP), sigismember(&set, SIGKILL), sigismember(&set, 64));
  SHOW(sigdelset(&set, SIGHUP));
  printf("%d\n", sigismember(&set, SIGHUP));
  SHOW(sigaddset(&set, 0));
  SHOW(sigaddset(&set, 65));
  SHOW(sigdelset(&set, -1));
  printf("%d %d\n", SIGRTMIN, SIGRTMAX);
  SHOW(siginterrupt(SIGUSR1, 1));
  sigaction(SIGUSR1, NULL, &old);
  printf("%d\n", (old.sa_flags & SA_RESTART) != 0);
  fflush(stdout);
  psignal(SIGSEGV, "message");
  return 0;
}
