//! What wcstoimax and wcstoumax share.
//!
//! The digits, the sign and the prefix are those of strtol, so their ASCII characters are handed to its reader; white space is
//! that of `iswspace`. The reader gets no more characters than it can need to see an overflow.

use crate::internal::errno::{Errno, set_errno};
use crate::stdlib::text_to_integer::{to_signed, to_unsigned};
use crate::types::{c_char, c_int, wchar_t, wint_t};
use crate::wctype::iswspace::iswspace;
use core::ptr::null_mut;

/// A sign, a prefix, the 64 digits that 64 bits have at most, one more that overflows, and the NUL.
const ROOM: usize = 1 + 2 + 64 + 1 + 1;

/// A wide string's integer as ASCII.
struct Narrowed {
    text: [u8; ROOM],
    /// Where the text begins in the wide string.
    start: *const wchar_t,
    /// How many leading zeros were left out.
    zeros: usize,
    /// How many digits did not fit.
    rest: usize,
}

fn ascii(character: wchar_t) -> u8 {
    if (1..128).contains(&character) { character as u8 } else { 0 }
}

fn is_digit(byte: u8, base: c_int) -> bool {
    (byte as char).to_digit(36).is_some_and(|worth| (worth as c_int) < base)
}

/// # Safety
/// `text` is a wide string.
unsafe fn narrow(text: *const wchar_t, base: c_int) -> Narrowed {
    let mut narrowed = Narrowed { text: [0; ROOM], start: text, zeros: 0, rest: 0 };
    // SAFETY: nothing is read behind the NUL, which is neither space nor digit.
    unsafe {
        while iswspace(*narrowed.start as wint_t) != 0 {
            narrowed.start = narrowed.start.add(1);
        }
        let mut next = narrowed.start;
        let mut room = narrowed.text[..ROOM - 1].iter_mut();
        let mut put = |byte: u8| match room.next() {
            Some(place) => {
                *place = byte;
                true
            }
            None => false,
        };
        if matches!(ascii(*next), b'+' | b'-') {
            put(ascii(*next));
            next = next.add(1);
        }
        let zero = *next == b'0' as wchar_t;
        let prefix = zero && ascii(*next.add(1)) | 0x20 == b'x' && is_digit(ascii(*next.add(2)), 16);
        let digits = match base {
            0 | 16 if prefix => {
                put(b'0');
                put(b'x');
                next = next.add(2);
                16
            }
            0 if zero => 8,
            0 => 10,
            _ => base,
        };
        // All zeros but one: that one says that there are digits, and to base 0 that it is 8.
        while *next == b'0' as wchar_t && *next.add(1) == b'0' as wchar_t {
            narrowed.zeros += 1;
            next = next.add(1);
        }
        while is_digit(ascii(*next), digits) {
            if !put(ascii(*next)) {
                narrowed.rest += 1;
            }
            next = next.add(1);
        }
    }
    narrowed
}

/// Converts with `read` and stores at `end` where the integer ended.
///
/// # Safety
/// `text` is a wide string; `end` is null or writable.
unsafe fn convert<T: From<u8>>(
    text: *const wchar_t,
    end: *mut *mut wchar_t,
    base: c_int,
    read: unsafe fn(*const c_char, *mut *mut c_char, c_int) -> T,
) -> T {
    if base == 1 || !(0..=36).contains(&base) {
        set_errno(Errno::EINVAL);
        if !end.is_null() {
            // SAFETY: by the contract.
            unsafe { *end = text.cast_mut() };
        }
        return T::from(0);
    }
    // SAFETY: by the contract; the narrowed text ends with a NUL.
    unsafe {
        let narrowed = narrow(text, base);
        let first = narrowed.text.as_ptr().cast();
        let mut stopped = null_mut();
        let value = read(first, &mut stopped, base);
        if !end.is_null() {
            let read = stopped as usize - first as usize;
            *end = if read == 0 {
                text
            } else if read == ROOM - 1 {
                narrowed.start.add(read + narrowed.zeros + narrowed.rest)
            } else {
                narrowed.start.add(read + narrowed.zeros)
            }
            .cast_mut();
        }
        value
    }
}

/// wcstol for 64 bits.
///
/// # Safety
/// `text` is a wide string; `end` is null or writable.
pub unsafe fn wide_to_signed(text: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> i64 {
    // SAFETY: by the contract.
    unsafe { convert(text, end, base, to_signed) }
}

/// wcstoul for 64 bits.
///
/// # Safety
/// `text` is a wide string; `end` is null or writable.
pub unsafe fn wide_to_unsigned(text: *const wchar_t, end: *mut *mut wchar_t, base: c_int) -> u64 {
    // SAFETY: by the contract.
    unsafe { convert(text, end, base, to_unsigned) }
}
