//! `uname`, `sysinfo`, `getrandom`, `futex`, `prctl`.

/// The length of each string in [`Utsname`], with its NUL.
pub const UTSNAME_LENGTH: usize = 65;

/// `GRND_NONBLOCK`
pub const GRND_NONBLOCK: i32 = 1;
/// `GRND_RANDOM`
pub const GRND_RANDOM: i32 = 2;
/// `GRND_INSECURE`
pub const GRND_INSECURE: i32 = 4;
/// `FUTEX_WAIT`
pub const FUTEX_WAIT: i32 = 0;
/// `FUTEX_WAKE`
pub const FUTEX_WAKE: i32 = 1;
/// `FUTEX_REQUEUE`
pub const FUTEX_REQUEUE: i32 = 3;
/// `FUTEX_CMP_REQUEUE`
pub const FUTEX_CMP_REQUEUE: i32 = 4;
/// `FUTEX_WAKE_OP`
pub const FUTEX_WAKE_OP: i32 = 5;
/// `FUTEX_WAIT_BITSET`
pub const FUTEX_WAIT_BITSET: i32 = 9;
/// `FUTEX_WAKE_BITSET`
pub const FUTEX_WAKE_BITSET: i32 = 10;
/// `FUTEX_PRIVATE_FLAG`
pub const FUTEX_PRIVATE_FLAG: i32 = 128;
/// `FUTEX_CLOCK_REALTIME`
pub const FUTEX_CLOCK_REALTIME: i32 = 256;
/// `PR_GET_PDEATHSIG`
pub const PR_GET_PDEATHSIG: i32 = 2;
/// `PR_GET_DUMPABLE`
pub const PR_GET_DUMPABLE: i32 = 3;
/// `PR_SET_DUMPABLE`
pub const PR_SET_DUMPABLE: i32 = 4;
/// `PR_GET_KEEPCAPS`
pub const PR_GET_KEEPCAPS: i32 = 7;
/// `PR_SET_KEEPCAPS`
pub const PR_SET_KEEPCAPS: i32 = 8;
/// `PR_GET_TIMING`
pub const PR_GET_TIMING: i32 = 13;
/// `PR_SET_TIMING`
pub const PR_SET_TIMING: i32 = 14;
/// `PR_SET_NAME`
pub const PR_SET_NAME: i32 = 15;
/// `PR_GET_NAME`
pub const PR_GET_NAME: i32 = 16;
/// `PR_GET_SECCOMP`
pub const PR_GET_SECCOMP: i32 = 21;
/// `PR_CAPBSET_READ`
pub const PR_CAPBSET_READ: i32 = 23;
/// `PR_CAPBSET_DROP`
pub const PR_CAPBSET_DROP: i32 = 24;
/// `PR_GET_SECUREBITS`
pub const PR_GET_SECUREBITS: i32 = 27;
/// `PR_SET_SECUREBITS`
pub const PR_SET_SECUREBITS: i32 = 28;
/// `PR_SET_TIMERSLACK`
pub const PR_SET_TIMERSLACK: i32 = 29;
/// `PR_GET_TIMERSLACK`
pub const PR_GET_TIMERSLACK: i32 = 30;
/// `PR_SET_NO_NEW_PRIVS`
pub const PR_SET_NO_NEW_PRIVS: i32 = 38;
/// `PR_GET_NO_NEW_PRIVS`
pub const PR_GET_NO_NEW_PRIVS: i32 = 39;
/// The last capability that is defined.
pub const CAP_LAST_CAP: u64 = 40;

guest_struct! {
    /// `struct new_utsname`.
    Utsname: 390 {
        /// "Linux".
        sysname: [u8; UTSNAME_LENGTH],
        /// The host's name.
        nodename: [u8; UTSNAME_LENGTH],
        /// Kernel release.
        release: [u8; UTSNAME_LENGTH],
        /// Kernel version.
        version: [u8; UTSNAME_LENGTH],
        /// "wasm32".
        machine: [u8; UTSNAME_LENGTH],
        /// NIS domain.
        domainname: [u8; UTSNAME_LENGTH],
    }
}

guest_struct! {
    /// `struct sysinfo`.
    Sysinfo: 112 {
        /// Seconds since boot.
        uptime: i64,
        /// Load averages, scaled by 65536.
        loads: [u64; 3],
        /// Memory, in units of `mem_unit`.
        totalram: u64,
        /// Free memory.
        freeram: u64,
        /// Shared memory.
        sharedram: u64,
        /// Buffers.
        bufferram: u64,
        /// Swap.
        totalswap: u64,
        /// Free swap.
        freeswap: u64,
        /// Number of processes.
        procs: u16,
        /// Padding.
        pad0: u16,
        /// Padding.
        pad1: u32,
        /// High memory.
        totalhigh: u64,
        /// Free high memory.
        freehigh: u64,
        /// Unit of memory sizes in bytes.
        mem_unit: u32,
        /// Padding.
        pad2: u32,
    }
}
