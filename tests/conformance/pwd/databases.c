// only: here, a program cannot replace the machine's databases natively
// directory: /etc
// The functions that read /etc/passwd, /etc/group and /etc/shadow, which this program writes. Expected: what passwd(5), group(5),
// shadow(5) and POSIX say; an entry of N bytes of strings needs a buffer of exactly N, its NULs counted.
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <shadow.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void file(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");
    fputs(text, f);
    fclose(f);
}

int main(void)
{
    // Nothing is there yet: not found, and why.
    errno = 0;
    printf("%d %s\n", getpwnam("root") == NULL, strerror(errno));
    struct passwd user, *found;
    char buffer[256];
    printf("%s\n", strerror(getpwuid_r(0, &user, buffer, sizeof buffer, &found)));
    errno = 0;
    printf("%d %s\n", getgrent() == NULL, strerror(errno));
    gid_t groups[8];
    int count = 8, result = getgrouplist("a", 5, groups, &count);
    printf("%d %d %u\n", result, count, groups[0]);

    file("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\nbroken\nann:x:1000:100:Ann:/home/ann:/bin/bash\nbob:x:1001:100::/home/bob:");
    file("/etc/group", "root:x:0:\nusers:x:100:ann,bob\nbad line\naudio:x:29:ann\nvideo:x:44:bob,ann\nusers2:x:100:ann\n");
    file("/etc/shadow", "root:*:1:::::: \nann:$6$x$y:19000:0:99999:7:::\nbob:!:::::::");

    struct passwd *p = getpwnam("ann");
    printf("%s %u %s\n", p->pw_name, p->pw_uid, p->pw_shell);
    p = getpwuid(1001);
    printf("%s [%s] [%s]\n", p->pw_name, p->pw_gecos, p->pw_shell);
    errno = 0;
    printf("%d %d %d\n", getpwnam("none") == NULL, getpwuid(7) == NULL, errno);
    printf("%d\n", getpwnam("an") == NULL && getpwnam("") == NULL);
    for (int pass = 0; pass < 2; pass++) {
        while ((p = getpwent()))
            printf("%s ", p->pw_name);
        puts("");
        pass ? endpwent() : setpwent();
    }
    p = getpwent();
    printf("%s\n", p->pw_name);
    endpwent();

    // ann x Ann /home/ann /bin/bash: 4 + 2 + 4 + 10 + 10 bytes.
    for (size_t size = 28; size <= 31; size++) {
        int error = getpwnam_r("ann", &user, buffer, size, &found);
        printf("%zu %s %d\n", size, strerror(error), found == &user);
    }
    printf("%s %s\n", user.pw_dir, user.pw_shell);
    printf("%d %d\n", getpwnam_r("none", &user, buffer, 1, &found), found == NULL);

    struct group *g = getgrnam("video");
    printf("%s %u %s %s %d\n", g->gr_name, g->gr_gid, g->gr_mem[0], g->gr_mem[1], g->gr_mem[2] == NULL);
    g = getgrgid(100);
    printf("%s\n", g->gr_name);
    while ((g = getgrent()))
        printf("%s ", g->gr_name);
    puts("");
    endgrent();
    struct group group, *which;
    // 3 pointers, aligned, then ann bob users x: 12 + 4 + 4 + 6 + 2 bytes.
    _Alignas(4) char room[64];
    for (size_t size = 26; size <= 29; size++)
        printf("%zu %s %d\n", size, strerror(getgrgid_r(100, &group, room, size, &which)), which == &group);
    printf("%s %s %s\n", group.gr_name, group.gr_mem[0], group.gr_mem[1]);
    printf("unaligned: %s\n", strerror(getgrnam_r("users", &group, room + 1, 31, &which)));
    printf("%s\n", group.gr_mem[1]);
    printf("%s\n", strerror(getgrnam_r("users", &group, room + 1, 28, &which)));

    count = 8;
    result = getgrouplist("ann", 100, groups, &count);
    printf("%d:", result);
    for (int i = 0; i < count; i++)
        printf(" %u", groups[i]);
    puts("");
    count = 2;
    result = getgrouplist("ann", 100, groups, &count);
    printf("%d %d %u %u\n", result, count, groups[0], groups[1]);
    count = 0;
    result = getgrouplist("ann", 5, groups, &count);
    printf("%d %d\n", result, count);

    struct spwd *s = getspnam("ann");
    printf("%s %s %ld %ld %ld\n", s->sp_namp, s->sp_pwdp, s->sp_lstchg, s->sp_max, s->sp_inact);
    errno = 0;
    printf("%d %d\n", getspnam("root") == NULL, errno);
    while ((s = getspent()))
        printf("%s ", s->sp_namp);
    puts("");
    endspent();
    struct spwd password, *pointer;
    // ann $6$x$y: 4 + 7 bytes.
    for (size_t size = 10; size <= 11; size++)
        printf("%zu %s %d\n", size, strerror(getspnam_r("ann", &password, buffer, size, &pointer)), pointer == &password);

    printf("%d\n", ulckpwdf());
    printf("%d\n", lckpwdf());
    printf("%d\n", ulckpwdf());
    printf("%d\n", access("/etc/.pwd.lock", F_OK));

    // Shells.
    printf("%s %s %d\n", getusershell(), getusershell(), getusershell() == NULL);
    file("/etc/shells", "# shells\n\n/bin/sh\n/bin/zsh  \n#/bin/no\n/bin/last");
    setusershell();
    for (char *shell; (shell = getusershell());)
        printf("%s ", shell);
    puts("");
    endusershell();
    printf("%s\n", getusershell());
}
