/* <dirent.h>: directories (POSIX XBD dirent.h), entries as by getdents64(2). */
#ifndef _DIRENT_H
#define _DIRENT_H

#include <features.h>

#define __NEED_ino_t
#define __NEED_off_t
#if __SHOW_BSD
#define __NEED_size_t
#endif
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

struct dirent {
    ino_t d_ino;
    off_t d_off;
    unsigned short d_reclen;
    unsigned char d_type;
    char d_name[256];
};
#define d_fileno d_ino
#define _DIRENT_HAVE_D_RECLEN
#define _DIRENT_HAVE_D_OFF
#define _DIRENT_HAVE_D_TYPE

typedef struct __dirstream DIR;

int closedir(DIR *);
DIR *fdopendir(int);
DIR *opendir(const char *);
struct dirent *readdir(DIR *);
int readdir_r(DIR *__restrict, struct dirent *__restrict, struct dirent **__restrict);
void rewinddir(DIR *);
int dirfd(DIR *);
int alphasort(const struct dirent **, const struct dirent **);
int scandir(const char *, struct dirent ***, int (*)(const struct dirent *),
            int (*)(const struct dirent **, const struct dirent **));

#if __SHOW_XSI
void seekdir(DIR *, long);
long telldir(DIR *);
#endif

#if __SHOW_BSD
#define DT_UNKNOWN 0
#define DT_FIFO 1
#define DT_CHR 2
#define DT_DIR 4
#define DT_BLK 6
#define DT_REG 8
#define DT_LNK 10
#define DT_SOCK 12
#define DT_WHT 14
#define IFTODT(mode) ((mode) >> 12 & 017)
#define DTTOIF(type) ((type) << 12)
int getdents(int, struct dirent *, size_t);
#endif

#if __SHOW_GNU
int versionsort(const struct dirent **, const struct dirent **);
#endif

/* Every offset has 64 bits: the names of the large-file interface are second ones. */
#ifdef _LARGEFILE64_SOURCE
#define alphasort64 alphasort
#define dirent64 dirent
#define readdir64 readdir
#define readdir64_r readdir_r
#define scandir64 scandir
#define versionsort64 versionsort
#define ino64_t ino_t
#define off64_t off_t
#endif

#ifdef __cplusplus
}
#endif

#endif
