// native: glibc
// The last line of a file counts without a line end too: musl loses its last byte.
#include <grp.h>
#include <pwd.h>
#include <shadow.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    char users[] = "a:x:1:2:g:/d:/bin/sh\nb:x:3:4:g:/d:/bin/sh";
    FILE *f = fmemopen(users, strlen(users), "r");
    for (struct passwd *p; (p = fgetpwent(f));)
        printf("%s %s\n", p->pw_name, p->pw_shell);
    fclose(f);
    char groups[] = "a:x:1:m,n\nb:x:2:o,pq";
    f = fmemopen(groups, strlen(groups), "r");
    for (struct group *g; (g = fgetgrent(f));)
        printf("%s %s %s\n", g->gr_name, g->gr_mem[0], g->gr_mem[1]);
    fclose(f);
    char passwords[] = "a:x:1:2:3:4:5:6:7\nb:y:1::::::";
    f = fmemopen(passwords, strlen(passwords), "r");
    for (struct spwd *s; (s = fgetspent(f));)
        printf("%s %s %ld %ld %ld\n", s->sp_namp, s->sp_pwdp, s->sp_lstchg, s->sp_min, (long)s->sp_flag);
    fclose(f);
    struct spwd *s = sgetspent("c:z:1:2:3:4:5:6:");
    printf("%s %s %ld %ld\n", s->sp_namp, s->sp_pwdp, s->sp_expire, (long)s->sp_flag);
    printf("%d\n", sgetspent("c:z:1") == NULL);
}
