/* <sys/syscall.h>: the numbers for syscall(2): those of x86-64, from the system-call table. */
#ifndef _SYS_SYSCALL_H
#define _SYS_SYSCALL_H

#include <bits/syscall.h>

#endif
