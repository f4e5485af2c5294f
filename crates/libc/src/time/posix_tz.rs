//! TZ in POSIX form: `std offset [dst [offset] [,start[/time],end[/time]]]` (POSIX.1-2024, XBD 8.3).

use super::tm::{day_number, is_leap, year_of_day};
use super::zone::Local;
use crate::types::{c_char, c_int};

/// A name and an offset.
#[derive(Clone, Copy)]
pub struct Period {
    /// Lives for ever.
    pub name: *const c_char,
    /// Seconds east of UTC.
    pub offset: c_int,
}

/// When in a year something changes.
#[derive(Clone, Copy)]
enum Day {
    /// `Jn`: 1 to 365, never counting the leap day.
    Julian(i64),
    /// `n`: 0 to 365.
    Ordinal(i64),
    /// `Mm.w.d`: the w-th (5: last) weekday d of month m (1 to 12).
    Weekday { month: i64, week: i64, day: i64 },
}

/// A change: the day and the time of it, in seconds of the clock that holds before.
#[derive(Clone, Copy)]
pub struct Change {
    day: Day,
    time: i64,
}

/// A parsed rule.
pub struct Rule {
    /// Standard time.
    pub standard: Period,
    /// Summer time, its start and its end.
    pub summer: Option<(Period, Change, Change)>,
}

// SAFETY: the names are immutable for ever.
unsafe impl Sync for Rule {}

/// A year and its changes, in seconds since 1970 of a clock that shows local time. They take long to find, and times that are asked for
/// one after the other mostly lie in one year.
pub struct Year {
    /// When it begins.
    first: i64,
    /// When the next one begins.
    next: i64,
    from: i64,
    to: i64,
}

impl Year {
    /// No year.
    pub const NONE: Year = Year { first: 0, next: 0, from: 0, to: 0 };
}

impl Rule {
    /// Universal time.
    pub const UTC: Rule = Rule { standard: Period { name: c"UTC".as_ptr(), offset: 0 }, summer: None };

    /// What holds at `time`, which is UTC or local. `known` is the year that was looked up last with this rule.
    pub fn lookup(&self, time: i64, is_local: bool, known: &mut Year) -> Local {
        let standard = self.standard;
        let Some((summer, start, end)) = &self.summer else {
            return Local {
                offset: standard.offset,
                summer: false,
                name: standard.name,
                other_offset: standard.offset,
            };
        };
        if time < known.first || time >= known.next {
            let year = year_of_day(time.div_euclid(86400));
            let (first, leap) = (day_number(year, 0), is_leap(year));
            *known = Year {
                first: first * 86400,
                next: (first + 365 + leap as i64) * 86400,
                from: start.seconds(first, leap),
                to: end.seconds(first, leap),
            };
        }
        let (mut from, mut to) = (known.from, known.to);
        if !is_local {
            from -= standard.offset as i64;
            to -= summer.offset as i64;
        }
        let is_summer = if from < to { from <= time && time < to } else { !(to <= time && time < from) };
        let (now, other) = if is_summer { (*summer, standard) } else { (standard, *summer) };
        Local { offset: now.offset, summer: is_summer, name: now.name, other_offset: other.offset }
    }
}

impl Change {
    /// When it happens in a year, in seconds since 1970 of a clock that shows local time; `first` is the number of the year's first day.
    fn seconds(&self, first: i64, leap: bool) -> i64 {
        let days = match self.day {
            Day::Julian(n) => first + n - 1 + (leap && n >= 60) as i64,
            Day::Ordinal(n) => first + n,
            Day::Weekday { month, week, day } => {
                let before = |month: i64| {
                    // From March on months have 31, 30, 31, 30, 31 days, and so again.
                    let month = month as u32;
                    if month < 3 { 31 * (month - 1) } else { (153 * (month - 3) + 2) / 5 + 59 + leap as u32 }
                };
                let start = first + before(month) as i64;
                let next = first + before(month + 1) as i64;
                let mut found = start + (day - (start + 4).rem_euclid(7)).rem_euclid(7) + 7 * (week - 1);
                while found >= next {
                    found -= 7;
                }
                found
            }
        };
        days * 86400 + self.time
    }
}

/// What is left to read.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn peek(&self) -> u8 {
        self.0.first().copied().unwrap_or(0)
    }

    fn eat(&mut self, byte: u8) -> bool {
        if self.peek() != byte {
            return false;
        }
        self.skip();
        true
    }

    fn skip(&mut self) {
        if let [_, rest @ ..] = self.0 {
            self.0 = rest;
        }
    }

    /// A number of at least one digit, at most `limit`.
    fn number(&mut self, limit: i64) -> Option<i64> {
        let mut value = 0;
        let mut any = false;
        while self.peek().is_ascii_digit() {
            value = value * 10 + (self.peek() - b'0') as i64;
            if value > limit {
                return None;
            }
            any = true;
            self.skip();
        }
        any.then_some(value)
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    fn time(&mut self) -> Option<i64> {
        let negative = self.eat(b'-') || {
            self.eat(b'+');
            false
        };
        let mut seconds = self.number(167)? * 3600;
        if self.eat(b':') {
            seconds += self.number(59)? * 60;
            if self.eat(b':') {
                seconds += self.number(59)?;
            }
        }
        Some(if negative { -seconds } else { seconds })
    }

    /// A name: three letters or more, or anything alphanumeric with signs between angle brackets.
    fn name(&mut self) -> Option<*const c_char> {
        let quoted = self.eat(b'<');
        let text = self.0;
        let mut length = 0;
        loop {
            let byte = self.peek();
            let fits = if quoted {
                byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'-'
            } else {
                byte.is_ascii_alphabetic()
            };
            if !fits {
                break;
            }
            length += 1;
            self.skip();
        }
        if !(3..=super::zone_name::LONGEST).contains(&length) || (quoted && !self.eat(b'>')) {
            return None;
        }
        super::zone_name::intern(text.get(..length)?)
    }

    fn change(&mut self) -> Option<Change> {
        let day = if self.eat(b'M') {
            let month = self.number(12)?;
            let week = self.eat(b'.').then(|| self.number(5))??;
            let day = self.eat(b'.').then(|| self.number(6))??;
            if month == 0 || week == 0 {
                return None;
            }
            Day::Weekday { month, week, day }
        } else if self.eat(b'J') {
            Day::Julian(self.number(365).filter(|n| *n > 0)?)
        } else {
            Day::Ordinal(self.number(365)?)
        };
        let time = if self.eat(b'/') { self.time()? } else { 7200 };
        Some(Change { day, time })
    }
}

/// Parses a whole rule; `None` if it is none.
pub fn parse(text: &[u8]) -> Option<Rule> {
    let mut at = Cursor(text);
    let name = at.name()?;
    let offset = -at.time()? as c_int;
    let standard = Period { name, offset };
    if at.0.is_empty() {
        return Some(Rule { standard, summer: None });
    }
    let name = at.name()?;
    let offset = if matches!(at.peek(), 0 | b',') { offset + 3600 } else { -at.time()? as c_int };
    let (start, end) = if at.eat(b',') {
        let start = at.change()?;
        (start, at.eat(b',').then(|| at.change())??)
    } else {
        // Without dates POSIX leaves them open; everyone takes the present rule of the United States.
        let us = |month, week| Change { day: Day::Weekday { month, week, day: 0 }, time: 7200 };
        (us(3, 2), us(11, 1))
    };
    at.0.is_empty().then_some(Rule { standard, summer: Some((Period { name, offset }, start, end)) })
}
