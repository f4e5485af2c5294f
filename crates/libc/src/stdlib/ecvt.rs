//! `ecvt`, `fcvt` and `gcvt`: over printf's conversions, two of them over one buffer, hence one file.

use crate::internal::va_list::VaList;
use crate::string::{strlen::strlen, strspn::strspn};
use crate::types::{c_char, c_double, c_int};

unsafe extern "C" {
    fn snprintf(to: *mut c_char, size: usize, format: *const c_char, arguments: VaList) -> c_int;
}

/// The arguments of a conversion with `.*`.
#[repr(C)]
struct Arguments {
    precision: c_int,
    value: c_double,
}

/// As many as the buffer has room for; also what is given when none or more are asked for is one less, as in musl.
const DIGITS_MAX: c_int = 16;
const BUFFER: usize = 1500;
static mut DIGITS: [c_char; 17] = [0; 17];

unsafe fn print(
    to: *mut c_char,
    size: usize,
    format: &core::ffi::CStr,
    precision: c_int,
    value: c_double,
) -> c_int {
    // SAFETY: the formats below take an int and a double.
    unsafe { snprintf(to, size, format.as_ptr(), VaList::of(&Arguments { precision, value })) }
}

/// The first `count` digits of a number (15 if that is not 1 to 16), where its point is, and whether it is negative. The next call overwrites
/// the string. POSIX.1-2001 `ecvt`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ecvt(
    value: c_double,
    count: c_int,
    point: *mut c_int,
    negative: *mut c_int,
) -> *mut c_char {
    let count = if (1..=DIGITS_MAX).contains(&count) { count } else { DIGITS_MAX - 1 } - 1;
    let mut text = [0 as c_char; 32];
    let text = (&raw mut text).cast::<c_char>();
    let digits = (&raw mut DIGITS).cast::<c_char>();
    // SAFETY: at most a sign, 16 digits, a point and an exponent fit 32 bytes, and the digits 17.
    unsafe {
        print(text, 32, c"%.*e", count, value);
        let minus = *text as u8 == b'-';
        *negative = minus as c_int;
        let mut from = text.add(minus as usize);
        let mut to = digits;
        while *from != 0 && *from as u8 != b'e' && to < digits.add(DIGITS_MAX as usize) {
            if *from as u8 != b'.' {
                *to = *from;
                to = to.add(1);
            }
            from = from.add(1);
        }
        *to = 0;
        *point = exponent(from) + 1;
    }
    digits
}

/// The number after an `e`.
unsafe fn exponent(text: *const c_char) -> c_int {
    // SAFETY: the text ends with a NUL.
    unsafe {
        if *text as u8 != b'e' {
            return 0;
        }
        let minus = *text.add(1) as u8 == b'-';
        let mut number = 0;
        let mut at = text.add(2);
        while (*at as u8).is_ascii_digit() {
            number = number * 10 + (*at as u8 - b'0') as c_int;
            at = at.add(1);
        }
        if minus { -number } else { number }
    }
}

/// As `ecvt`, with `count` digits after the point. POSIX.1-2001 `ecvt`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fcvt(
    value: c_double,
    count: c_int,
    point: *mut c_int,
    negative: *mut c_int,
) -> *mut c_char {
    let count = count.min(1400);
    let mut text = [0 as c_char; BUFFER];
    let text = (&raw mut text).cast::<c_char>();
    // SAFETY: the text is cut off at the buffer's end.
    unsafe {
        print(text, BUFFER, c"%.*f", count, value);
        let minus = (*text as u8 == b'-') as usize;
        let zeros = if *text.add(minus) as u8 == b'0' && *text.add(minus + 1) as u8 == b'.' {
            strspn(text.add(minus + 2), c"0".as_ptr())
        } else {
            0
        };
        let whole = if zeros == 0 && *text.add(minus) as u8 != b'0' {
            let length = strlen(text.add(minus)) as c_int;
            length - if count > 0 { count + 1 } else { 0 }
        } else {
            -(zeros as c_int)
        };
        let digits = whole + count;
        if digits <= 0 {
            // Nothing but zeros: the one before the point, and as many as asked for.
            *negative = minus as c_int;
            *point = 1;
            let zeros = (&raw mut DIGITS).cast::<c_char>();
            let shown = count.clamp(0, DIGITS_MAX - 2) + 1;
            for i in 0..shown as usize {
                *zeros.add(i) = b'0' as c_char;
            }
            *zeros.add(shown as usize) = 0;
            return zeros;
        }
        ecvt(value, digits, point, negative)
    }
}

/// A number as `%.*g` prints it. Returns `to`. POSIX.1-2001 `ecvt`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn gcvt(value: c_double, count: c_int, to: *mut c_char) -> *mut c_char {
    // SAFETY: the caller has room for what is printed.
    unsafe { print(to, usize::MAX / 2, c"%.*g", count, value) };
    to
}
