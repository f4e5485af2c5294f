//! `struct tm` and the proleptic Gregorian calendar.
//!
//! A day number counts from 1970-01-01. Years are counted from March, so that the leap day is the last of its year: then the
//! lengths of months follow a fixed pattern and the day number of a date is a sum of quotients (the method is that of
//! "Euclidean affine functions and their application to calendar algorithms", Neri and Schneider, in its plain form).

use crate::types::{c_char, c_int, c_long};

/// C's broken-down time.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Tm {
    /// Seconds, 0 to 60.
    pub sec: c_int,
    /// Minutes, 0 to 59.
    pub min: c_int,
    /// Hours, 0 to 23.
    pub hour: c_int,
    /// Day of the month, 1 to 31.
    pub mday: c_int,
    /// Month, 0 to 11.
    pub mon: c_int,
    /// Years since 1900.
    pub year: c_int,
    /// Day of the week, Sunday is 0.
    pub wday: c_int,
    /// Day of the year, 0 to 365.
    pub yday: c_int,
    /// Positive: summer time; 0: not; negative: unknown.
    pub isdst: c_int,
    /// Seconds east of UTC.
    pub gmtoff: c_long,
    /// The zone's abbreviation.
    pub zone: *const c_char,
}

impl Tm {
    /// All fields 0, without a zone.
    pub const ZERO: Tm = Tm {
        sec: 0,
        min: 0,
        hour: 0,
        mday: 0,
        mon: 0,
        year: 0,
        wday: 0,
        yday: 0,
        isdst: 0,
        gmtoff: 0,
        zone: core::ptr::null(),
    };
}

/// Whether a year has 366 days.
pub const fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// The day number of the first of a month; `month` is 0 to 11, `year` the full year.
pub const fn day_number(year: i64, month: i64) -> i64 {
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    let days_before_month = (153 * month + 2) / 5;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + days_before_month - 719468
}

/// Seconds since 1970 of a date and time that may be out of range in every field but still mean something.
pub fn to_seconds(tm: &Tm) -> i64 {
    let month = tm.mon as i64;
    let year = tm.year as i64 + 1900 + month.div_euclid(12);
    let days = day_number(year, month.rem_euclid(12)) + tm.mday as i64 - 1;
    days * 86400 + tm.hour as i64 * 3600 + tm.min as i64 * 60 + tm.sec as i64
}

/// The 400 years from a 1 March on that a day lies in, counted from year 0, and the day's number there.
const fn era(days: i64) -> (i64, u32) {
    let since_march_0 = days + 719468;
    let era = since_march_0.div_euclid(146097);
    (era, (since_march_0 - era * 146097) as u32)
}

/// The year of an era, and the day of it, both from 1 March on.
const fn year_of_era(day_of_era: u32) -> (u32, u32) {
    let year = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    (year, day_of_era - (365 * year + year / 4 - year / 100))
}

/// The year that the day lies in.
pub const fn year_of_day(days: i64) -> i64 {
    let (era, day_of_era) = era(days);
    let (year, day) = year_of_era(day_of_era);
    era * 400 + year as i64 + (day >= 306) as i64
}

/// The date and time of `seconds` since 1970; `None` if the year does not fit an int. Zone fields are those of UTC.
pub fn from_seconds(seconds: i64) -> Option<Tm> {
    const BOUND: i64 = i32::MAX as i64 * 31622400;
    if !(-BOUND..=BOUND).contains(&seconds) {
        return None;
    }
    let days = seconds.div_euclid(86400);
    let time = (seconds - days * 86400) as u32;
    let (era, day_of_era) = era(days);
    let (year_of_era, day_of_year) = year_of_era(day_of_era);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let mday = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let after_february = month_from_march < 10;
    let month = if after_february { month_from_march + 2 } else { month_from_march - 10 };
    let year = era * 400 + year_of_era as i64 + !after_february as i64;
    let yday = if after_february { day_of_year + 59 + is_leap(year) as u32 } else { day_of_year - 306 };
    let from_1900 = year - 1900;
    if from_1900 > c_int::MAX as i64 || from_1900 < c_int::MIN as i64 {
        return None;
    }
    Some(Tm {
        sec: (time % 60) as c_int,
        min: (time / 60 % 60) as c_int,
        hour: (time / 3600) as c_int,
        mday: mday as c_int,
        mon: month as c_int,
        year: from_1900 as c_int,
        // An era is a whole number of weeks, and begins on a Wednesday.
        wday: ((day_of_era + 3) % 7) as c_int,
        yday: yday as c_int,
        isdst: 0,
        gmtoff: 0,
        zone: c"UTC".as_ptr(),
    })
}
