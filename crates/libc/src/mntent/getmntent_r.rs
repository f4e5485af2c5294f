//! `getmntent_r`.

use crate::internal::database::fields::is_space;
use crate::internal::errno::{Errno, set_errno};
use crate::internal::stream::{File, lock, read};
use crate::stdio::fgets::fgets_unlocked;
use crate::stdlib::atoi::atoi;
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// C's `struct mntent`.
#[repr(C)]
pub struct Mntent {
    /// What is mounted.
    pub mnt_fsname: *mut c_char,
    /// Where.
    pub mnt_dir: *mut c_char,
    /// The type of the file system.
    pub mnt_type: *mut c_char,
    /// The options, between commas.
    pub mnt_opts: *mut c_char,
    /// Days between dumps.
    pub mnt_freq: c_int,
    /// When fsck looks at it.
    pub mnt_passno: c_int,
}

impl Mntent {
    /// For statics.
    pub const EMPTY: Mntent = Mntent {
        mnt_fsname: null_mut(),
        mnt_dir: null_mut(),
        mnt_type: null_mut(),
        mnt_opts: null_mut(),
        mnt_freq: 0,
        mnt_passno: 0,
    };
}

/// The next entry of a file that lists file systems: in `*entry`, its strings in `buffer`. Fields that are missing are empty, or 0;
/// `\040` and the like in a field stand for the byte. Null at the end or on an error of the stream, and if the line does not fit:
/// then errno is ERANGE, and the next call reads the line after it. getmntent(3).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getmntent_r(
    stream: *mut File,
    entry: *mut Mntent,
    buffer: *mut c_char,
    size: c_int,
) -> *mut Mntent {
    // SAFETY: the caller's buffer has that size, and its stream is open.
    unsafe {
        let _guard = lock::guard(stream);
        loop {
            if fgets_unlocked(buffer, size, stream).is_null() {
                return null_mut();
            }
            if is_cut(buffer, size) && !drop_rest(stream) {
                set_errno(Errno::ERANGE);
                return null_mut();
            }
            if let Some(found) = parse(buffer) {
                entry.write(found);
                return entry;
            }
        }
    }
}

/// Whether what fgets stored fills the buffer without a line end.
///
/// # Safety
/// A C string of at most `size` bytes.
unsafe fn is_cut(buffer: *const c_char, size: c_int) -> bool {
    // SAFETY: by the contract.
    unsafe {
        let mut length = 0;
        while *buffer.add(length) != 0 && *buffer.add(length) as u8 != b'\n' {
            length += 1;
        }
        *buffer.add(length) == 0 && length + 1 == size as usize
    }
}

/// Reads up to and with the line end; says whether there was nothing before the end of the line or of the file.
///
/// # Safety
/// The stream is open and locked.
unsafe fn drop_rest(stream: *mut File) -> bool {
    let mut nothing = true;
    loop {
        // SAFETY: by the contract.
        match unsafe { read::get(stream) } {
            -1 | 0x0a => return nothing,
            _ => nothing = false,
        }
    }
}

/// The entry in a line, whose fields become C strings in place; none if the line is empty or a comment.
///
/// # Safety
/// A C string that may be written to.
pub unsafe fn parse(line: *mut c_char) -> Option<Mntent> {
    // SAFETY: the cursor stays within the string, at most at its NUL.
    unsafe {
        let mut at: *mut u8 = line.cast();
        let fsname = field(&mut at);
        if matches!(*fsname, 0 | b'#') {
            return None;
        }
        let (dir, kind, opts) = (field(&mut at), field(&mut at), field(&mut at));
        for text in [fsname, dir, kind, opts] {
            unescape(text);
        }
        let freq = field(&mut at);
        let passno = field(&mut at);
        Some(Mntent {
            mnt_fsname: fsname.cast(),
            mnt_dir: dir.cast(),
            mnt_type: kind.cast(),
            mnt_opts: opts.cast(),
            mnt_freq: atoi(freq.cast()),
            mnt_passno: atoi(passno.cast()),
        })
    }
}

/// The next word, which a NUL ends from now on; `at` moves behind it. An empty string if there is none.
///
/// # Safety
/// `*at` is a C string that may be written to.
unsafe fn field(at: &mut *mut u8) -> *mut u8 {
    // SAFETY: by the contract; nothing behind the NUL is touched.
    unsafe {
        while is_space(**at) {
            *at = (*at).add(1);
        }
        let start = *at;
        while **at != 0 && !is_space(**at) {
            *at = (*at).add(1);
        }
        if **at != 0 {
            **at = 0;
            *at = (*at).add(1);
        }
        start
    }
}

/// Turns `\040`, `\011`, `\012`, `\134` and `\\` into the bytes that they stand for, in place.
///
/// # Safety
/// A C string that may be written to.
unsafe fn unescape(text: *mut u8) {
    // SAFETY: what is written never overtakes what is read; the bytes of an escape are looked at up to the first that does not fit.
    unsafe {
        let (mut from, mut to) = (text, text);
        while *from != 0 {
            let mut length = 1;
            *to = *from;
            if *from == b'\\' {
                let (value, taken) = escape(from.add(1));
                *to = value;
                length += taken;
            }
            from = from.add(length);
            to = to.add(1);
        }
        *to = 0;
    }
}

/// What an escape stands for, and how many bytes it has after the backslash: none if it is no escape.
///
/// # Safety
/// A C string.
unsafe fn escape(text: *const u8) -> (u8, usize) {
    // SAFETY: a byte is looked at only if those before it are not the NUL.
    unsafe {
        if *text == b'\\' {
            return (b'\\', 1);
        }
        for (digits, byte) in [(b"040", b' '), (b"011", b'\t'), (b"012", b'\n'), (b"134", b'\\')] {
            let mut matching = 0;
            for digit in digits {
                if *text.add(matching) != *digit {
                    break;
                }
                matching += 1;
            }
            if matching == 3 {
                return (byte, 3);
            }
        }
        (b'\\', 0)
    }
}
