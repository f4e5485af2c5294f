/* <shadow.h>: the file of hashed passwords (shadow(3), shadow(5)). */
#ifndef _SHADOW_H
#define _SHADOW_H

#define __NEED_FILE
#define __NEED_size_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#define SHADOW "/etc/shadow"

/* Days since 1970, or numbers of days; -1 where the field is empty. */
struct spwd {
    char *sp_namp;
    char *sp_pwdp;
    long sp_lstchg;
    long sp_min;
    long sp_max;
    long sp_warn;
    long sp_inact;
    long sp_expire;
    unsigned long sp_flag;
};

struct spwd *getspnam(const char *);
int getspnam_r(const char *, struct spwd *, char *, size_t, struct spwd **);

void setspent(void);
void endspent(void);
struct spwd *getspent(void);

struct spwd *fgetspent(FILE *);
struct spwd *sgetspent(const char *);
int putspent(const struct spwd *, FILE *);

int lckpwdf(void);
int ulckpwdf(void);

#ifdef __cplusplus
}
#endif

#endif
