/* <stropts.h>: STREAMS (POSIX.1-2008 XBD stropts.h), which Linux does not have. */
#ifndef _STROPTS_H
#define _STROPTS_H

#include <features.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Requests. */
#define I_NREAD (('S' << 8) | 1)
#define I_PUSH (('S' << 8) | 2)
#define I_POP (('S' << 8) | 3)
#define I_LOOK (('S' << 8) | 4)
#define I_FLUSH (('S' << 8) | 5)
#define I_SRDOPT (('S' << 8) | 6)
#define I_GRDOPT (('S' << 8) | 7)
#define I_STR (('S' << 8) | 8)
#define I_SETSIG (('S' << 8) | 9)
#define I_GETSIG (('S' << 8) | 10)
#define I_FIND (('S' << 8) | 11)
#define I_LINK (('S' << 8) | 12)
#define I_UNLINK (('S' << 8) | 13)
#define I_RECVFD (('S' << 8) | 14)
#define I_PEEK (('S' << 8) | 15)
#define I_FDINSERT (('S' << 8) | 16)
#define I_SENDFD (('S' << 8) | 17)
#define I_SWROPT (('S' << 8) | 19)
#define I_GWROPT (('S' << 8) | 20)
#define I_LIST (('S' << 8) | 21)
#define I_PLINK (('S' << 8) | 22)
#define I_PUNLINK (('S' << 8) | 23)
#define I_FLUSHBAND (('S' << 8) | 28)
#define I_CKBAND (('S' << 8) | 29)
#define I_GETBAND (('S' << 8) | 30)
#define I_ATMARK (('S' << 8) | 31)
#define I_SETCLTIME (('S' << 8) | 32)
#define I_GETCLTIME (('S' << 8) | 33)
#define I_CANPUT (('S' << 8) | 34)

#define FMNAMESZ 8
#define FLUSHR 0x01
#define FLUSHW 0x02
#define FLUSHRW 0x03
#define FLUSHBAND 0x04

#define S_INPUT 0x0001
#define S_HIPRI 0x0002
#define S_OUTPUT 0x0004
#define S_MSG 0x0008
#define S_ERROR 0x0010
#define S_HANGUP 0x0020
#define S_RDNORM 0x0040
#define S_WRNORM S_OUTPUT
#define S_RDBAND 0x0080
#define S_WRBAND 0x0100
#define S_BANDURG 0x0200

#define RS_HIPRI 0x01
#define RNORM 0x0000
#define RMSGD 0x0001
#define RMSGN 0x0002
#define RPROTDAT 0x0004
#define RPROTDIS 0x0008
#define RPROTNORM 0x0010
#define RPROTMASK 0x001C

#define SNDZERO 0x001
#define SNDPIPE 0x002
#define ANYMARK 0x01
#define LASTMARK 0x02
#define MUXID_ALL (-1)
#define MSG_HIPRI 0x01
#define MSG_ANY 0x02
#define MSG_BAND 0x04
#define MORECTL 1
#define MOREDATA 2

typedef int t_scalar_t;
typedef unsigned int t_uscalar_t;

struct bandinfo {
    unsigned char bi_pri;
    int bi_flag;
};

struct strbuf {
    int maxlen;
    int len;
    char *buf;
};

struct strpeek {
    struct strbuf ctlbuf;
    struct strbuf databuf;
    t_uscalar_t flags;
};

struct strfdinsert {
    struct strbuf ctlbuf;
    struct strbuf databuf;
    t_uscalar_t flags;
    int fildes;
    int offset;
};

struct strioctl {
    int ic_cmd;
    int ic_timout;
    int ic_len;
    char *ic_dp;
};

struct strrecvfd {
    int fd;
    int uid;
    int gid;
    char __fill[8];
};

struct str_mlist {
    char l_name[FMNAMESZ + 1];
};

struct str_list {
    int sl_nmods;
    struct str_mlist *sl_modlist;
};

int isastream(int);
int ioctl(int, int, ...);

#ifdef __cplusplus
}
#endif

#endif
