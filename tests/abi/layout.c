// Types and constants that have to be as on x86-64 Linux; see xtask/src/abi/layout.rs. Compiled there, this program prints
// an assertion for each; compiled for our target it is included before them.
// Structures with pointers in them, and with size_t, are in pointers.c.
#include <complex.h>
#include <ctype.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <mqueue.h>
#include <netpacket/packet.h>
#include <poll.h>
#include <regex.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/epoll.h>
#include <sys/fanotify.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/socket.h>
#include <sys/statvfs.h>
#include <sys/sysinfo.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/types.h>
#include <sys/un.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>
#include <wchar.h>
#include <wctype.h>

#ifndef __wasm__

#define TYPE(type)                                                                                 \
    printf("_Static_assert(sizeof(%s) == %zu && _Alignof(%s) == %zu, \"size of %s\");\n", #type, \
           sizeof(type), #type, _Alignof(type), #type)
#define INTEGER(type)                                                                              \
    TYPE(type);                                                                                    \
    printf("_Static_assert(((%s)-1 < 0) == %d, \"sign of %s\");\n", #type, (type)-1 < 0, #type)
#define FIELD(type, field)                                                                         \
    printf("_Static_assert(offsetof(%s, %s) == %zu, \"offset of %s in %s\");\n", #type, #field,    \
           offsetof(type, field), #field, #type);                                                  \
    printf("_Static_assert(sizeof(((%s *)0)->%s) == %zu, \"size of %s in %s\");\n", #type, #field, \
           sizeof(((type *)0)->field), #field, #type)
#define INTEGER_VALUE(expression)                                                                  \
    printf("_Static_assert((long long)(long)(%s) == %lldLL, \"%s\");\n", #expression,               \
           (long long)(expression), #expression)
#define FLOATING_VALUE(expression)                                                                 \
    printf("_Static_assert((%s) == %a && sizeof(%s) == %zu, \"%s\");\n", #expression,               \
           (double)(expression), #expression, sizeof(expression), #expression)

int main(void)
{
    INTEGER(char);
    INTEGER(short);
    INTEGER(int);
    INTEGER(long);
    INTEGER(long long);
    INTEGER(wchar_t);
    INTEGER(wint_t);
    INTEGER(int8_t);
    INTEGER(int16_t);
    INTEGER(int32_t);
    INTEGER(int64_t);
    INTEGER(uint8_t);
    INTEGER(uint16_t);
    INTEGER(uint32_t);
    INTEGER(uint64_t);
    INTEGER(intmax_t);
    INTEGER(uintmax_t);
    INTEGER(int_least8_t);
    INTEGER(int_least16_t);
    INTEGER(int_least32_t);
    INTEGER(int_least64_t);
    TYPE(float);
    TYPE(double);
    TYPE(long double);
    TYPE(float _Complex);
    TYPE(double _Complex);
    TYPE(long double _Complex);
    TYPE(max_align_t);

    INTEGER(time_t);
    INTEGER(suseconds_t);
    INTEGER(useconds_t);
    INTEGER(clock_t);
    INTEGER(clockid_t);
    INTEGER(off_t);
    INTEGER(ino_t);
    INTEGER(dev_t);
    INTEGER(mode_t);
    INTEGER(nlink_t);
    INTEGER(blksize_t);
    INTEGER(blkcnt_t);
    INTEGER(fsblkcnt_t);
    INTEGER(fsfilcnt_t);
    INTEGER(pid_t);
    INTEGER(id_t);
    INTEGER(uid_t);
    INTEGER(gid_t);
    INTEGER(key_t);
    INTEGER(sig_atomic_t);
    INTEGER(wctype_t);
    INTEGER(rlim_t);
    INTEGER(nfds_t);
    INTEGER(cc_t);
    INTEGER(speed_t);
    INTEGER(tcflag_t);
    INTEGER(regoff_t);
    INTEGER(pthread_once_t);
    INTEGER(pthread_key_t);
    INTEGER(pthread_spinlock_t);
    TYPE(idtype_t);
    TYPE(mbstate_t);
    TYPE(fpos_t);
    TYPE(sigset_t);
    TYPE(fd_set);
    TYPE(pthread_attr_t);
    TYPE(pthread_mutex_t);
    TYPE(pthread_cond_t);
    TYPE(pthread_rwlock_t);
    TYPE(pthread_barrier_t);
    TYPE(pthread_mutexattr_t);
    TYPE(pthread_condattr_t);
    TYPE(pthread_rwlockattr_t);
    TYPE(pthread_barrierattr_t);
    TYPE(div_t);
    TYPE(ldiv_t);
    TYPE(lldiv_t);
    TYPE(imaxdiv_t);
    FIELD(div_t, rem);
    FIELD(ldiv_t, rem);
    FIELD(lldiv_t, rem);
    FIELD(imaxdiv_t, rem);

    TYPE(struct timeval);
    FIELD(struct timeval, tv_sec);
    FIELD(struct timeval, tv_usec);
    TYPE(struct timespec);
    FIELD(struct timespec, tv_sec);
    FIELD(struct timespec, tv_nsec);
    TYPE(struct itimerval);
    FIELD(struct itimerval, it_interval);
    FIELD(struct itimerval, it_value);
    TYPE(struct itimerspec);
    FIELD(struct itimerspec, it_value);
    TYPE(struct timezone);
    FIELD(struct timezone, tz_dsttime);
    TYPE(struct tms);
    FIELD(struct tms, tms_utime);
    FIELD(struct tms, tms_stime);
    FIELD(struct tms, tms_cutime);
    FIELD(struct tms, tms_cstime);
    TYPE(struct utimbuf);
    FIELD(struct utimbuf, actime);
    FIELD(struct utimbuf, modtime);

    TYPE(struct stat);
    FIELD(struct stat, st_dev);
    FIELD(struct stat, st_ino);
    FIELD(struct stat, st_nlink);
    FIELD(struct stat, st_mode);
    FIELD(struct stat, st_uid);
    FIELD(struct stat, st_gid);
    FIELD(struct stat, st_rdev);
    FIELD(struct stat, st_size);
    FIELD(struct stat, st_blksize);
    FIELD(struct stat, st_blocks);
    FIELD(struct stat, st_atim);
    FIELD(struct stat, st_mtim);
    FIELD(struct stat, st_ctim);
    TYPE(struct statfs);
    FIELD(struct statfs, f_type);
    FIELD(struct statfs, f_bsize);
    FIELD(struct statfs, f_blocks);
    FIELD(struct statfs, f_bfree);
    FIELD(struct statfs, f_bavail);
    FIELD(struct statfs, f_files);
    FIELD(struct statfs, f_ffree);
    FIELD(struct statfs, f_fsid);
    FIELD(struct statfs, f_namelen);
    FIELD(struct statfs, f_frsize);
    FIELD(struct statfs, f_flags);
    FIELD(struct statfs, f_spare);
    TYPE(struct dirent);
    FIELD(struct dirent, d_ino);
    FIELD(struct dirent, d_off);
    FIELD(struct dirent, d_reclen);
    FIELD(struct dirent, d_type);
    FIELD(struct dirent, d_name);
    TYPE(struct flock);
    FIELD(struct flock, l_type);
    FIELD(struct flock, l_whence);
    FIELD(struct flock, l_start);
    FIELD(struct flock, l_len);
    FIELD(struct flock, l_pid);
    TYPE(struct f_owner_ex);
    FIELD(struct f_owner_ex, pid);
    TYPE(struct epoll_event);
    FIELD(struct epoll_event, data);
    TYPE(epoll_data_t);
    TYPE(struct inotify_event);
    FIELD(struct inotify_event, mask);
    FIELD(struct inotify_event, cookie);
    FIELD(struct inotify_event, len);
    TYPE(struct signalfd_siginfo);
    FIELD(struct signalfd_siginfo, ssi_fd);
    FIELD(struct signalfd_siginfo, ssi_status);
    FIELD(struct signalfd_siginfo, ssi_ptr);
    FIELD(struct signalfd_siginfo, ssi_addr);
    FIELD(struct signalfd_siginfo, ssi_addr_lsb);
    FIELD(struct signalfd_siginfo, ssi_arch);
    TYPE(struct fanotify_event_metadata);
    FIELD(struct fanotify_event_metadata, mask);
    FIELD(struct fanotify_event_metadata, pid);
    TYPE(struct fanotify_event_info_fid);
    TYPE(struct fanotify_response);
    TYPE(struct pollfd);
    FIELD(struct pollfd, fd);
    FIELD(struct pollfd, events);
    FIELD(struct pollfd, revents);
    TYPE(struct rlimit);
    FIELD(struct rlimit, rlim_cur);
    FIELD(struct rlimit, rlim_max);
    TYPE(struct rusage);
    FIELD(struct rusage, ru_utime);
    FIELD(struct rusage, ru_stime);
    FIELD(struct rusage, ru_maxrss);
    FIELD(struct rusage, ru_minflt);
    FIELD(struct rusage, ru_majflt);
    FIELD(struct rusage, ru_inblock);
    FIELD(struct rusage, ru_nvcsw);
    FIELD(struct rusage, ru_nivcsw);
    INTEGER(socklen_t);
    INTEGER(sa_family_t);
    TYPE(struct sockaddr);
    FIELD(struct sockaddr, sa_data);
    TYPE(struct sockaddr_storage);
    TYPE(struct sockaddr_un);
    FIELD(struct sockaddr_un, sun_path);
    TYPE(struct linger);
    FIELD(struct linger, l_onoff);
    FIELD(struct linger, l_linger);
    TYPE(struct ucred);
    FIELD(struct ucred, pid);
    FIELD(struct ucred, uid);
    FIELD(struct ucred, gid);
    TYPE(struct sockaddr_ll);
    FIELD(struct sockaddr_ll, sll_protocol);
    FIELD(struct sockaddr_ll, sll_ifindex);
    FIELD(struct sockaddr_ll, sll_hatype);
    FIELD(struct sockaddr_ll, sll_pkttype);
    FIELD(struct sockaddr_ll, sll_halen);
    FIELD(struct sockaddr_ll, sll_addr);
    TYPE(struct packet_mreq);
    FIELD(struct packet_mreq, mr_type);
    FIELD(struct packet_mreq, mr_alen);
    FIELD(struct packet_mreq, mr_address);
    INTEGER(mqd_t);
    INTEGER(msgqnum_t);
    INTEGER(msglen_t);
    INTEGER(shmatt_t);
    TYPE(struct ipc_perm);
    FIELD(struct ipc_perm, key);
    FIELD(struct ipc_perm, uid);
    FIELD(struct ipc_perm, gid);
    FIELD(struct ipc_perm, cuid);
    FIELD(struct ipc_perm, cgid);
    FIELD(struct ipc_perm, mode);
    FIELD(struct ipc_perm, seq);
    TYPE(struct msqid_ds);
    FIELD(struct msqid_ds, msg_stime);
    FIELD(struct msqid_ds, msg_rtime);
    FIELD(struct msqid_ds, msg_ctime);
    FIELD(struct msqid_ds, msg_cbytes);
    FIELD(struct msqid_ds, msg_qnum);
    FIELD(struct msqid_ds, msg_qbytes);
    FIELD(struct msqid_ds, msg_lspid);
    FIELD(struct msqid_ds, msg_lrpid);
    TYPE(struct msgbuf);
    FIELD(struct msgbuf, mtext);
    TYPE(struct msginfo);
    FIELD(struct msginfo, msgmax);
    FIELD(struct msginfo, msgseg);
    TYPE(struct semid_ds);
    FIELD(struct semid_ds, sem_otime);
    FIELD(struct semid_ds, sem_ctime);
    FIELD(struct semid_ds, sem_nsems);
    TYPE(struct seminfo);
    FIELD(struct seminfo, semmni);
    FIELD(struct seminfo, semaem);
    TYPE(struct sembuf);
    FIELD(struct sembuf, sem_num);
    FIELD(struct sembuf, sem_op);
    FIELD(struct sembuf, sem_flg);
    TYPE(struct shminfo);
    FIELD(struct shminfo, shmmax);
    FIELD(struct shminfo, shmall);
    TYPE(struct shm_info);
    FIELD(struct shm_info, used_ids);
    FIELD(struct shm_info, shm_tot);
    FIELD(struct shm_info, swap_successes);
    TYPE(struct mq_attr);
    FIELD(struct mq_attr, mq_flags);
    FIELD(struct mq_attr, mq_maxmsg);
    FIELD(struct mq_attr, mq_msgsize);
    FIELD(struct mq_attr, mq_curmsgs);

    TYPE(struct utsname);
    FIELD(struct utsname, sysname);
    FIELD(struct utsname, nodename);
    FIELD(struct utsname, release);
    FIELD(struct utsname, version);
    FIELD(struct utsname, machine);
    FIELD(struct utsname, domainname);
    TYPE(struct sysinfo);
    FIELD(struct sysinfo, uptime);
    FIELD(struct sysinfo, loads);
    FIELD(struct sysinfo, totalram);
    FIELD(struct sysinfo, freeram);
    FIELD(struct sysinfo, sharedram);
    FIELD(struct sysinfo, bufferram);
    FIELD(struct sysinfo, totalswap);
    FIELD(struct sysinfo, freeswap);
    FIELD(struct sysinfo, procs);
    FIELD(struct sysinfo, totalhigh);
    FIELD(struct sysinfo, freehigh);
    FIELD(struct sysinfo, mem_unit);
    TYPE(struct termios);
    FIELD(struct termios, c_iflag);
    FIELD(struct termios, c_oflag);
    FIELD(struct termios, c_cflag);
    FIELD(struct termios, c_lflag);
    FIELD(struct termios, c_line);
    FIELD(struct termios, c_cc);
    TYPE(struct winsize);
    FIELD(struct winsize, ws_row);
    FIELD(struct winsize, ws_col);
    FIELD(struct winsize, ws_xpixel);
    FIELD(struct winsize, ws_ypixel);

    INTEGER_VALUE(SIG_DFL);
    INTEGER_VALUE(SIG_IGN);
    INTEGER_VALUE(SIG_HOLD);
    INTEGER_VALUE(RTLD_DEFAULT);
    INTEGER_VALUE(WEXITSTATUS(0x1234));
    INTEGER_VALUE(WIFEXITED(0x1200));
    INTEGER_VALUE(WIFEXITED(0x000b));
    INTEGER_VALUE(WIFSIGNALED(0x1200));
    INTEGER_VALUE(WIFSIGNALED(0x000b));
    INTEGER_VALUE(WIFSIGNALED(0x137f));
    INTEGER_VALUE(WIFSIGNALED(0xffff));
    INTEGER_VALUE(WTERMSIG(0x008b));
    INTEGER_VALUE(WCOREDUMP(0x008b));
    INTEGER_VALUE(WIFSTOPPED(0x137f));
    INTEGER_VALUE(WIFSTOPPED(0x000b));
    INTEGER_VALUE(WSTOPSIG(0x137f));
    INTEGER_VALUE(WIFCONTINUED(0xffff));
    INTEGER_VALUE(WIFCONTINUED(0x137f));
    INTEGER_VALUE(S_ISDIR(0040755));
    INTEGER_VALUE(S_ISREG(0040755));
    INTEGER_VALUE(S_ISLNK(0120777));
    INTEGER_VALUE(S_ISFIFO(0010644));
    INTEGER_VALUE(IFTODT(0100644));
    INTEGER_VALUE(DTTOIF(DT_DIR));
    INTEGER_VALUE(major(0x12345678901));
    INTEGER_VALUE(minor(0x12345678901));
    INTEGER_VALUE(makedev(0x12345, 0x6789a));
    INTEGER_VALUE(makedev(8, 1));
    INTEGER_VALUE(UINT64_C(1) << 40);
    INTEGER_VALUE(INT32_C(-5));
    INTEGER_VALUE(sizeof(INTMAX_C(1)));
    INTEGER_VALUE(CLOCKS_PER_SEC);
    INTEGER_VALUE(FD_SETSIZE);

    FLOATING_VALUE(FLT_MAX);
    FLOATING_VALUE(FLT_MIN);
    FLOATING_VALUE(FLT_EPSILON);
    FLOATING_VALUE(FLT_TRUE_MIN);
    FLOATING_VALUE(DBL_MAX);
    FLOATING_VALUE(DBL_MIN);
    FLOATING_VALUE(DBL_EPSILON);
    FLOATING_VALUE(DBL_TRUE_MIN);
    FLOATING_VALUE(M_E);
    FLOATING_VALUE(M_LOG2E);
    FLOATING_VALUE(M_LOG10E);
    FLOATING_VALUE(M_LN2);
    FLOATING_VALUE(M_LN10);
    FLOATING_VALUE(M_PI);
    FLOATING_VALUE(M_PI_2);
    FLOATING_VALUE(M_PI_4);
    FLOATING_VALUE(M_1_PI);
    FLOATING_VALUE(M_2_PI);
    FLOATING_VALUE(M_2_SQRTPI);
    FLOATING_VALUE(M_SQRT2);
    FLOATING_VALUE(M_SQRT1_2);
}

#endif
