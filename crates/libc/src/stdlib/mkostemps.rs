//! `mkostemps`, which `mkstemp` and its kin call, and names that nobody else chooses.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::syscall;
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int};

const O_ACCMODE: c_int = 3;
const O_RDWR: c_int = 2;
const O_CREAT: c_int = 0o100;
const O_EXCL: c_int = 0o200;
const GRND_NONBLOCK: c_int = 1;
const CLOCK_REALTIME: c_int = 0;
/// How many letters are chosen.
const LETTERS: usize = 6;
const TRIES: usize = 100;

/// Calls `make` with names made from `template`, whose last six letters before `suffix` bytes are X, until it succeeds or fails
/// otherwise than because the name is taken. EINVAL if the template is another; EEXIST after 100 tries.
///
/// # Safety
/// The template ends with a NUL.
pub unsafe fn try_names(
    template: *mut c_char,
    suffix: usize,
    mut make: impl FnMut() -> Result<i64, Errno>,
) -> Result<i64, Errno> {
    // SAFETY: the template has at least LETTERS + suffix bytes.
    unsafe {
        let length = strlen(template);
        if length < LETTERS || suffix > length - LETTERS {
            return Err(Errno::EINVAL);
        }
        let letters = template.add(length - suffix - LETTERS);
        for i in 0..LETTERS {
            if *letters.add(i) != b'X' as c_char {
                return Err(Errno::EINVAL);
            }
        }
        for _ in 0..TRIES {
            choose(letters);
            match make() {
                Err(Errno::EEXIST) => {}
                result => return result,
            }
        }
        // The template is given back as it came.
        for i in 0..LETTERS {
            *letters.add(i) = b'X' as c_char;
        }
        Err(Errno::EEXIST)
    }
}

/// Puts six random letters.
unsafe fn choose(letters: *mut c_char) {
    let mut random = 0u64;
    // SAFETY: the kernel writes 8 bytes, or 16 for the time.
    unsafe {
        if syscall::getrandom(&raw mut random, size_of::<u64>(), GRND_NONBLOCK).is_err() {
            let mut time = [0u64; 2];
            let _ = syscall::clock_gettime(CLOCK_REALTIME, &raw mut time);
            random = (time[0] ^ time[1] << 16 ^ letters as usize as u64).wrapping_mul(6364136223846793005);
            random ^= random >> 32;
        }
        for i in 0..LETTERS {
            // 52 letters, so that file systems that ignore case see a few names less, not many.
            let letter = (random % 52) as u8;
            random /= 52;
            *letters.add(i) = (if letter < 26 { b'A' + letter } else { b'a' + letter - 26 }) as c_char;
        }
    }
}

/// Creates and opens a file that did not exist, readable and writable by its owner only. Its name is the template's, with the six X before
/// the last `suffix` bytes replaced. `flags` are O_APPEND, O_CLOEXEC and the like. A descriptor, or -1 and EINVAL if
/// there are no six X there, EEXIST if no free name was found, or the errors of `open`. glibc, musl.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkostemps(template: *mut c_char, suffix: c_int, flags: c_int) -> c_int {
    // SAFETY: the caller's template ends with a NUL.
    unsafe { create(template, suffix, flags) }.or_errno()
}

/// Another name of `mkostemps`, of programs compiled for large files.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkostemps64(template: *mut c_char, suffix: c_int, flags: c_int) -> c_int {
    // SAFETY: as mkostemps.
    unsafe { mkostemps(template, suffix, flags) }
}

unsafe fn create(template: *mut c_char, suffix: c_int, flags: c_int) -> Result<i64, Errno> {
    let suffix = usize::try_from(suffix).map_err(|_| Errno::EINVAL)?;
    let flags = (flags & !O_ACCMODE) | O_RDWR | O_CREAT | O_EXCL;
    // SAFETY: as mkostemps.
    unsafe { try_names(template, suffix, || syscall::open(template.cast_const(), flags, 0o600)) }
}
