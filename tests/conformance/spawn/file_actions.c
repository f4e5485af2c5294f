// Lists of file actions are made, filled and freed; what cannot be a descriptor is refused.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    posix_spawn_file_actions_t f;
    memset(&f, 0xa5, sizeof f);
    printf("%d\n", posix_spawn_file_actions_init(&f));
    printf("%d\n", posix_spawn_file_actions_destroy(&f));

    printf("%d\n", posix_spawn_file_actions_init(&f));
    errno = 0;
    printf("%d\n", posix_spawn_file_actions_addclose(&f, -1) == EBADF);
    printf("%d\n", posix_spawn_file_actions_adddup2(&f, -1, 1) == EBADF);
    printf("%d\n", posix_spawn_file_actions_adddup2(&f, 1, -1) == EBADF);
    printf("%d\n", posix_spawn_file_actions_addopen(&f, -1, "x", O_RDONLY, 0) == EBADF);
    printf("%d\n", posix_spawn_file_actions_addfchdir_np(&f, -1) == EBADF);
    printf("%d\n", posix_spawn_file_actions_addclose(&f, INT_MIN) == EBADF);
    printf("errno %d\n", errno);
    char path[] = "/dev/null";
    for (int i = 0; i < 500; i++) {
        int sum = posix_spawn_file_actions_addopen(&f, 3, path, O_RDWR | O_CREAT, 0600);
        sum += posix_spawn_file_actions_adddup2(&f, 3, 4);
        sum += posix_spawn_file_actions_adddup2(&f, 4, 4);
        sum += posix_spawn_file_actions_addclose(&f, 3);
        sum += posix_spawn_file_actions_addchdir_np(&f, "");
        sum += posix_spawn_file_actions_addfchdir_np(&f, 0);
        if (sum != 0) printf("%d: %d\n", i, sum);
    }
    printf("%d\n", posix_spawn_file_actions_destroy(&f));
    printf("%d\n", posix_spawn_file_actions_init(&f));
    printf("%d\n", posix_spawn_file_actions_destroy(&f));
}
