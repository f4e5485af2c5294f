// native: glibc
// Records that are written, found, replaced and appended, and the file's layout.
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utmpx.h>

static void show(struct utmpx *u)
{
    if (!u) {
        printf("none %d\n", errno == ESRCH);
        return;
    }
    printf("%d %d %.32s %.4s %.32s %.256s %d %ld %ld\n", u->ut_type, u->ut_pid, u->ut_line, u->ut_id, u->ut_user, u->ut_host,
           (int)u->ut_session, (long)u->ut_tv.tv_sec, (long)u->ut_tv.tv_usec);
}

static struct utmpx entry(int type, int pid, const char *line, const char *id, const char *user)
{
    struct utmpx u;
    memset(&u, 0, sizeof u);
    u.ut_type = (short)type;
    u.ut_pid = pid;
    strncpy(u.ut_line, line, sizeof u.ut_line);
    strncpy(u.ut_id, id, sizeof u.ut_id);
    strncpy(u.ut_user, user, sizeof u.ut_user);
    strcpy(u.ut_host, "host.example");
    u.ut_session = pid + 1;
    u.ut_tv.tv_sec = 1700000000 + pid;
    u.ut_tv.tv_usec = 123456;
    u.ut_addr_v6[0] = 0x04030201;
    u.ut_addr_v6[3] = 0x14131211;
    return u;
}

static void put(struct utmpx u)
{
    setutxent();
    show(pututxline(&u));
}

int main(void)
{
    char name[] = "utmp-test";
    unlink(name);
    printf("%d\n", utmpxname(name));
    errno = 0;
    printf("%d", getutxent() == NULL);
    printf(" %d\n", errno == ENOENT);
    fclose(fopen(name, "w"));
    put(entry(BOOT_TIME, 0, "~", "~~", "reboot"));
    put(entry(INIT_PROCESS, 10, "tty1", "t1", ""));
    put(entry(USER_PROCESS, 11, "tty2", "t2", "somebody"));
    put(entry(LOGIN_PROCESS, 12, "pts/3", "ts/3", "LOGIN"));
    put(entry(USER_PROCESS, 13, "tty1", "t1", "another"));
    setutxent();
    for (struct utmpx *u; (u = getutxent());)
        show(u);
    show(getutxent());

    struct utmpx wanted = entry(DEAD_PROCESS, 0, "pts/3", "ts/3", "");
    setutxent();
    show(getutxid(&wanted));
    setutxent();
    show(getutxline(&wanted));
    setutxent();
    wanted = entry(NEW_TIME, 0, "", "", "");
    show(getutxid(&wanted));
    setutxent();
    wanted = entry(BOOT_TIME, 0, "", "", "");
    show(getutxid(&wanted));
    wanted = entry(USER_PROCESS, 0, "nowhere", "no", "");
    setutxent();
    show(getutxline(&wanted));
    setutxent();
    show(getutxid(&wanted));

    updwtmpx(name, &wanted);
    endutxent();
    struct stat st;
    stat(name, &st);
    printf("%ld\n", (long)st.st_size);
    FILE *f = fopen(name, "r");
    unsigned long sum = 0;
    for (int c; (c = getc(f)) != EOF;)
        sum = sum * 31 + (unsigned)c;
    printf("%lu\n", sum);
    fclose(f);
    unlink(name);
    updwtmpx(name, &wanted);
    printf("%d\n", access(name, F_OK));
    return 0;
}
