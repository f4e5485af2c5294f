//! `strptime` (POSIX.1-2024): the inverse of strftime, for the conversions that say something about a date or time.
//! Fields that the format does not name stay as they are.

use super::strftime::{DAYS, MONTHS};
use super::tm::{Tm, from_seconds};
use crate::types::{c_char, c_int};

/// What only together make a field: century and year of the century, twelve hours and their half of the day.
struct Pending {
    century: Option<i64>,
    year: Option<i64>,
    afternoon: Option<bool>,
    adjust_hour: bool,
}

/// Where the text is read.
struct Input(*const u8);

impl Input {
    fn peek(&self) -> u8 {
        // SAFETY: the cursor never passes the string's NUL.
        unsafe { *self.0 }
    }

    fn advance(&mut self, count: usize) {
        self.0 = self.0.wrapping_add(count);
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t'..=b'\r') {
            self.advance(1);
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let same = byte != 0 && self.peek() == byte;
        self.advance(same as usize);
        same
    }

    /// A number of at most `digits` digits between `low` and `high`; leading space and zeros may stand before it.
    fn number(&mut self, low: i64, high: i64, digits: usize) -> Option<i64> {
        self.skip_space();
        let mut value = 0i64;
        let mut count = 0;
        while count < digits && self.peek().is_ascii_digit() {
            value = value.wrapping_mul(10).wrapping_add((self.peek() - b'0') as i64);
            self.advance(1);
            count += 1;
        }
        (count > 0 && low <= value && value <= high).then_some(value)
    }

    /// The index of the name that comes next, in full or by its first three letters, in any case.
    fn name(&mut self, names: &[&str]) -> Option<c_int> {
        for (index, name) in names.iter().enumerate() {
            for length in [name.len(), 3] {
                let matches = name.bytes().take(length).enumerate().all(|(i, byte)| {
                    // SAFETY: bytes before this one matched, so the string goes on at least to here.
                    unsafe { (*self.0.wrapping_add(i)).eq_ignore_ascii_case(&byte) }
                });
                if matches {
                    self.advance(length);
                    return Some(index as c_int);
                }
            }
        }
        None
    }
}

/// Reads a date and time; returns where it stopped, or null when the text does not match.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn strptime(text: *const c_char, format: *const c_char, tm: *mut Tm) -> *mut c_char {
    let mut input = Input(text.cast());
    let mut pending = Pending { century: None, year: None, afternoon: None, adjust_hour: false };
    // SAFETY: by the contract `text` and `format` are strings and `tm` is valid.
    unsafe {
        if run(&mut input, format.cast(), &mut *tm, &mut pending).is_none() {
            return core::ptr::null_mut();
        }
        finish(&mut *tm, &pending);
    }
    input.0.cast_mut().cast()
}

fn finish(tm: &mut Tm, pending: &Pending) {
    match (pending.century, pending.year) {
        (Some(century), year) => tm.year = (century * 100 + year.unwrap_or(0) - 1900) as c_int,
        (None, Some(year)) => tm.year = if year < 69 { year + 100 } else { year } as c_int,
        (None, None) => {}
    }
    if pending.adjust_hour {
        tm.hour %= 12;
        if pending.afternoon == Some(true) {
            tm.hour += 12;
        }
    }
}

unsafe fn run(input: &mut Input, mut format: *const u8, tm: &mut Tm, pending: &mut Pending) -> Option<()> {
    // SAFETY: `format` stays inside its string.
    unsafe {
        while *format != 0 {
            let byte = *format;
            format = format.add(1);
            if matches!(byte, b' ' | b'\t'..=b'\r') {
                input.skip_space();
                continue;
            }
            if byte != b'%' {
                if !input.eat(byte) {
                    return None;
                }
                continue;
            }
            if *format == b'+' {
                format = format.add(1);
            }
            let mut width = 0usize;
            while (*format).is_ascii_digit() {
                width = width.wrapping_mul(10).wrapping_add((*format - b'0') as usize);
                format = format.add(1);
            }
            if matches!(*format, b'E' | b'O') {
                format = format.add(1);
            }
            let conversion = *format;
            if conversion == 0 {
                return None;
            }
            format = format.add(1);
            convert(input, conversion, width, tm, pending)?;
        }
    }
    Some(())
}

