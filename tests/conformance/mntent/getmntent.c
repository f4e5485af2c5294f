// native: glibc
// musl neither resolves escapes nor compares whole options.
#include <errno.h>
#include <mntent.h>
#include <stdio.h>
#include <string.h>

static void entry(const struct mntent *m)
{
    printf("[%s][%s][%s][%s] %d %d\n", m->mnt_fsname, m->mnt_dir, m->mnt_type, m->mnt_opts, m->mnt_freq, m->mnt_passno);
}

int main(void)
{
    static const char text[] = "# comment\n"
                               "/dev/sda1 / ext4 rw,relatime 1 2\n"
                               "\t /dev/sdb\t/a\\040b\ttype\\011x\topts\\134\\\\ 3\n"
                               "\n   \n"
                               "none\n"
                               "two fields\n"
                               "a b c d e f g h\n"
                               "a\\04 b\\4 \\08 \\ \\\n"
                               "a b c d -1 +2\n"
                               "  # indented comment\n"
                               "x#y z#\n"
                               "last line without end 7 8";
    FILE *f = fopen("mounts", "w");
    fputs(text, f);
    fclose(f);
    f = setmntent("mounts", "r");
    for (struct mntent *m; (m = getmntent(f));)
        entry(m);
    printf("%d\n", endmntent(f));

    f = setmntent("mounts", "r+");
    struct mntent m = {"a b", "c\td", "e\\f", "g\nh", 5, -6}, plain = {"server:/x", "/x", "nfs", "ro,soft=1,noauto", 0, 0};
    printf("%d\n", addmntent(f, &m));
    printf("%d\n", addmntent(f, &plain));
    rewind(f);
    char buffer[100];
    struct mntent into;
    int lines = 0;
    while (getmntent_r(f, &into, buffer, sizeof buffer))
        if (++lines > 7)
            entry(&into);
    endmntent(f);
    printf("%d\n", setmntent("does not exist", "r") == NULL && errno == ENOENT);

    static const char *const options[] = {"ro", "soft", "noauto", "auto", "so", "ro,soft", "1", "no", "soft=1", "soft=2"};
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        char *at = hasmntopt(&plain, options[i]);
        printf("%s: %s\n", options[i], at ? at : "no");
    }
}
