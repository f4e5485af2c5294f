//! `strftime` and `strftime_l` (C23 7.29.3.5, POSIX.1-2024). The locales that exist format alike, in English.
//!
//! Between `%` and the conversion may stand a flag (`_`, `-`, `0`: pad with spaces, not at all, with zeros; `+`: POSIX's sign
//! for years beyond four digits), a minimum width, and `E` or `O`, which ask for a locale's other forms and mean nothing here.

use super::tm::{Tm, is_leap, to_seconds};
use crate::types::{c_char, c_int, c_void, size_t};

/// Days of the week, then months, in full.
pub const DAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
/// Months in full.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Where the text goes: stops at the end, and remembers that it did.
struct Output {
    at: *mut u8,
    room: usize,
    length: usize,
    full: bool,
}

impl Output {
    fn byte(&mut self, byte: u8) {
        if self.length + 1 >= self.room {
            self.full = true;
            return;
        }
        // SAFETY: length + 1 < room, the size of the caller's buffer.
        unsafe { self.at.add(self.length).write(byte) };
        self.length += 1;
    }

    fn text(&mut self, text: &[u8]) {
        for byte in text {
            self.byte(*byte);
        }
    }

    /// `value` with its sign, the digits padded to `width`.
    fn number(&mut self, value: i64, width: usize, pad: u8) {
        let mut digits = [0u8; 20];
        let mut count = 0;
        let mut rest = value.unsigned_abs();
        for place in digits.iter_mut() {
            *place = b'0' + (rest % 10) as u8;
            rest /= 10;
            count += 1;
            if rest == 0 {
                break;
            }
        }
        let signs = (value < 0) as usize;
        if pad == b'_' {
            for _ in count + signs..width {
                self.byte(b' ');
            }
        }
        if value < 0 {
            self.byte(b'-');
        }
        if pad == b'0' {
            for _ in count + signs..width {
                self.byte(b'0');
            }
        }
        for digit in digits.iter().take(count).rev() {
            self.byte(*digit);
        }
    }
}

/// How one conversion is to be padded.
#[derive(Clone, Copy)]
struct Field {
    flag: u8,
    plus: bool,
    width: usize,
}

/// Formats a date and time; returns the length without the NUL, or 0 when that does not fit `size` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strftime(
    buffer: *mut c_char,
    size: size_t,
    format: *const c_char,
    tm: *const Tm,
) -> size_t {
    if size == 0 {
        return 0;
    }
    let mut output = Output { at: buffer.cast(), room: size, length: 0, full: false };
    // SAFETY: by the contract `format` is a string, `tm` valid and `buffer` of `size` bytes; `length` stays below `size`.
    unsafe {
        run(&mut output, format.cast(), &*tm);
        output.at.add(output.length).write(0);
    }
    if output.full { 0 } else { output.length }
}

/// As `strftime`, in a locale.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strftime_l(
    buffer: *mut c_char,
    size: size_t,
    format: *const c_char,
    tm: *const Tm,
    _locale: *mut c_void,
) -> size_t {
    // SAFETY: as the caller vouches.
    unsafe { strftime(buffer, size, format, tm) }
}

unsafe fn run(output: &mut Output, mut format: *const u8, tm: &Tm) {
    // SAFETY: `format` stays inside its string: nothing is skipped that was not seen to be other than the NUL.
    unsafe {
        while *format != 0 && !output.full {
            if *format != b'%' {
                output.byte(*format);
                format = format.add(1);
                continue;
            }
            format = format.add(1);
            let mut field = Field { flag: 0, plus: false, width: 0 };
            if matches!(*format, b'-' | b'_' | b'0') {
                field.flag = *format;
                format = format.add(1);
            }
            if *format == b'+' {
                field.plus = true;
                format = format.add(1);
            }
            while (*format).is_ascii_digit() {
                field.width = field.width.wrapping_mul(10).wrapping_add((*format - b'0') as usize);
                format = format.add(1);
            }
            // POSIX gives a width a meaning for years and centuries only; musl ignores it elsewhere.
            if !matches!(*format, b'C' | b'F' | b'G' | b'Y') {
                field.width = 0;
            }
            if matches!(*format, b'E' | b'O') {
                format = format.add(1);
            }
            if *format == 0 || !convert(output, *format, field, tm) {
                output.full = true;
                output.length = 0;
                return;
            }
            format = format.add(1);
        }
    }
}

/// The days since the Sunday or Monday on or before January 1st count weeks.
fn week(tm: &Tm, first_day: c_int) -> c_int {
    (tm.yday + 7 - (tm.wday + 7 - first_day) % 7) / 7
}

/// The ISO 8601 week and its year: week 1 has the year's first Thursday.
fn iso_week(tm: &Tm) -> (i64, i64) {
    let weekday = (tm.wday + 6) % 7;
    let year = tm.year as i64 + 1900;
    let week = (tm.yday - weekday + 10) / 7;
    // Weeks of a year: 53 if it begins on a Thursday, or is a leap year and begins on a Wednesday.
    let weeks = |year: i64, first_weekday: i32| {
        52 + (first_weekday == 3 || (first_weekday == 2 && is_leap(year))) as i32
    };
    let first = (weekday - tm.yday).rem_euclid(7);
    if week < 1 {
        let days = if is_leap(year - 1) { 366 } else { 365 };
        return (weeks(year - 1, (first - days).rem_euclid(7)) as i64, year - 1);
    }
    if week > weeks(year, first) {
        return (1, year + 1);
    }
    (week as i64, year)
}

