// Calls that are cancellation points. In a thread that masks cancellation, as musl has it, each fails with ECANCELED, and may do so again
// when the thread masks it again: so one thread can try all. What is no point does its work.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <threads.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#define TRY(call)                                                              \
  do {                                                                         \
    pthread_setcancelstate(PTHREAD_CANCEL_MASKED, NULL);                       \
    errno = 0;                                                                 \
    long result = (long)(call);                                                \
    int error = errno, state;                                                  \
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &state);                    \
    printf("%s: %ld %s, state %d\n", #call, result, strerror(error), state);   \
  } while (0)

int main(void) {
  char buffer[10] = "xxxxxxxxx";
  struct iovec vector = {buffer, 1};
  int ends[2];
  pipe(ends);
  write(ends[1], "abcdefgh", 8);
  struct timespec instant = {0, 1}, future = {4000000000, 0};
  struct timeval none = {0, 0};
  struct pollfd watched = {ends[0], POLLIN, 0};
  sigset_t set;
  sigemptyset(&set);
  sem_t s;
  sem_init(&s, 0, 1);
  struct flock lock = {.l_type = F_RDLCK, .l_whence = SEEK_SET};
  struct msghdr message = {0};
  int status, fd = open("/", O_RDONLY | O_DIRECTORY);
  pthread_cancel(pthread_self());
  TRY(read(ends[0], buffer, 1));
  TRY(write(ends[1], buffer, 1));
  TRY(readv(ends[0], &vector, 1));
  TRY(writev(ends[1], &vector, 1));
  TRY(pread(fd, buffer, 1, 0));
  TRY(pwrite(fd, buffer, 1, 0));
  TRY(preadv(fd, &vector, 1, 0));
  TRY(pwritev(fd, &vector, 1, 0));
  TRY(open("/", O_RDONLY));
  TRY(openat(AT_FDCWD, "/", O_RDONLY));
  TRY(creat("/", 0600));
  TRY(poll(&watched, 1, 0));
  TRY(ppoll(&watched, 1, &instant, NULL));
  TRY(select(0, NULL, NULL, NULL, &none));
  TRY(pselect(0, NULL, NULL, NULL, &instant, NULL));
  TRY(nanosleep(&instant, NULL));
  TRY(clock_nanosleep(CLOCK_REALTIME, 0, &instant, NULL));
  TRY(usleep(1));
  TRY(fsync(fd));
  TRY(fdatasync(fd));
  TRY(msync(NULL, 0, MS_SYNC));
  TRY(pause());
  TRY(sigsuspend(&set));
  TRY(waitpid(-1, &status, WNOHANG));
  TRY(wait(&status));
  TRY(waitid(P_ALL, 0, NULL, WNOHANG | WEXITED));
  TRY(sem_wait(&s));
  TRY(sem_timedwait(&s, &future));
  TRY(sigwaitinfo(&set, NULL));
  TRY(sigtimedwait(&set, NULL, &instant));
  TRY(tcdrain(ends[0]));
  TRY(lockf(fd, F_LOCK, 0));
  TRY(fcntl(fd, F_SETLKW, &lock));
  TRY((sleep(0), errno = 0));
  TRY(mq_send(-1, buffer, 1, 0));
  TRY(mq_receive(-1, buffer, 1, NULL));
  TRY(mq_timedsend(-1, buffer, 1, 0, &instant));
  TRY(mq_timedreceive(-1, buffer, 1, NULL, &instant));
  TRY(msgsnd(-1, buffer, 1, 0));
  TRY(msgrcv(-1, buffer, 1, 0, 0));
  TRY(accept(-1, NULL, NULL));
  TRY(accept4(-1, NULL, NULL, 0));
  TRY(connect(-1, NULL, 0));
  TRY(recv(-1, buffer, 1, 0));
  TRY(recvfrom(-1, buffer, 1, 0, NULL, NULL));
  TRY(recvmsg(-1, &message, 0));
  TRY(send(-1, buffer, 1, 0));
  TRY(sendto(-1, buffer, 1, 0, NULL, 0));
  TRY(sendmsg(-1, &message, 0));
  TRY(epoll_wait(-1, NULL, 1, 0));
  // No points.
  TRY(sem_post(&s));
  TRY(sem_trywait(&s));
  TRY(fcntl(fd, F_GETFD));
  TRY(lseek(fd, 0, SEEK_SET));
  TRY(dup2(ends[0], ends[0]) == ends[0]);
  TRY(access("/", F_OK));
  TRY(getpid() > 0);
  TRY(close(fd));
  pthread_testcancel();
  puts("still disabled");
}
