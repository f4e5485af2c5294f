//! `open`, `*at` and `fcntl` (x86-64: `asm-generic/fcntl.h`).

/// `O_ACCMODE`
pub const O_ACCMODE: i32 = 3;
/// `O_RDONLY`
pub const O_RDONLY: i32 = 0;
/// `O_WRONLY`
pub const O_WRONLY: i32 = 1;
/// `O_RDWR`
pub const O_RDWR: i32 = 2;
/// `O_CREAT`
pub const O_CREAT: i32 = 0o100;
/// `O_EXCL`
pub const O_EXCL: i32 = 0o200;
/// `O_NOCTTY`
pub const O_NOCTTY: i32 = 0o400;
/// `O_TRUNC`
pub const O_TRUNC: i32 = 0o1000;
/// `O_APPEND`
pub const O_APPEND: i32 = 0o2000;
/// `O_NONBLOCK`
pub const O_NONBLOCK: i32 = 0o4000;
/// `O_DSYNC`
pub const O_DSYNC: i32 = 0o10000;
/// `O_ASYNC`
pub const O_ASYNC: i32 = 0o20000;
/// `O_DIRECT`
pub const O_DIRECT: i32 = 0o40000;
/// `O_LARGEFILE`
pub const O_LARGEFILE: i32 = 0o100000;
/// `O_DIRECTORY`
pub const O_DIRECTORY: i32 = 0o200000;
/// `O_NOFOLLOW`
pub const O_NOFOLLOW: i32 = 0o400000;
/// `O_NOATIME`
pub const O_NOATIME: i32 = 0o1000000;
/// `O_CLOEXEC`
pub const O_CLOEXEC: i32 = 0o2000000;
/// `O_SYNC`
pub const O_SYNC: i32 = 0o4010000;
/// `O_PATH`
pub const O_PATH: i32 = 0o10000000;
/// `O_TMPFILE`; contains `O_DIRECTORY`.
pub const O_TMPFILE: i32 = 0o20200000;
/// `AT_FDCWD`
pub const AT_FDCWD: i32 = -100;
/// `AT_SYMLINK_NOFOLLOW`
pub const AT_SYMLINK_NOFOLLOW: i32 = 0x100;
/// `AT_REMOVEDIR`
pub const AT_REMOVEDIR: i32 = 0x200;
/// `AT_EACCESS`
pub const AT_EACCESS: i32 = 0x200;
/// `AT_SYMLINK_FOLLOW`
pub const AT_SYMLINK_FOLLOW: i32 = 0x400;
/// `AT_NO_AUTOMOUNT`
pub const AT_NO_AUTOMOUNT: i32 = 0x800;
/// `AT_EMPTY_PATH`
pub const AT_EMPTY_PATH: i32 = 0x1000;
/// `AT_STATX_FORCE_SYNC`
pub const AT_STATX_FORCE_SYNC: i32 = 0x2000;
/// `AT_STATX_DONT_SYNC`
pub const AT_STATX_DONT_SYNC: i32 = 0x4000;
/// `F_DUPFD`
pub const F_DUPFD: i32 = 0;
/// `F_GETFD`
pub const F_GETFD: i32 = 1;
/// `F_SETFD`
pub const F_SETFD: i32 = 2;
/// `F_GETFL`
pub const F_GETFL: i32 = 3;
/// `F_SETFL`
pub const F_SETFL: i32 = 4;
/// `F_GETLK`
pub const F_GETLK: i32 = 5;
/// `F_SETLK`
pub const F_SETLK: i32 = 6;
/// `F_SETLKW`
pub const F_SETLKW: i32 = 7;
/// `F_SETOWN`
pub const F_SETOWN: i32 = 8;
/// `F_GETOWN`
pub const F_GETOWN: i32 = 9;
/// `F_OFD_GETLK`
pub const F_OFD_GETLK: i32 = 36;
/// `F_OFD_SETLK`
pub const F_OFD_SETLK: i32 = 37;
/// `F_OFD_SETLKW`
pub const F_OFD_SETLKW: i32 = 38;
/// `F_DUPFD_CLOEXEC`
pub const F_DUPFD_CLOEXEC: i32 = 1030;
/// `F_GETPIPE_SZ`
pub const F_GETPIPE_SZ: i32 = 1032;
/// `F_SETPIPE_SZ`
pub const F_SETPIPE_SZ: i32 = 1031;
/// `F_ADD_SEALS`
pub const F_ADD_SEALS: i32 = 1033;
/// `F_GET_SEALS`
pub const F_GET_SEALS: i32 = 1034;
/// `FD_CLOEXEC`
pub const FD_CLOEXEC: i32 = 1;
/// `R_OK`
pub const R_OK: i32 = 4;
/// `W_OK`
pub const W_OK: i32 = 2;
/// `X_OK`
pub const X_OK: i32 = 1;
/// `SEEK_SET`
pub const SEEK_SET: i32 = 0;
/// `SEEK_CUR`
pub const SEEK_CUR: i32 = 1;
/// `SEEK_END`
pub const SEEK_END: i32 = 2;
/// `SEEK_DATA`
pub const SEEK_DATA: i32 = 3;
/// `SEEK_HOLE`
pub const SEEK_HOLE: i32 = 4;
/// `RENAME_NOREPLACE`
pub const RENAME_NOREPLACE: i32 = 1;
/// `RENAME_EXCHANGE`
pub const RENAME_EXCHANGE: i32 = 2;
/// `RENAME_WHITEOUT`
pub const RENAME_WHITEOUT: i32 = 4;
/// `LOCK_SH`
pub const LOCK_SH: i32 = 1;
/// `LOCK_EX`
pub const LOCK_EX: i32 = 2;
/// `LOCK_NB`
pub const LOCK_NB: i32 = 4;
/// `LOCK_UN`
pub const LOCK_UN: i32 = 8;

/// The largest number of buffers in one `readv` or `writev`.
pub const IOV_MAX: i32 = 1024;
/// The most bytes that one `read` or `write` moves.
pub const MAX_RW_COUNT: u32 = 0x7fff_f000;

guest_struct! {
    /// `struct iovec`.
    Iovec: 8 {
        /// The buffer's address.
        base: u32,
        /// Its length in bytes.
        len: u32,
    }
}

guest_struct! {
    /// `struct flock`.
    Flock: 32 {
        /// `F_RDLCK` 0, `F_WRLCK` 1, `F_UNLCK` 2.
        kind: i16,
        /// `SEEK_*`: what `start` counts from.
        whence: i16,
        /// Padding.
        pad0: u32,
        /// First byte.
        start: i64,
        /// Number of bytes; 0 is up to the end of the file.
        len: i64,
        /// Who holds the lock.
        pid: i32,
        /// Padding.
        pad1: u32,
    }
}