fn name(names: &[&'static str], index: c_int) -> &'static [u8] {
    names.get(index as usize).map_or(b"-", |name| name.as_bytes())
}

/// One conversion; says whether there is such a one.
unsafe fn convert(output: &mut Output, conversion: u8, field: Field, tm: &Tm) -> bool {
    let short = |text: &'static [u8]| text.get(..3).unwrap_or(text);
    let year = tm.year as i64 + 1900;
    // SAFETY: the formats are strings; tm_zone is null or a string.
    unsafe {
        let (value, width, pad) = match conversion {
            b'a' => return text(output, field, short(name(&DAYS, tm.wday))),
            b'A' => return text(output, field, name(&DAYS, tm.wday)),
            b'b' | b'h' => return text(output, field, short(name(&MONTHS, tm.mon))),
            b'B' => return text(output, field, name(&MONTHS, tm.mon)),
            b'c' => return composite(output, field, c"%a %b %e %H:%M:%S %Y".as_ptr(), tm),
            b'C' => return signed_year(output, field, year.div_euclid(100), 2),
            b'd' => (tm.mday as i64, 2, b'0'),
            b'D' | b'x' => return composite(output, field, c"%m/%d/%y".as_ptr(), tm),
            b'e' => (tm.mday as i64, 2, b'_'),
            b'F' => {
                let rest = field.width.saturating_sub(6);
                signed_year(
                    output,
                    Field { width: rest, ..field },
                    year,
                    if field.width == 0 { 4 } else { rest },
                );
                return composite(output, Field { width: 0, ..field }, c"-%m-%d".as_ptr(), tm);
            }
            b'g' => (iso_week(tm).1.rem_euclid(100), 2, b'0'),
            b'G' => return signed_year(output, field, iso_week(tm).1, 4),
            b'H' => (tm.hour as i64, 2, b'0'),
            b'I' => ((tm.hour as i64 + 11) % 12 + 1, 2, b'0'),
            b'j' => (tm.yday as i64 + 1, 3, b'0'),
            b'k' => (tm.hour as i64, 2, b'_'),
            b'l' => ((tm.hour as i64 + 11) % 12 + 1, 2, b'_'),
            b'm' => (tm.mon as i64 + 1, 2, b'0'),
            b'M' => (tm.min as i64, 2, b'0'),
            b'n' => return text(output, field, b"\n"),
            b'p' => return text(output, field, if tm.hour >= 12 { b"PM" } else { b"AM" }),
            b'P' => return text(output, field, if tm.hour >= 12 { b"pm" } else { b"am" }),
            b'r' => return composite(output, field, c"%I:%M:%S %p".as_ptr(), tm),
            b'R' => return composite(output, field, c"%H:%M".as_ptr(), tm),
            b's' => (to_seconds(tm) - tm.gmtoff, 1, b'0'),
            b'S' => (tm.sec as i64, 2, b'0'),
            b't' => return text(output, field, b"\t"),
            b'T' | b'X' => return composite(output, field, c"%H:%M:%S".as_ptr(), tm),
            b'u' => (if tm.wday == 0 { 7 } else { tm.wday as i64 }, 1, b'0'),
            b'U' => (week(tm, 0) as i64, 2, b'0'),
            b'V' => (iso_week(tm).0, 2, b'0'),
            b'w' => (tm.wday as i64, 1, b'0'),
            b'W' => (week(tm, 1) as i64, 2, b'0'),
            b'y' => (year.rem_euclid(100), 2, b'0'),
            b'Y' => return signed_year(output, field, year, 4),
            b'z' => {
                if tm.isdst < 0 {
                    return true;
                }
                let minutes = tm.gmtoff.abs() / 60;
                output.byte(if tm.gmtoff < 0 { b'-' } else { b'+' });
                // Four digits whatever the flag says, as musl has it.
                output.number(minutes / 60 * 100 + minutes % 60, 4, b'0');
                return true;
            }
            b'Z' => {
                if tm.isdst >= 0 && !tm.zone.is_null() {
                    let mut at = tm.zone;
                    while *at != 0 {
                        output.byte(*at as u8);
                        at = at.add(1);
                    }
                }
                return true;
            }
            b'%' => return text(output, field, b"%"),
            _ => return false,
        };
        let pad = if field.flag == 0 { pad } else { field.flag };
        output.number(value, if field.width > 0 { field.width } else { width }, pad);
    }
    true
}

fn text(output: &mut Output, field: Field, text: &[u8]) -> bool {
    for _ in text.len()..field.width {
        output.byte(if field.flag == b'0' { b'0' } else { b' ' });
    }
    output.text(text);
    true
}

/// A conversion that stands for others, padded as a whole.
unsafe fn composite(output: &mut Output, field: Field, format: *const c_char, tm: &Tm) -> bool {
    let mut own = [0u8; 128];
    let mut inner = Output { at: own.as_mut_ptr(), room: own.len(), length: 0, full: false };
    // SAFETY: `format` is a string.
    unsafe { run(&mut inner, format.cast(), tm) };
    text(output, field, own.get(..inner.length).unwrap_or(b""))
}

/// A year or century: at least `digits` long, with `+` for what is longer if the flag asks for it (POSIX).
fn signed_year(output: &mut Output, field: Field, value: i64, digits: usize) -> bool {
    let width = if field.width > 0 { field.width } else { digits };
    let limit = if digits == 2 { 99 } else { 9999 };
    let pad = if field.flag == 0 { b'0' } else { field.flag };
    if field.plus && value >= 0 && (value > limit || field.width > digits) {
        output.byte(b'+');
        output.number(value, width.saturating_sub(1), pad);
    } else {
        output.number(value, width, pad);
    }
    true
}