unsafe fn convert(
    input: &mut Input,
    conversion: u8,
    width: usize,
    tm: &mut Tm,
    pending: &mut Pending,
) -> Option<()> {
    let digits = |usual: usize| if width > 0 { width } else { usual };
    // SAFETY: the formats are strings.
    let mut again = |input: &mut Input, tm: &mut Tm, format: &'static core::ffi::CStr| unsafe {
        run(input, format.as_ptr().cast(), tm, pending)
    };
    match conversion {
        b'a' | b'A' => tm.wday = input.name(&DAYS)?,
        b'b' | b'B' | b'h' => tm.mon = input.name(&MONTHS)?,
        b'c' => return again(input, tm, c"%a %b %e %H:%M:%S %Y"),
        b'C' => pending.century = Some(input.number(0, 99, digits(2))?),
        b'd' | b'e' => tm.mday = input.number(1, 31, 2)? as c_int,
        b'D' | b'x' => return again(input, tm, c"%m/%d/%y"),
        b'F' => return again(input, tm, c"%Y-%m-%d"),
        b'g' => {
            input.number(0, 99, 2)?;
        }
        b'G' => {
            input.number(0, 9999, 4)?;
        }
        b'H' | b'k' => tm.hour = input.number(0, 23, 2)? as c_int,
        b'I' | b'l' => {
            tm.hour = input.number(1, 12, 2)? as c_int;
            pending.adjust_hour = true;
        }
        b'j' => tm.yday = input.number(1, 366, 3)? as c_int - 1,
        b'm' => tm.mon = input.number(1, 12, 2)? as c_int - 1,
        b'M' => tm.min = input.number(0, 59, 2)? as c_int,
        b'n' | b't' => input.skip_space(),
        b'p' | b'P' => {
            let half = input.peek().to_ascii_lowercase();
            input.advance((half != 0) as usize);
            if !matches!(half, b'a' | b'p') || !matches!(input.peek(), b'm' | b'M') {
                return None;
            }
            input.advance(1);
            pending.afternoon = Some(half == b'p');
            // Before or after %I: the hour is set right in the end, but only a twelve-hour one.
        }
        b'r' => return again(input, tm, c"%I:%M:%S %p"),
        b'R' => return again(input, tm, c"%H:%M"),
        b's' => {
            let negative = input.eat(b'-');
            let seconds = input.number(0, i64::MAX, 18)?;
            *tm = from_seconds(if negative { -seconds } else { seconds })?;
        }
        b'S' => tm.sec = input.number(0, 60, 2)? as c_int,
        b'T' | b'X' => return again(input, tm, c"%H:%M:%S"),
        b'u' => tm.wday = (input.number(1, 7, 1)? % 7) as c_int,
        b'U' | b'W' => {
            input.number(0, 53, 2)?;
        }
        b'V' => {
            input.number(1, 53, 2)?;
        }
        b'w' => tm.wday = input.number(0, 6, 1)? as c_int,
        b'y' => pending.year = Some(input.number(0, 99, 2)?),
        b'Y' => {
            let negative = input.eat(b'-');
            let year = input.number(0, i32::MAX as i64, digits(4))?;
            tm.year = (if negative { -year } else { year } - 1900) as c_int;
            pending.century = None;
            pending.year = None;
        }
        b'z' => tm.gmtoff = zone(input)?,
        b'%' => return input.eat(b'%').then_some(()),
        _ => return None,
    }
    Some(())
}

/// `+hhmm`, `+hh:mm`, `+hh` or `Z`, in seconds east of UTC.
fn zone(input: &mut Input) -> Option<i64> {
    if input.eat(b'Z') {
        return Some(0);
    }
    let negative = input.eat(b'-');
    if !negative && !input.eat(b'+') {
        return None;
    }
    let hours = input.number(0, 99, 2)?;
    input.eat(b':');
    let minutes = if input.peek().is_ascii_digit() { input.number(0, 59, 2)? } else { 0 };
    let seconds = hours * 3600 + minutes * 60;
    Some(if negative { -seconds } else { seconds })
}
