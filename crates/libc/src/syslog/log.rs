//! What the functions of <syslog.h> share: the connection to the system's log, and what `openlog` said.
//!
//! A message is a datagram: `<priority>date program[pid]: text`, the date in UTC, the form of syslogd(8).

use crate::internal::errno::{Errno, errno, set_errno};
use crate::internal::lock::Lock;
use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::types::{c_char, c_int, c_void};
use core::ptr::null;

/// The process's id is in each message.
const LOG_PID: c_int = 1;
/// What cannot be sent goes to the console.
const LOG_CONS: c_int = 2;
/// openlog connects.
pub const LOG_NDELAY: c_int = 8;
/// Messages go to standard error too.
const LOG_PERROR: c_int = 0x20;
const LOG_USER: c_int = 1 << 3;
const FACILITIES: c_int = 0x3f8;
const LEVELS: c_int = 7;

const AF_UNIX: u16 = 1;
const DATAGRAM_CLOEXEC: c_int = 2 | 0o2000000;
const MSG_NOSIGNAL: c_int = 0x4000;
const AT_FDCWD: c_int = -100;
const O_WRONLY_NOCTTY_CLOEXEC: c_int = 0o2000401;
const CLOCK_REALTIME: c_int = 0;

/// Longer messages are cut off.
const ROOM: usize = 1024;
/// Room for the program's name, with its NUL.
const NAME: usize = 32;

unsafe extern "C" {
    fn vsnprintf(buffer: *mut c_char, size: usize, format: *const c_char, arguments: VaList) -> c_int;
    fn gmtime_r(time: *const i64, tm: *mut [c_int; 14]) -> *mut [c_int; 14];
}

/// The state of the log. Whoever uses it holds [`LOCK`].
pub struct Log {
    name: [u8; NAME],
    options: c_int,
    facility: c_int,
    mask: c_int,
    socket: c_int,
}

static LOCK: Lock = Lock::new();
static mut LOG: Log = Log { name: [0; NAME], options: 0, facility: LOG_USER, mask: 0xff, socket: -1 };

impl Log {
    /// What `openlog` is given; a longer name is cut off.
    ///
    /// # Safety
    /// `name` is null or a string.
    pub unsafe fn set(&mut self, name: *const c_char, options: c_int, facility: c_int) {
        self.name = [0; NAME];
        if !name.is_null() {
            for (i, to) in self.name.iter_mut().take(NAME - 1).enumerate() {
                // SAFETY: by the contract; the bytes before were not NUL.
                *to = unsafe { *name.add(i) } as u8;
                if *to == 0 {
                    break;
                }
            }
        }
        self.options = options;
        self.facility = facility;
        if options & LOG_NDELAY != 0 {
            self.open();
        }
    }

    /// Sets which levels are logged, unless that is none; returns which were.
    pub fn set_mask(&mut self, mask: c_int) -> c_int {
        let old = self.mask;
        if mask != 0 {
            self.mask = mask;
        }
        old
    }

    /// Gives the connection back.
    pub fn close(&mut self) {
        if self.socket >= 0 {
            // SAFETY: the descriptor is ours.
            let _ = unsafe { syscall::close(self.socket) };
            self.socket = -1;
        }
    }

    fn open(&mut self) {
        if self.socket < 0 {
            // SAFETY: takes no address.
            if let Ok(fd) = unsafe { syscall::socket(c_int::from(AF_UNIX), DATAGRAM_CLOEXEC, 0) } {
                self.socket = fd as c_int;
                let _ = self.connect();
            }
        }
    }

    fn connect(&self) -> Result<(), Errno> {
        /// `struct sockaddr_un`, as long as its path needs it.
        #[repr(C)]
        struct Address {
            family: u16,
            path: [u8; 9],
        }
        const { assert!(size_of::<Address>() == 12) };
        let address = Address { family: AF_UNIX, path: *b"/dev/log\0" };
        // SAFETY: the address is here; its last byte is padding, and not passed.
        unsafe { syscall::connect(self.socket, &raw const address, 11usize) }.map(drop)
    }

    fn send(&self, message: *const u8, length: usize) -> Result<(), Errno> {
        // SAFETY: the caller's message has that length.
        unsafe { syscall::sendto(self.socket, message, length, MSG_NOSIGNAL, null::<c_void>(), 0usize) }
            .map(drop)
    }

