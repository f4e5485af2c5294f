//! Requests for input and output, `struct aiocb`. POSIX lets a request be complete at any time, also before the function that makes it
//! returns: that is how it is done here, in the calling thread, so that it works where there is but one.

use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::types::{c_int, c_void, off_t, size_t, ssize_t};

const SIGEV_SIGNAL: c_int = 0;
const SIGEV_THREAD: c_int = 2;
const SI_ASYNCIO: c_int = -4;
const F_GETFD: c_int = 1;
const F_GETFL: c_int = 3;
const O_APPEND: c_int = 0o2000;
const SEEK_CUR: c_int = 1;

/// `struct sigevent`.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Event {
    value: usize,
    signal: c_int,
    notify: c_int,
    /// For SIGEV_THREAD. A union is passed as the address of a copy.
    function: Option<unsafe extern "C" fn(*const usize)>,
    rest: [c_int; 12],
}

/// `struct aiocb`.
#[repr(C)]
pub struct Request {
    /// The descriptor.
    pub fd: c_int,
    /// For lio_listio.
    pub opcode: c_int,
    priority: c_int,
    buffer: *mut c_void,
    size: size_t,
    event: Event,
    reserved1: [usize; 3],
    /// 0, or why it failed.
    pub error: c_int,
    /// What read, write or fsync returned.
    pub result: ssize_t,
    offset: off_t,
    reserved2: [usize; 8],
}

const _: () = assert!(size_of::<Event>() == 64 && size_of::<Request>() == 144);

/// What is to be done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// Read at the offset.
    Read,
    /// Write at the offset, or at the end if the file was opened so.
    Write,
    /// `fsync`.
    Synchronize,
    /// `fdatasync`.
    SynchronizeData,
}

impl Request {
    /// Does it and tells the program; how it went is in the request. EBADF.
    ///
    /// # Safety
    /// The buffer has its size.
    pub unsafe fn submit(&mut self, operation: Operation) -> Result<i64, Errno> {
        // SAFETY: takes no address.
        if let Err(errno) = unsafe { syscall::fcntl(self.fd, F_GETFD, 0) } {
            (self.error, self.result) = (errno.0, -1);
            return Err(errno);
        }
        // SAFETY: by the contract.
        (self.error, self.result) = match unsafe { self.perform(operation) } {
            Ok(count) => (0, count as ssize_t),
            Err(errno) => (errno.0, -1),
        };
        // SAFETY: the event is the program's.
        unsafe { self.event.tell() };
        Ok(0)
    }

    unsafe fn perform(&self, operation: Operation) -> Result<i64, Errno> {
        // SAFETY: by the contract of `submit`; the kernel checks the buffer.
        unsafe {
            // What has no position is read and written in order.
            let seekable = syscall::lseek(self.fd, 0i64, SEEK_CUR).is_ok();
            match operation {
                Operation::Read if seekable => syscall::pread64(self.fd, self.buffer, self.size, self.offset),
                Operation::Read => syscall::read(self.fd, self.buffer, self.size),
                Operation::Write => {
                    let appends = syscall::fcntl(self.fd, F_GETFL, 0)? as c_int & O_APPEND != 0;
                    if seekable && !appends {
                        syscall::pwrite64(self.fd, self.buffer, self.size, self.offset)
                    } else {
                        syscall::write(self.fd, self.buffer, self.size)
                    }
                }
                Operation::Synchronize => syscall::fsync(self.fd),
                Operation::SynchronizeData => syscall::fdatasync(self.fd),
            }
        }
    }
}

impl Event {
    /// Tells the program that what it waits for has happened: by a signal, or by calling its function, in this thread.
    ///
    /// # Safety
    /// The event is as the program made it.
    pub unsafe fn tell(&self) {
        // SAFETY: the structure has the size of a siginfo_t; the function is the program's.
        unsafe {
            match (self.notify, self.function) {
                (SIGEV_SIGNAL, _) => {
                    let mut information = [0i32; 32];
                    information[0] = self.signal;
                    information[2] = SI_ASYNCIO;
                    let pid = syscall::getpid().unwrap_or(0) as c_int;
                    information[4] = pid;
                    information[5] = syscall::getuid().unwrap_or(0) as c_int;
                    information[6] = self.value as c_int;
                    let _ = syscall::rt_sigqueueinfo(pid, self.signal, &raw const information);
                }
                (SIGEV_THREAD, Some(function)) => function(&raw const self.value),
                _ => {}
            }
        }
    }
}
