/* <sys/ipc.h>: what the XSI queues, semaphores and memory have in common (POSIX XBD sys/ipc.h). */
#ifndef _SYS_IPC_H
#define _SYS_IPC_H

#include <features.h>

#define __NEED_uid_t
#define __NEED_gid_t
#define __NEED_mode_t
#define __NEED_key_t
#include <bits/alltypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#if __SHOW_BSD
#define __key key
#define __seq seq
#endif

struct ipc_perm {
    key_t __key;
    uid_t uid;
    gid_t gid;
    uid_t cuid;
    gid_t cgid;
    mode_t mode;
    int __seq;
    long __reserved1, __reserved2;
};

/* The names of the members in other C libraries. */
#define __ipc_perm_key __key
#define __ipc_perm_seq __seq

#define IPC_PRIVATE ((key_t)0)

#define IPC_CREAT 01000
#define IPC_EXCL 02000
#define IPC_NOWAIT 04000

#define IPC_RMID 0
#define IPC_SET 1
#define IPC_STAT 2
#define IPC_INFO 3

key_t ftok(const char *, int);

#ifdef __cplusplus
}
#endif

#endif
