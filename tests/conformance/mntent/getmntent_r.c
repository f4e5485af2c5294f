// A line that does not fit is passed over, with ERANGE, as musl does (glibc returns its first fields as an entry).
#include <errno.h>
#include <mntent.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    FILE *f = fopen("mounts", "w");
    fputs("short /s t o 1 2\n", f);
    for (int i = 0; i < 300; i++)
        fputs("0123456789", f);
    fputs(" /long t o\nafter /a t o 3 4\nend /e t o 5 6\n#\n#\n", f);
    fclose(f);
    f = setmntent("mounts", "r");
    char buffer[64];
    struct mntent m;
    for (int i = 0; i < 4; i++) {
        errno = 0;
        struct mntent *r = getmntent_r(f, &m, buffer, sizeof buffer);
        if (r)
            printf("%s %s %d %d\n", m.mnt_fsname, m.mnt_dir, m.mnt_freq, m.mnt_passno);
        else
            printf("none %d\n", errno == ERANGE);
    }
    printf("%d\n", endmntent(f));
}
