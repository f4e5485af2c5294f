#define _GNU_SOURCE
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>

int main(void)
{
    char out[400];
    FILE *f = fmemopen(out, sizeof out, "w");
    struct passwd p = {.pw_name = "n", .pw_passwd = "x", .pw_uid = 4294967295u, .pw_gid = 0, .pw_gecos = "", .pw_dir = "/", .pw_shell = "/bin/sh"};
    printf("%d\n", putpwent(&p, f));
    char *members[] = {"a", "b", "c", NULL}, *none[] = {NULL};
    struct group g = {.gr_name = "g", .gr_passwd = "", .gr_gid = 4294967295u, .gr_mem = members}, h = {.gr_name = "h", .gr_passwd = "x", .gr_gid = 7, .gr_mem = none};
    printf("%d\n", putgrent(&g, f));
    printf("%d\n", putgrent(&h, f));
    fclose(f);
    fputs(out, stdout);
    f = fopen("/dev/null", "r");
    if (f) {
        printf("%d\n", putpwent(&p, f) < 0 || fflush(f) < 0 || ferror(f));
        fclose(f);
    } else
        puts("1");
}
