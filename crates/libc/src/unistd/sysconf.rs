//! `sysconf`.

use crate::internal::errno::{Errno, set_errno};
use crate::internal::syscall;
use crate::types::{c_int, c_long};

/// What a name stands for.
#[derive(Clone, Copy)]
enum Value {
    /// Always this.
    Is(c_long),
    /// No limit, or an option that is not there: -1, and errno stays.
    None,
    /// A resource limit of the process.
    Limit(c_int),
    /// Processors that may be used.
    Processors,
    /// Pages of memory: all (false) or free (true).
    Pages(bool),
}
use Value::*;

const VERSION: Value = Is(200809);
const RLIMIT_NPROC: c_int = 6;
const RLIMIT_NOFILE: c_int = 7;

/// The value of a limit or option while the program runs; -1 for none. POSIX.1-2024 `sysconf`; the names' numbers are
/// those of <unistd.h>.
///
/// Errors: EINVAL: no such name.
#[unsafe(no_mangle)]
pub extern "C" fn sysconf(name: c_int) -> c_long {
    match value(name) {
        Some(Is(value)) => value,
        Some(None) => -1,
        Some(Limit(resource)) => limit(resource),
        Some(Processors) => processors(),
        Some(Pages(free)) => pages(free),
        Option::None => {
            set_errno(Errno::EINVAL);
            -1
        }
    }
}

/// The names in the order of their numbers; gaps have no name.
fn value(name: c_int) -> Option<Value> {
    Some(match name {
        0 => Is(131072),                // _SC_ARG_MAX
        1 => Limit(RLIMIT_NPROC),       // _SC_CHILD_MAX
        2 => Is(100),                   // _SC_CLK_TCK
        3 => Is(32),                    // _SC_NGROUPS_MAX
        4 => Limit(RLIMIT_NOFILE),      // _SC_OPEN_MAX
        5 => None,                      // _SC_STREAM_MAX
        6 => Is(6),                     // _SC_TZNAME_MAX
        7 => Is(1),                     // _SC_JOB_CONTROL
        8 => Is(1),                     // _SC_SAVED_IDS
        9..=22 => VERSION,              // _SC_REALTIME_SIGNALS .. _SC_SHARED_MEMORY_OBJECTS
        23 => None,                     // _SC_AIO_LISTIO_MAX
        24 => None,                     // _SC_AIO_MAX
        25 => Is(0),                    // _SC_AIO_PRIO_DELTA_MAX
        26 => Is(c_int::MAX as c_long), // _SC_DELAYTIMER_MAX
        27 => None,                     // _SC_MQ_OPEN_MAX
        28 => Is(32768),                // _SC_MQ_PRIO_MAX
        29 => VERSION,                  // _SC_VERSION
        30 => Is(4096),                 // _SC_PAGESIZE
        31 => Is(30),                   // _SC_RTSIG_MAX
        32 => Is(256),                  // _SC_SEM_NSEMS_MAX
        33 => Is(c_int::MAX as c_long), // _SC_SEM_VALUE_MAX
        34 => None,                     // _SC_SIGQUEUE_MAX
        35 => None,                     // _SC_TIMER_MAX
        36 => Is(99),                   // _SC_BC_BASE_MAX
        37 => Is(2048),                 // _SC_BC_DIM_MAX
        38 => Is(99),                   // _SC_BC_SCALE_MAX
        39 => Is(1000),                 // _SC_BC_STRING_MAX
        40 => Is(2),                    // _SC_COLL_WEIGHTS_MAX
        42 => None,                     // _SC_EXPR_NEST_MAX
        43 => None,                     // _SC_LINE_MAX
        44 => Is(255),                  // _SC_RE_DUP_MAX
        46 => VERSION,                  // _SC_2_VERSION
        47 => VERSION,                  // _SC_2_C_BIND
        48..=52 => None,                // _SC_2_C_DEV .. _SC_2_LOCALEDEF
        60 => Is(1024),                 // _SC_UIO_MAXIOV
        67 => VERSION,                  // _SC_THREADS
        68 => VERSION,                  // _SC_THREAD_SAFE_FUNCTIONS
        69 => None,                     // _SC_GETGR_R_SIZE_MAX
        70 => None,                     // _SC_GETPW_R_SIZE_MAX
        71 => Is(256),                  // _SC_LOGIN_NAME_MAX
        72 => Is(32),                   // _SC_TTY_NAME_MAX
        73 => Is(4),                    // _SC_THREAD_DESTRUCTOR_ITERATIONS
        74 => Is(128),                  // _SC_THREAD_KEYS_MAX
        75 => Is(2048),                 // _SC_THREAD_STACK_MIN
        76 => None,                     // _SC_THREAD_THREADS_MAX
        83 | 84 => Processors,          // _SC_NPROCESSORS_CONF, _SC_NPROCESSORS_ONLN
        85 => Pages(false),             // _SC_PHYS_PAGES
        86 => Pages(true),              // _SC_AVPHYS_PAGES
        87 => None,                     // _SC_ATEXIT_MAX
        88 => None,                     // _SC_PASS_MAX
        89 => Is(700),                  // _SC_XOPEN_VERSION
        149 => VERSION,                 // _SC_MONOTONIC_CLOCK
        155 => VERSION,                 // _SC_REGEXP
        157 => Is(1),                   // _SC_SHELL
        173 => None,                    // _SC_SYMLOOP_MAX
        180 => Is(255),                 // _SC_HOST_NAME_MAX
        235 => VERSION,                 // _SC_IPV6
        _ => return Option::None,
    })
}

fn limit(resource: c_int) -> c_long {
    let mut limit = [0u64; 2];
    // SAFETY: the call writes struct rlimit, two longs.
    match unsafe { syscall::prlimit64(0, resource, core::ptr::null::<u64>(), &raw mut limit) } {
        Ok(_) if limit[0] <= c_long::MAX as u64 => limit[0] as c_long,
        _ => -1,
    }
}

fn processors() -> c_long {
    let mut set = [0u64; 16];
    // SAFETY: the call writes at most the 128 bytes of the set.
    match unsafe { syscall::sched_getaffinity(0, size_of_val(&set), &raw mut set) } {
        Ok(_) => set.iter().map(|word| word.count_ones()).sum::<u32>().max(1) as c_long,
        Err(_) => 1,
    }
}

fn pages(free: bool) -> c_long {
    // struct sysinfo: uptime, loads[3], totalram, freeram, sharedram, bufferram, … and mem_unit behind procs and highmem.
    let mut info = [0u64; 16];
    // SAFETY: struct sysinfo has 112 bytes.
    if unsafe { syscall::sysinfo(&raw mut info) }.is_err() {
        return -1;
    }
    let unit = (info[13] as u32).max(1) as u64;
    let amount = if free { info[5].wrapping_add(info[7]) } else { info[4] };
    (amount.wrapping_mul(unit) / 4096) as c_long
}