    /// Logs a message.
    ///
    /// # Safety
    /// The arguments fit the format.
    pub unsafe fn write(&mut self, priority: c_int, format: *const c_char, arguments: VaList) {
        if priority & !(FACILITIES | LEVELS) != 0 || self.mask & 1 << (priority & LEVELS) == 0 {
            return;
        }
        // What %m prints.
        let saved = errno();
        self.open();
        let mut message = Message { text: [0; ROOM], length: 0 };
        let facility = if priority & FACILITIES == 0 { self.facility } else { 0 };
        message.add(b"<");
        message.add_number((priority | facility) as u32, 1, b'0');
        message.add(b">");
        message.add_date();
        let head = message.length;
        for byte in self.name.iter().take_while(|byte| **byte != 0) {
            message.add(&[*byte]);
        }
        if self.options & LOG_PID != 0 {
            // SAFETY: takes no address.
            let pid = unsafe { syscall::getpid() }.unwrap_or(0);
            message.add(b"[");
            message.add_number(pid as u32, 1, b'0');
            message.add(b"]");
        }
        message.add(b": ");
        set_errno(saved);
        // SAFETY: by the contract; the head is far shorter than the buffer.
        unsafe {
            let start: *mut c_char = (&raw mut message.text).cast::<c_char>().add(message.length);
            let room = ROOM - message.length;
            let length = vsnprintf(start, room, format, arguments);
            if length < 0 {
                return;
            }
            message.length += (length as usize).min(room - 1);
        }
        message.end_line();

        let text: *const u8 = (&raw const message.text).cast();
        let printed = text.wrapping_add(head);
        let printed_length = message.length - head;
        let sent = self.send(text, message.length).or_else(|errno| match errno {
            // The log was started anew.
            Errno::ECONNREFUSED | Errno::ECONNRESET | Errno::ENOTCONN | Errno::EPIPE => {
                self.connect()?;
                self.send(text, message.length)
            }
            errno => Err(errno),
        });
        // SAFETY: the text has these lengths; the path is a constant.
        unsafe {
            if sent.is_err() && self.options & LOG_CONS != 0 {
                let console =
                    syscall::openat(AT_FDCWD, c"/dev/console".as_ptr(), O_WRONLY_NOCTTY_CLOEXEC, 0u32);
                if let Ok(console) = console {
                    let _ = syscall::write(console as c_int, printed, printed_length);
                    let _ = syscall::close(console as c_int);
                }
            }
            if self.options & LOG_PERROR != 0 {
                let _ = syscall::write(2, printed, printed_length);
            }
        }
        set_errno(saved);
    }
}

/// A message that is being put together; what has no room is left out.
struct Message {
    text: [u8; ROOM],
    length: usize,
}

impl Message {
    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            if let Some(to) = self.text.get_mut(self.length) {
                *to = *byte;
                self.length += 1;
            }
        }
    }

    /// In decimal, with at least `width` digits.
    fn add_number(&mut self, number: u32, width: usize, filler: u8) {
        let mut digits = [filler; 10];
        let mut used = 0;
        let mut rest = number;
        for digit in digits.iter_mut().rev() {
            if used > 0 && rest == 0 {
                break;
            }
            *digit = b'0' + (rest % 10) as u8;
            rest /= 10;
            used += 1;
        }
        let skipped = 10 - used.max(width);
        for digit in digits.iter().skip(skipped) {
            self.add(&[*digit]);
        }
    }

    /// `Jan  2 03:04:05 `, in UTC.
    fn add_date(&mut self) {
        const MONTHS: &[u8; 36] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
        let mut now = [0i64; 2];
        let mut tm = [0; 14];
        // SAFETY: struct timespec is two longs, struct tm has 56 bytes.
        unsafe {
            let _ = syscall::clock_gettime(CLOCK_REALTIME, &raw mut now);
            gmtime_r((&raw const now).cast(), &raw mut tm);
        }
        let [second, minute, hour, day, month, ..] = tm;
        for byte in MONTHS.iter().skip(month as usize * 3).take(3) {
            self.add(&[*byte]);
        }
        self.add(b" ");
        self.add_number(day as u32, 2, b' ');
        for (before, number) in [(b' ', hour), (b':', minute), (b':', second)] {
            self.add(&[before]);
            self.add_number(number as u32, 2, b'0');
        }
        self.add(b" ");
    }

    /// The last byte is a newline.
    fn end_line(&mut self) {
        let last = self.length.wrapping_sub(1);
        if self.text.get(last) == Some(&b'\n') {
            return;
        }
        if self.length == ROOM {
            self.length -= 1;
        }
        self.add(b"\n");
    }
}

/// The log, while its lock is held.
pub fn with<R>(run: impl FnOnce(&mut Log) -> R) -> R {
    let _guard = LOCK.lock();
    // SAFETY: whoever holds the lock is the only one who uses it.
    let log = unsafe { (&raw mut LOG).as_mut_unchecked() };
    run(log)
}
