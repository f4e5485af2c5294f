//! `getdate` and `getdate_err`.
//!
//! Templates of strptime stand in a file that DATEMSK names, one a line; the first that fits the whole text counts. What a template does not
//! say is made up from now.

use super::strptime::strptime;
use super::tm::{Tm, is_leap};
use super::{localtime_r::localtime_r, mktime::mktime, time::time};
use crate::internal::errno::Errno;
use crate::internal::syscall;
use crate::libintl::catalogue::read_file;
use crate::malloc::replaceable::free;
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
}

/// Why getdate failed: 1 no DATEMSK, 2 its file cannot be opened, 4 is no regular file, 5 cannot be read, 6 no memory, 7 no template fits,
/// 8 there is no such date.
#[unsafe(no_mangle)]
pub static mut getdate_err: c_int = 0;

/// A field that a template did not set.
const UNSET: c_int = c_int::MIN;

/// The date and time that a text says, in memory that the next call uses again; null and the reason in `getdate_err`. POSIX.1-2024 `getdate`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn getdate(text: *const c_char) -> *mut Tm {
    static mut RESULT: Tm = Tm::ZERO;
    // SAFETY: by the contract of the C function, which is not for several threads at once.
    unsafe {
        match read(text) {
            Ok(tm) => {
                RESULT = tm;
                &raw mut RESULT
            }
            Err(reason) => {
                getdate_err = reason;
                null_mut()
            }
        }
    }
}

unsafe fn read(text: *const c_char) -> Result<Tm, c_int> {
    const S_IFMT: u32 = 0o170000;
    const S_IFREG: u32 = 0o100000;
    const AT_FDCWD: i32 = -100;
    // SAFETY: by the contract of getdate; a stat has 144 bytes, of which 24..28 are the mode.
    unsafe {
        let path = getenv(c"DATEMSK".as_ptr());
        if path.is_null() || *path == 0 {
            return Err(1);
        }
        let mut stat = [0u32; 36];
        if syscall::newfstatat(AT_FDCWD, path, stat.as_mut_ptr(), 0).is_ok() && stat[6] & S_IFMT != S_IFREG {
            return Err(4);
        }
        let content = read_file(path.cast()).map_err(|errno| match errno {
            Errno::ENOMEM => 6,
            Errno::EIO | Errno::EISDIR => 5,
            _ => 2,
        })?;
        let mut line = content.start;
        let end = line.add(content.length);
        let mut result = Err(7);
        while line < end && result == Err(7) {
            let mut next = line;
            while next < end && *next != b'\n' {
                next = next.add(1);
            }
            *next = 0;
            if next != line {
                result = fit(text, line.cast());
            }
            line = next.add(1);
        }
        free(content.start.cast());
        complete(result?)
    }
}

/// A template's fields; 7 if it does not fit.
unsafe fn fit(text: *const c_char, template: *const c_char) -> Result<Fields, c_int> {
    let unset = Tm {
        sec: UNSET,
        min: UNSET,
        hour: UNSET,
        mday: UNSET,
        mon: UNSET,
        year: UNSET,
        wday: UNSET,
        ..Tm::ZERO
    };
    let mut tm = unset;
    // SAFETY: both are C strings.
    unsafe {
        let mut end = strptime(text, template, &raw mut tm);
        if end.is_null() {
            return Err(7);
        }
        while matches!(*end as u8, b' ' | b'\t'..=b'\r') {
            end = end.add(1);
        }
        if *end != 0 {
            return Err(7);
        }
    }
    Ok(Fields([tm.sec, tm.min, tm.hour, tm.mday, tm.mon, tm.year, tm.wday]))
}

/// Second, minute, hour, day, month, year, day of the week; each may be unset.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Fields([c_int; 7]);

/// Makes up what is missing.
unsafe fn complete(fields: Fields) -> Result<Tm, c_int> {
    let Fields([second, minute, hour, day, month, year, weekday]) = fields;
    let set = |field: c_int| field != UNSET;
    let mut now = Tm::ZERO;
    // SAFETY: takes no address but those of this function.
    unsafe {
        let seconds = time(null_mut());
        localtime_r(&raw const seconds, &raw mut now);
    }
    let mut tm = Tm { isdst: -1, ..Tm::ZERO };
    if set(second) || set(minute) || set(hour) {
        let or_zero = |field: c_int| if set(field) { field } else { 0 };
        (tm.sec, tm.min, tm.hour) = (or_zero(second), or_zero(minute), or_zero(hour));
    } else {
        (tm.sec, tm.min, tm.hour) = (now.sec, now.min, now.hour);
    }
    (tm.year, tm.mon, tm.mday) = (now.year, now.mon, now.mday);
    if set(year) {
        tm.year = year;
    }
    if set(month) {
        tm.mon = month;
        // A month that is over is next year's.
        tm.year += (!set(year) && month < now.mon) as c_int;
    }
    if set(day) {
        tm.mday = day;
    } else if set(month) {
        tm.mday = 1;
        if set(weekday) {
            // The first such day of the month.
            let mut first = tm;
            // SAFETY: as above.
            unsafe { mktime(&raw mut first) };
            tm.mday += (weekday - first.wday).rem_euclid(7);
        }
    } else if set(weekday) {
        tm.mday += (weekday - now.wday).rem_euclid(7);
    } else if !set(year) && set(hour) && hour < now.hour {
        tm.mday += 1;
    }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = (tm.mon == 1 && is_leap(tm.year as i64 + 1900)) as c_int;
    if set(day) && lengths.get(tm.mon as usize).is_none_or(|length| tm.mday > length + leap) {
        return Err(8);
    }
    // SAFETY: as above.
    if unsafe { mktime(&raw mut tm) } == -1 && tm.year != 69 {
        return Err(8);
    }
    Ok(tm)
}
