//! Limits and usage.

/// `RUSAGE_SELF`
pub const RUSAGE_SELF: i32 = 0;
/// `RUSAGE_CHILDREN`
pub const RUSAGE_CHILDREN: i32 = -1;
/// `RUSAGE_THREAD`
pub const RUSAGE_THREAD: i32 = 1;
/// `RLIMIT_CPU`
pub const RLIMIT_CPU: i32 = 0;
/// `RLIMIT_FSIZE`
pub const RLIMIT_FSIZE: i32 = 1;
/// `RLIMIT_DATA`
pub const RLIMIT_DATA: i32 = 2;
/// `RLIMIT_STACK`
pub const RLIMIT_STACK: i32 = 3;
/// `RLIMIT_CORE`
pub const RLIMIT_CORE: i32 = 4;
/// `RLIMIT_RSS`
pub const RLIMIT_RSS: i32 = 5;
/// `RLIMIT_NPROC`
pub const RLIMIT_NPROC: i32 = 6;
/// `RLIMIT_NOFILE`
pub const RLIMIT_NOFILE: i32 = 7;
/// `RLIMIT_MEMLOCK`
pub const RLIMIT_MEMLOCK: i32 = 8;
/// `RLIMIT_AS`
pub const RLIMIT_AS: i32 = 9;
/// `RLIMIT_LOCKS`
pub const RLIMIT_LOCKS: i32 = 10;
/// `RLIMIT_SIGPENDING`
pub const RLIMIT_SIGPENDING: i32 = 11;
/// `RLIMIT_MSGQUEUE`
pub const RLIMIT_MSGQUEUE: i32 = 12;
/// `RLIMIT_NICE`
pub const RLIMIT_NICE: i32 = 13;
/// `RLIMIT_RTPRIO`
pub const RLIMIT_RTPRIO: i32 = 14;
/// `RLIMIT_RTTIME`
pub const RLIMIT_RTTIME: i32 = 15;
/// `RLIM_NLIMITS`
pub const RLIM_NLIMITS: i32 = 16;

/// No limit.
pub const RLIM_INFINITY: u64 = u64::MAX;

guest_struct! {
    /// `struct rlimit`.
    Rlimit: 16 {
        /// What holds.
        cur: u64,
        /// How far it can be raised.
        max: u64,
    }
}

guest_struct! {
    /// `struct rusage`.
    Rusage: 144 {
        /// User time.
        utime: crate::time::Timeval,
        /// System time.
        stime: crate::time::Timeval,
        /// Peak memory in KiB.
        maxrss: i64,
        /// `ixrss`, `idrss`, `isrss`: 0 on Linux.
        unused0: [i64; 3],
        /// Minor faults.
        minflt: i64,
        /// Major faults.
        majflt: i64,
        /// Swaps.
        nswap: i64,
        /// Blocks read.
        inblock: i64,
        /// Blocks written.
        oublock: i64,
        /// `msgsnd`, `msgrcv`, `nsignals`: 0 on Linux.
        unused1: [i64; 3],
        /// Voluntary context switches.
        nvcsw: i64,
        /// Involuntary context switches.
        nivcsw: i64,
    }
}
