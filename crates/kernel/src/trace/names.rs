//! Numbers by their names.
use muslin_abi::fcntl::{O_ACCMODE, O_RDONLY, O_RDWR, O_WRONLY};
use muslin_abi::mman::{MAP_PRIVATE, MAP_SHARED, MAP_SHARED_VALIDATE, MAP_TYPE};
use muslin_abi::system::{FUTEX_CLOCK_REALTIME, FUTEX_PRIVATE_FLAG};
use muslin_abi::{fcntl, ioctl, mman, poll, resource, signal, system, time};

/// Names and their values.
pub(super) type Names = &'static [(&'static str, i64)];

macro_rules! names {
    ($module:ident: $($name:ident)*) => {
        &[$((stringify!($name), $module::$name as i64)),*]
    };
}

/// `AT_*`; AT_EACCESS has AT_REMOVEDIR's value.
pub(super) const AT: Names = names!(fcntl: AT_SYMLINK_NOFOLLOW AT_REMOVEDIR AT_SYMLINK_FOLLOW AT_NO_AUTOMOUNT AT_EMPTY_PATH AT_STATX_FORCE_SYNC AT_STATX_DONT_SYNC);
/// `O_*` beside the access mode; those that contain others come first.
pub(super) const OPEN: Names = names!(fcntl: O_TMPFILE O_SYNC O_CREAT O_EXCL O_NOCTTY O_TRUNC O_APPEND O_NONBLOCK O_DSYNC O_ASYNC O_DIRECT O_LARGEFILE O_DIRECTORY O_NOFOLLOW O_NOATIME O_CLOEXEC O_PATH);
/// `PROT_*`.
pub(super) const PROT: Names = names!(mman: PROT_READ PROT_WRITE PROT_EXEC PROT_GROWSDOWN PROT_GROWSUP);
/// `MAP_*` beside the type.
pub(super) const MAP: Names = names!(mman: MAP_FIXED MAP_ANONYMOUS MAP_32BIT MAP_GROWSDOWN MAP_DENYWRITE MAP_EXECUTABLE MAP_LOCKED MAP_NORESERVE MAP_POPULATE MAP_NONBLOCK MAP_STACK MAP_HUGETLB MAP_SYNC MAP_FIXED_NOREPLACE);
/// `CLOCK_*`.
pub(super) const CLOCK: Names = names!(time: CLOCK_REALTIME CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID CLOCK_THREAD_CPUTIME_ID CLOCK_MONOTONIC_RAW CLOCK_REALTIME_COARSE CLOCK_MONOTONIC_COARSE CLOCK_BOOTTIME CLOCK_REALTIME_ALARM CLOCK_BOOTTIME_ALARM CLOCK_TAI);
/// `F_*`.
pub(super) const FCNTL: Names = names!(fcntl: F_DUPFD F_GETFD F_SETFD F_GETFL F_SETFL F_GETLK F_SETLK F_SETLKW F_SETOWN F_GETOWN F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW F_DUPFD_CLOEXEC F_GETPIPE_SZ F_SETPIPE_SZ F_ADD_SEALS F_GET_SEALS);
/// `SEEK_*`.
pub(super) const WHENCE: Names = names!(fcntl: SEEK_SET SEEK_CUR SEEK_END SEEK_DATA SEEK_HOLE);
/// `R_OK` and its like.
pub(super) const ACCESS: Names = names!(fcntl: R_OK W_OK X_OK);
/// How a mask changes.
pub(super) const MASK_HOW: Names = names!(signal: SIG_BLOCK SIG_UNBLOCK SIG_SETMASK);
/// `RLIMIT_*`.
pub(super) const RESOURCE: Names = names!(resource: RLIMIT_CPU RLIMIT_FSIZE RLIMIT_DATA RLIMIT_STACK RLIMIT_CORE RLIMIT_RSS RLIMIT_NPROC RLIMIT_NOFILE RLIMIT_MEMLOCK RLIMIT_AS RLIMIT_LOCKS RLIMIT_SIGPENDING RLIMIT_MSGQUEUE RLIMIT_NICE RLIMIT_RTPRIO RLIMIT_RTTIME);
/// Requests.
pub(super) const IOCTL: Names = names!(ioctl: TCGETS TCSETS TCSETSW TCSETSF TCSBRK TCXONC TCFLSH TIOCGPGRP TIOCSPGRP TIOCOUTQ TIOCGWINSZ TIOCSWINSZ FIONREAD FIONBIO FIONCLEX FIOCLEX);
/// `MADV_*`.
pub(super) const ADVICE: Names = names!(mman: MADV_NORMAL MADV_RANDOM MADV_SEQUENTIAL MADV_WILLNEED MADV_DONTNEED MADV_FREE MADV_REMOVE MADV_DONTFORK MADV_DOFORK MADV_HUGEPAGE MADV_NOHUGEPAGE MADV_DONTDUMP MADV_DODUMP MADV_COLD MADV_PAGEOUT MADV_POPULATE_READ MADV_POPULATE_WRITE);
/// `LOCK_*`.
pub(super) const LOCK: Names = names!(fcntl: LOCK_SH LOCK_EX LOCK_NB LOCK_UN);
/// `FUTEX_*` without their flags.
pub(super) const FUTEX: Names = names!(system: FUTEX_WAIT FUTEX_WAKE FUTEX_REQUEUE FUTEX_CMP_REQUEUE FUTEX_WAKE_OP FUTEX_WAIT_BITSET FUTEX_WAKE_BITSET);
/// `SA_*`.
pub(super) const ACTION: Names = names!(signal: SA_NOCLDSTOP SA_NOCLDWAIT SA_SIGINFO SA_RESTORER SA_ONSTACK SA_RESTART SA_NODEFER SA_RESETHAND);
/// `POLL*`.
pub(super) const POLL: Names =
    names!(poll: POLLIN POLLPRI POLLOUT POLLERR POLLHUP POLLNVAL POLLRDNORM POLLRDBAND POLLWRNORM POLLWRBAND);

