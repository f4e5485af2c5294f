// What posix_spawnattr_t holds. musl keeps no scheduling parameters, though POSIX has every system keep them, so glibc is asked.
// native: glibc
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>

static void show(posix_spawnattr_t *a)
{
    short flags = -1;
    pid_t group = -1;
    sigset_t set;
    int policy = -1;
    struct sched_param parameters;
    memset(&parameters, 0xff, sizeof parameters);
    int result = posix_spawnattr_getflags(a, &flags);
    printf("%d %d |", result, flags);
    result = posix_spawnattr_getpgroup(a, &group);
    printf(" %d %d |", result, (int)group);
    result = posix_spawnattr_getschedpolicy(a, &policy);
    printf(" %d %d |", result, policy);
    result = posix_spawnattr_getschedparam(a, &parameters);
    printf(" %d %d |", result, parameters.sched_priority);
    printf(" %d", posix_spawnattr_getsigmask(a, &set));
    for (int s = 1; s < 32; s++)
        if (sigismember(&set, s)) printf(" %d", s);
    printf(" | %d", posix_spawnattr_getsigdefault(a, &set));
    for (int s = 1; s < 32; s++)
        if (sigismember(&set, s)) printf(" %d", s);
    putchar('\n');
}

int main(void)
{
    posix_spawnattr_t a;
    memset(&a, 0xa5, sizeof a);
    printf("%d\n", posix_spawnattr_init(&a));
    show(&a);

    short all = POSIX_SPAWN_RESETIDS | POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK |
                POSIX_SPAWN_SETSCHEDPARAM | POSIX_SPAWN_SETSCHEDULER;
    for (int bit = 0; bit < 6; bit++) {
        short one = 1 << bit, got = 0;
        int set = posix_spawnattr_setflags(&a, one), get = posix_spawnattr_getflags(&a, &got);
        printf("%d %d %d\n", set, get, got);
    }
    printf("%d\n", posix_spawnattr_setflags(&a, all));
    printf("%d %d\n", posix_spawnattr_setflags(&a, 0x4000) == EINVAL, posix_spawnattr_setflags(&a, -1) == EINVAL);
    show(&a);

    sigset_t mask, defaults;
    sigemptyset(&mask);
    sigaddset(&mask, SIGINT);
    sigaddset(&mask, SIGUSR2);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    printf("%d %d\n", posix_spawnattr_setsigmask(&a, &mask), posix_spawnattr_setsigdefault(&a, &defaults));
    sigaddset(&mask, SIGTERM);  // a copy was made
    show(&a);

    printf("%d\n", posix_spawnattr_setpgroup(&a, -7));
    printf("%d\n", posix_spawnattr_setpgroup(&a, 4321));
    struct sched_param parameters;
    memset(&parameters, 0, sizeof parameters);
    parameters.sched_priority = 17;
    printf("%d\n", posix_spawnattr_setschedparam(&a, &parameters));
    parameters.sched_priority = 18;
    printf("%d\n", posix_spawnattr_setschedpolicy(&a, SCHED_FIFO));
    printf("%d\n", posix_spawnattr_setschedpolicy(&a, SCHED_OTHER));
    printf("%d\n", posix_spawnattr_setschedpolicy(&a, SCHED_RR));
    printf("%d %d\n", posix_spawnattr_setschedpolicy(&a, -1) == EINVAL, posix_spawnattr_setschedpolicy(&a, 1000) == EINVAL);
    show(&a);

    posix_spawnattr_t b = a;
    printf("%d\n", posix_spawnattr_destroy(&a));
    show(&b);
    printf("%d\n", posix_spawnattr_init(&a));
    show(&a);
    printf("%d %d\n", posix_spawnattr_destroy(&a), posix_spawnattr_destroy(&b));
}
