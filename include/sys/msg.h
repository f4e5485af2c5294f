/* <sys/msg.h>: XSI message queues (POSIX XBD sys/msg.h, msgctl(2)). */
#ifndef _SYS_MSG_H
#define _SYS_MSG_H

#include <features.h>

#define __NEED_pid_t
#define __NEED_key_t
#define __NEED_time_t
#define __NEED_size_t
#define __NEED_ssize_t
#include <bits/alltypes.h>

#include <sys/ipc.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MSG_NOERROR 010000
#define MSG_EXCEPT 020000

#define MSG_STAT 11
#define MSG_INFO 12
#define MSG_STAT_ANY 13

typedef unsigned long msgqnum_t;
typedef unsigned long msglen_t;

struct msqid_ds {
    struct ipc_perm msg_perm;
    time_t msg_stime;
    time_t msg_rtime;
    time_t msg_ctime;
    unsigned long msg_cbytes;
    msgqnum_t msg_qnum;
    msglen_t msg_qbytes;
    pid_t msg_lspid;
    pid_t msg_lrpid;
    unsigned long __reserved[2];
};
/* The member's name in other C libraries. */
#define __msg_cbytes msg_cbytes

struct msginfo {
    int msgpool, msgmap, msgmax, msgmnb, msgmni, msgssz, msgtql;
    unsigned short msgseg;
};

#if __SHOW_BSD
/* What a message looks like; the text has any length. */
struct msgbuf {
    long mtype;
    char mtext[1];
};
#endif

int msgget(key_t, int);
int msgsnd(int, const void *, size_t, int);
ssize_t msgrcv(int, void *, size_t, long, int);
int msgctl(int, int, struct msqid_ds *);

#ifdef __cplusplus
}
#endif

#endif