/// The name of a value, or its digits.
pub(super) fn one(names: Names, value: i32) -> String {
    // Requests are unsigned.
    let is = |known: i64| known == i64::from(value) || known == i64::from(value as u32);
    match names.iter().find(|(_, known)| is(*known)) {
        Some((name, _)) => (*name).to_owned(),
        None if (-1..4096).contains(&value) => value.to_string(),
        None => format!("{:#x}", value as u32),
    }
}

/// The names of the bits of a value, and what is left in hexadecimal; "0" for none.
pub(super) fn flags(names: Names, value: i32) -> String {
    flags_or(names, value, "0")
}

/// As [`flags`], with a name for 0.
pub(super) fn flags_or(names: Names, value: i32, none: &str) -> String {
    let mut rest = i64::from(value as u32);
    let mut parts = Vec::new();
    for (name, bits) in names {
        if rest & bits == *bits {
            parts.push((*name).to_owned());
            rest &= !bits;
        }
    }
    if rest != 0 {
        parts.push(format!("{rest:#x}"));
    }
    if parts.is_empty() { none.to_owned() } else { parts.join("|") }
}

/// The flags of open.
pub(super) fn open_flags(value: i32) -> String {
    let mode = match value & O_ACCMODE {
        O_RDONLY => "O_RDONLY",
        O_WRONLY => "O_WRONLY",
        O_RDWR => "O_RDWR",
        _ => "O_ACCMODE",
    };
    match value & !O_ACCMODE {
        0 => mode.to_owned(),
        rest => format!("{mode}|{}", flags(OPEN, rest)),
    }
}

/// The flags of mmap.
pub(super) fn map_flags(value: i32) -> String {
    let kind = match value & MAP_TYPE {
        MAP_SHARED => "MAP_SHARED".to_owned(),
        MAP_PRIVATE => "MAP_PRIVATE".to_owned(),
        MAP_SHARED_VALIDATE => "MAP_SHARED_VALIDATE".to_owned(),
        kind => format!("{kind:#x}"),
    };
    match value & !MAP_TYPE {
        0 => kind,
        rest => format!("{kind}|{}", flags(MAP, rest)),
    }
}

/// A signal's name.
pub(super) fn signal(value: i32) -> String {
    let name = usize::try_from(value).ok().and_then(|value| signal::NAMES.get(value.checked_sub(1)?));
    name.map_or_else(|| value.to_string(), |name| (*name).to_owned())
}

/// A futex operation.
pub(super) fn futex(value: i32) -> String {
    let mut text = one(FUTEX, value & !(FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME));
    if value & FUTEX_PRIVATE_FLAG != 0 {
        text.push_str("|FUTEX_PRIVATE_FLAG");
    }
    if value & FUTEX_CLOCK_REALTIME != 0 {
        text.push_str("|FUTEX_CLOCK_REALTIME");
    }
    text
}
