//! A record of the files utmp and wtmp, and C's structure.
//!
//! The two differ: on x86-64 the files keep the layout of 32-bit programs (utmp(5)), with 384 bytes a record, and times and the
//! session of 32 bits; the structure has times of 64 bits. Seconds in the files are read as unsigned, so that they last until 2106.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::{c_int, c_short, pid_t, suseconds_t, time_t};
use core::mem::transmute;

/// C's `struct utmpx`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Utmpx {
    /// What the record is about.
    pub ut_type: c_short,
    /// The process.
    pub ut_pid: pid_t,
    /// The terminal, without `/dev/`.
    pub ut_line: [u8; 32],
    /// The end of the terminal's name, or the name in inittab.
    pub ut_id: [u8; 4],
    ut_user: [u8; 32],
    ut_host: [u8; 256],
    ut_exit: [c_short; 2],
    ut_session: c_int,
    ut_seconds: time_t,
    ut_microseconds: suseconds_t,
    ut_address: [u8; 16],
    unused: [u8; 20],
}

impl Utmpx {
    /// Nothing.
    pub const fn new() -> Utmpx {
        Utmpx {
            ut_type: 0,
            ut_pid: 0,
            ut_line: [0; 32],
            ut_id: [0; 4],
            ut_user: [0; 32],
            ut_host: [0; 256],
            ut_exit: [0; 2],
            ut_session: 0,
            ut_seconds: 0,
            ut_microseconds: 0,
            ut_address: [0; 16],
            unused: [0; 20],
        }
    }
}

impl Default for Utmpx {
    fn default() -> Self {
        Self::new()
    }
}

/// What the file holds of it.
#[repr(C)]
struct Record {
    kind: i16,
    padding: i16,
    pid: i32,
    line: [u8; 32],
    id: [u8; 4],
    user: [u8; 32],
    host: [u8; 256],
    exit: [i16; 2],
    session: i32,
    seconds: u32,
    microseconds: i32,
    address: [u8; 16],
    unused: [u8; 20],
}

/// Its size in the file.
pub const SIZE: usize = size_of::<Record>();
const _: () = assert!(SIZE == 384);

/// The structure of a record's bytes.
pub fn decode(bytes: [u8; SIZE]) -> Utmpx {
    // SAFETY: the record is made of integers without gaps, so that any bytes are one.
    let record: Record = unsafe { transmute(bytes) };
    Utmpx {
        ut_type: record.kind,
        ut_pid: record.pid,
        ut_line: record.line,
        ut_id: record.id,
        ut_user: record.user,
        ut_host: record.host,
        ut_exit: record.exit,
        ut_session: record.session,
        ut_seconds: record.seconds as time_t,
        ut_microseconds: record.microseconds as suseconds_t,
        ut_address: record.address,
        unused: record.unused,
    }
}

/// The bytes of a structure's record.
pub fn encode(entry: &Utmpx) -> [u8; SIZE] {
    let record = Record {
        kind: entry.ut_type,
        padding: 0,
        pid: entry.ut_pid,
        line: entry.ut_line,
        id: entry.ut_id,
        user: entry.ut_user,
        host: entry.ut_host,
        exit: entry.ut_exit,
        session: entry.ut_session,
        seconds: entry.ut_seconds as u32,
        microseconds: entry.ut_microseconds as i32,
        address: entry.ut_address,
        unused: entry.unused,
    };
    // SAFETY: the record is made of integers without gaps.
    unsafe { transmute(record) }
}

/// The kernel's struct flock.
#[repr(C)]
struct Flock {
    kind: i16,
    whence: i16,
    start: i64,
    length: i64,
    pid: i32,
}

/// Writes a record at a place in the file, or behind its last whole record, while the file is locked against other programs that
/// do so. A record that the disk has no room for is taken away again. Errors of fcntl(2), lseek(2) and write(2).
pub fn store(fd: c_int, place: Option<i64>, entry: &Utmpx) -> Result<i64, Errno> {
    const F_SETLK: c_int = 6;
    const F_SETLKW: c_int = 7;
    const F_WRLCK: i16 = 1;
    const F_UNLCK: i16 = 2;
    const SEEK_END: c_int = 2;
    let bytes = encode(entry);
    let mut lock = Flock { kind: F_WRLCK, whence: 0, start: 0, length: 0, pid: 0 };
    // SAFETY: the kernel reads the structure and the bytes as they are.
    unsafe {
        syscall::fcntl(fd, F_SETLKW, &raw const lock)?;
        let result = (|| {
            let end = syscall::lseek(fd, 0i64, SEEK_END)?;
            let place = place.unwrap_or(end - end % SIZE as i64);
            let written = syscall::pwrite64(fd, &raw const bytes, SIZE, place)?;
            if written == SIZE as i64 {
                return Ok(0);
            }
            if place >= end - end % SIZE as i64 {
                syscall::ftruncate(fd, place)?;
            }
            Err(Errno::ENOSPC)
        })();
        lock.kind = F_UNLCK;
        let _ = syscall::fcntl(fd, F_SETLK, &raw const lock);
        result
    }
}
