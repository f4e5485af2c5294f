// A key has 8 bits of the caller's, 8 of the device and 16 of the inode.
#include <errno.h>
#include <stdio.h>
#include <sys/ipc.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
    FILE *file = fopen("a", "w");
    fclose(file);
    struct stat s;
    stat("a", &s);
    unsigned expected = (s.st_ino & 0xffff) | (s.st_dev & 0xff) << 16;
    for (int id = -1; id <= 0x1ff; id += 0x40) {
        key_t key = ftok("a", id);
        printf("%d: %d %#x\n", id, ((unsigned)key & 0xffffff) == expected, (unsigned)key >> 24);
    }
    printf("%d\n", ftok("a", 1) == ftok("./a", 0x101));
    link("a", "b");
    printf("%d\n", ftok("a", 1) == ftok("b", 1));
    errno = 0;
    key_t key = ftok("none", 1);
    printf("%d %d\n", (int)key, errno == ENOENT);
    key = ftok("", 1);
    printf("%d %d\n", (int)key, errno == ENOENT);
    key = ftok("a/x", 1);
    printf("%d %d\n", (int)key, errno == ENOTDIR);
    unlink("a");
    unlink("b");
}
