// Attributes keep what they are told, and refuse what there is not; the main thread's say where its stack is.
#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static void show(const pthread_attr_t *a) {
  int detach = -9, scope = -9, inherit = -9, policy = -9;
  struct sched_param p;
  size_t stack = 9, guard = 9, size = 9;
  void *address = &p;
  memset(&p, 0x11, sizeof p);
  pthread_attr_getdetachstate(a, &detach);
  pthread_attr_getscope(a, &scope);
  pthread_attr_getinheritsched(a, &inherit);
  pthread_attr_getschedpolicy(a, &policy);
  pthread_attr_getschedparam(a, &p);
  pthread_attr_getstacksize(a, &stack);
  pthread_attr_getguardsize(a, &guard);
  int given = pthread_attr_getstack(a, &address, &size);
  printf("  detach %d scope %d inherit %d policy %d priority %d stack %zu guard %zu own %d", detach, scope, inherit,
         policy, p.sched_priority, stack, guard, given);
  if (given == 0) printf(" at %zu of %zu", (size_t)address, size);
  puts("");
}

int main(void) {
  pthread_attr_t a;
  memset(&a, 0xa5, sizeof a);
  printf("init %d\n", pthread_attr_init(&a));
  show(&a);
  for (int v = -1; v <= 3; v++) {
    printf("%d: detach %d", v, pthread_attr_setdetachstate(&a, v));
    printf(" scope %d", pthread_attr_setscope(&a, v));
    printf(" inherit %d\n", pthread_attr_setinheritsched(&a, v));
    show(&a);
  }
  static const int policies[] = {SCHED_OTHER, SCHED_FIFO, SCHED_RR};
  for (int i = 0; i < 3; i++) {
    struct sched_param p = {.sched_priority = 7 * i};
    printf("%d %d\n", pthread_attr_setschedpolicy(&a, policies[i]), pthread_attr_setschedparam(&a, &p));
    show(&a);
  }
  // Beyond what an address space of either size holds, or well within.
  static const size_t sizes[] = {0, 1, PTHREAD_STACK_MIN - 1, PTHREAD_STACK_MIN, 65536, 100001, SIZE_MAX, SIZE_MAX / 2};
  for (int i = 0; i < 8; i++) {
    printf("%d: stack %d", i, pthread_attr_setstacksize(&a, sizes[i]));
    printf(" guard %d\n", sizes[i] < 1 << 20 || sizes[i] == SIZE_MAX ? pthread_attr_setguardsize(&a, sizes[i]) : -1);
    show(&a);
    printf("   own stack %d\n", pthread_attr_setstack(&a, (void *)65536, sizes[i]));
    show(&a);
  }
  printf("destroy %d\n", pthread_attr_destroy(&a));

  printf("default %d\n", pthread_getattr_default_np(&a));
  show(&a);
  pthread_attr_setstacksize(&a, 1 << 20);
  pthread_attr_setguardsize(&a, 1 << 15);
  printf("set %d\n", pthread_setattr_default_np(&a));
  pthread_attr_init(&a);
  show(&a);
  pthread_attr_setdetachstate(&a, PTHREAD_CREATE_DETACHED);
  printf("set %d\n", pthread_setattr_default_np(&a));
  pthread_attr_init(&a);
  pthread_attr_setstack(&a, (void *)65536, 65536);
  printf("set %d\n", pthread_setattr_default_np(&a));

  memset(&a, 0xa5, sizeof a);
  printf("main %d\n", pthread_getattr_np(pthread_self(), &a));
  int detach = -9;
  pthread_attr_getdetachstate(&a, &detach);
  void *low = NULL;
  size_t size = 0;
  printf("detach %d stack %d", detach, pthread_attr_getstack(&a, &low, &size));
  volatile char here = 0;
  char *at = (char *)&here;
  printf(" inside %d\n", at >= (char *)low && at < (char *)low + size);
  // All of what lies between here and the lowest address can be used, if not at once on Linux.
  printf("has room: %d\n", (size_t)(at - (char *)low) > 30000);
}
