//! System calls: one file each, the path is the name. `sys_<name>` takes the decoded arguments, in the order of
//! spec/syscalls.toml, and returns what the guest gets, or an errno.
pub(crate) mod access;
pub(crate) mod acct;
pub(crate) mod adjtimex;
pub(crate) mod alarm;
mod attributes;
pub(crate) mod brk;
mod buffers;
mod capabilities;
pub(crate) mod capget;
pub(crate) mod capset;
pub(crate) mod chdir;
pub(crate) mod chmod;
pub(crate) mod chown;
pub(crate) mod chroot;
pub(crate) mod clock_adjtime;
pub(crate) mod clock_getres;
pub(crate) mod clock_gettime;
pub(crate) mod clock_nanosleep;
pub(crate) mod clock_settime;
pub(crate) mod close;
pub(crate) mod close_range;
pub(crate) mod copy_file_range;
pub(crate) mod creat;
pub(crate) mod delete_module;
pub(crate) mod dup;
pub(crate) mod dup2;
pub(crate) mod dup3;
pub(crate) mod epoll_create;
pub(crate) mod epoll_create1;
pub(crate) mod epoll_ctl;
pub(crate) mod epoll_pwait;
pub(crate) mod epoll_pwait2;
pub(crate) mod epoll_wait;
pub(crate) mod eventfd;
pub(crate) mod eventfd2;
pub(crate) mod exit;
pub(crate) mod exit_group;
pub(crate) mod faccessat;
pub(crate) mod faccessat2;
pub(crate) mod fadvise64;
pub(crate) mod fallocate;
pub(crate) mod fchdir;
pub(crate) mod fchmod;
pub(crate) mod fchmodat;
pub(crate) mod fchown;
pub(crate) mod fchownat;
pub(crate) mod fcntl;
pub(crate) mod fdatasync;
pub(crate) mod fgetxattr;
pub(crate) mod flistxattr;
pub(crate) mod flock;
pub(crate) mod fremovexattr;
pub(crate) mod fsetxattr;
pub(crate) mod fstat;
pub(crate) mod fstatfs;
pub(crate) mod fsync;
pub(crate) mod ftruncate;
pub(crate) mod futex;
pub(crate) mod getcpu;
pub(crate) mod getcwd;
pub(crate) mod getdents;
pub(crate) mod getdents64;
pub(crate) mod getegid;
pub(crate) mod geteuid;
pub(crate) mod getgid;
pub(crate) mod getgroups;
pub(crate) mod getitimer;
pub(crate) mod getpgid;
pub(crate) mod getpgrp;
pub(crate) mod getpid;
pub(crate) mod getppid;
pub(crate) mod getpriority;
pub(crate) mod getrandom;
pub(crate) mod getresgid;
pub(crate) mod getresuid;
pub(crate) mod getrlimit;
pub(crate) mod getrusage;
pub(crate) mod getsid;
pub(crate) mod gettid;
pub(crate) mod gettimeofday;
pub(crate) mod getuid;
pub(crate) mod getxattr;
mod identity;
pub(crate) mod init_module;
pub(crate) mod inotify_add_watch;
pub(crate) mod inotify_init;
pub(crate) mod inotify_init1;
pub(crate) mod inotify_rm_watch;
pub(crate) mod ioctl;
pub(crate) mod kill;
pub(crate) mod lchown;
pub(crate) mod lgetxattr;
pub(crate) mod link;
pub(crate) mod linkat;
pub(crate) mod listxattr;
pub(crate) mod llistxattr;
pub(crate) mod lremovexattr;
pub(crate) mod lseek;
pub(crate) mod lsetxattr;
pub(crate) mod lstat;
pub(crate) mod madvise;
pub(crate) mod membarrier;
pub(crate) mod memfd_create;
pub(crate) mod mincore;
pub(crate) mod mkdir;
pub(crate) mod mkdirat;
pub(crate) mod mknod;
pub(crate) mod mknodat;
pub(crate) mod mlock;
pub(crate) mod mlock2;
pub(crate) mod mlockall;
pub(crate) mod mmap;
pub(crate) mod mount;
pub(crate) mod mprotect;
pub(crate) mod mremap;
pub(crate) mod msync;
pub(crate) mod munlock;
pub(crate) mod munlockall;
pub(crate) mod munmap;
pub(crate) mod nanosleep;
pub(crate) mod newfstatat;
pub(crate) mod open;
pub(crate) mod open_by_handle_at;
pub(crate) mod openat;
pub(crate) mod pause;
pub(crate) mod personality;
pub(crate) mod pipe;
pub(crate) mod pipe2;
pub(crate) mod pivot_root;
pub(crate) mod poll;
pub(crate) mod ppoll;
pub(crate) mod prctl;
pub(crate) mod pread64;
pub(crate) mod preadv;
pub(crate) mod preadv2;
mod prelude;
pub(crate) mod prlimit64;
pub(crate) mod pselect6;
pub(crate) mod pwrite64;
pub(crate) mod pwritev;
pub(crate) mod pwritev2;
pub(crate) mod quotactl;
pub(crate) mod read;
pub(crate) mod readahead;
pub(crate) mod readlink;
pub(crate) mod readlinkat;
pub(crate) mod readv;
pub(crate) mod reboot;
pub(crate) mod removexattr;
pub(crate) mod rename;
pub(crate) mod renameat;
pub(crate) mod renameat2;
pub(crate) mod rmdir;
pub(crate) mod rt_sigaction;
pub(crate) mod rt_sigpending;
pub(crate) mod rt_sigprocmask;
pub(crate) mod rt_sigqueueinfo;
pub(crate) mod rt_sigsuspend;
pub(crate) mod rt_sigtimedwait;
pub(crate) mod rt_tgsigqueueinfo;
pub(crate) mod sched_get_priority_max;
pub(crate) mod sched_get_priority_min;
pub(crate) mod sched_getaffinity;
pub(crate) mod sched_getparam;
pub(crate) mod sched_getscheduler;
pub(crate) mod sched_rr_get_interval;
pub(crate) mod sched_setaffinity;
pub(crate) mod sched_setparam;
pub(crate) mod sched_setscheduler;
pub(crate) mod sched_yield;
mod scheduling;
pub(crate) mod select;
pub(crate) mod sendfile;
pub(crate) mod set_tid_address;
pub(crate) mod setdomainname;
pub(crate) mod setfsgid;
pub(crate) mod setfsuid;
pub(crate) mod setgid;
pub(crate) mod setgroups;
pub(crate) mod sethostname;
pub(crate) mod setitimer;
pub(crate) mod setns;
pub(crate) mod setpgid;
pub(crate) mod setpriority;
pub(crate) mod setregid;
pub(crate) mod setresgid;
pub(crate) mod setresuid;
pub(crate) mod setreuid;
pub(crate) mod setrlimit;
pub(crate) mod setsid;
pub(crate) mod settimeofday;
pub(crate) mod setuid;
pub(crate) mod setxattr;
pub(crate) mod sigaltstack;
pub(crate) mod splice;
pub(crate) mod stat;
pub(crate) mod statfs;
pub(crate) mod statx;
pub(crate) mod swapoff;
pub(crate) mod swapon;
pub(crate) mod symlink;
pub(crate) mod symlinkat;
pub(crate) mod sync;
pub(crate) mod sync_file_range;
pub(crate) mod syncfs;
pub(crate) mod sysinfo;
pub(crate) mod syslog;
pub(crate) mod tee;
pub(crate) mod tgkill;
pub(crate) mod time;
pub(crate) mod timer_create;
pub(crate) mod timer_delete;
pub(crate) mod timer_getoverrun;
pub(crate) mod timer_gettime;
pub(crate) mod timer_settime;
pub(crate) mod timerfd_create;
pub(crate) mod timerfd_gettime;
pub(crate) mod timerfd_settime;
pub(crate) mod times;
pub(crate) mod tkill;
pub(crate) mod truncate;
pub(crate) mod umask;
pub(crate) mod umount2;
pub(crate) mod uname;
pub(crate) mod unlink;
pub(crate) mod unlinkat;
pub(crate) mod unshare;
pub(crate) mod utime;
pub(crate) mod utimensat;
pub(crate) mod utimes;
pub(crate) mod vhangup;
pub(crate) mod vmsplice;
mod wait;
pub(crate) mod write;
pub(crate) mod writev;

/// Whether Linux makes a call again that a signal interrupted, if the handler asks for it (SA_RESTART) or there is none
/// (man 7 signal). Those that wait for a time, or for signals, are not here: they go on by themselves where they should.
pub(crate) fn is_restarted(name: &str) -> bool {
    const NAMES: [&str; 29] = [
        "copy_file_range",
        "creat",
        "fallocate",
        "fcntl",
        "flock",
        "fsync",
        "ftruncate",
        "getrandom",
        "ioctl",
        "open",
        "openat",
        "openat2",
        "pread64",
        "preadv",
        "preadv2",
        "pwrite64",
        "pwritev",
        "pwritev2",
        "read",
        "readv",
        "sendfile",
        "splice",
        "sync_file_range",
        "tee",
        "truncate",
        "vmsplice",
        "wait4",
        "write",
        "writev",
    ];
    NAMES.contains(&name)
}
