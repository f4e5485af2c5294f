//! Time zones: what TZ says, as an offset, a flag and a name for any moment.
//!
//! TZ is a rule in POSIX form (`CET-1CEST,M3.5.0,M10.5.0/3`) or the name of a file in the form of RFC 9636 (TZif), looked for in the
//! usual directories; without TZ the file is /etc/localtime. A file has the moments at which its zone changed, and
//! for later times a rule in POSIX form. Names of zones live for ever, because `struct tm` points to them.
//!
//! The rule is looked at again when TZ's value has changed, on each call that POSIX says behaves as if it called tzset.

use super::posix_tz::{self, Rule, Year};
use super::tzfile::File;
use crate::internal::lock::Lock;
use crate::string::strncmp::strncmp;
use crate::types::{c_char, c_int, c_long};

/// What holds at some moment.
#[derive(Clone, Copy)]
pub struct Local {
    /// Seconds east of UTC.
    pub offset: c_int,
    /// Whether it is summer time.
    pub summer: bool,
    /// The abbreviation.
    pub name: *const c_char,
    /// The offset with the other flag: what mktime needs when it is told a flag that does not hold.
    pub other_offset: c_int,
}

/// The zone in force.
struct Zone {
    rule: Rule,
    file: Option<File>,
}

static LOCK: Lock = Lock::new();
static mut ZONE: Zone = Zone { rule: Rule::UTC, file: None };
/// The year that the rule was last asked for.
static mut YEAR: Year = Year::NONE;
/// TZ as it was when the zone was set.
static mut LAST: [c_char; LONGEST] = [0; LONGEST];
static mut KNOWN: bool = false;
const LONGEST: usize = 256;

unsafe extern "C" {
    // arch/wasm32/zone_variables.c
    /// The two names of the zone: standard and summer time. POSIX.1-2024 `tzname`.
    static mut tzname: [*const c_char; 2];
    /// Seconds west of UTC, of standard time. POSIX.1-2024 `timezone`.
    static mut timezone: c_long;
    /// Whether the zone ever has summer time. POSIX.1-2024 `daylight`.
    static mut daylight: c_int;
}

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
}

/// Reads TZ, if its value has changed.
pub fn set() {
    let _guard = LOCK.lock_among_threads();
    // SAFETY: all statics here belong to whoever holds the lock.
    unsafe { set_locked() }
}

unsafe fn set_locked() {
    // SAFETY: TZ is a string; LAST has room for LONGEST bytes with the NUL.
    unsafe {
        let tz = getenv(c"TZ".as_ptr());
        let text: *const c_char = if tz.is_null() { c"/etc/localtime".as_ptr() } else { tz };
        let last = (&raw mut LAST).cast::<c_char>();
        if KNOWN && strncmp(text, last, LONGEST - 1) == 0 {
            return;
        }
        let mut length = 0;
        while length < LONGEST - 1 && *text.add(length) != 0 {
            *last.add(length) = *text.add(length);
            length += 1;
        }
        *last.add(length) = 0;
        KNOWN = true;
        install(choose(text, length));
    }
}

/// The zone that a value of TZ stands for; UTC for one that means nothing.
unsafe fn choose(text: *const c_char, length: usize) -> Zone {
    const UTC: Zone = Zone { rule: Rule::UTC, file: None };
    // SAFETY: `text` has `length` bytes before its end.
    let bytes = unsafe { core::slice::from_raw_parts(text.cast::<u8>(), length) };
    if bytes.is_empty() || bytes == b":" {
        return UTC;
    }
    // SAFETY: as above.
    unsafe {
        if *text != b':' as c_char
            && let Some(rule) = posix_tz::parse(bytes)
        {
            return Zone { rule, file: None };
        }
        let name = if *text == b':' as c_char { text.add(1) } else { text };
        match File::open(name) {
            Some(file) => {
                let rule = file.footer().and_then(posix_tz::parse).unwrap_or_else(|| file.rule());
                Zone { rule, file: Some(file) }
            }
            None => UTC,
        }
    }
}

/// Makes a zone the one in force, and sets the variables of <time.h>.
unsafe fn install(zone: Zone) {
    // SAFETY: the caller holds the lock.
    unsafe {
        let old = &raw const ZONE;
        if let Some(file) = &(*old).file {
            file.close();
        }
        timezone = -(zone.rule.standard.offset as c_long);
        daylight = zone.rule.summer.is_some() as c_int;
        let standard = zone.rule.standard.name;
        tzname = [standard, zone.rule.summer.as_ref().map_or(c"".as_ptr(), |s| s.0.name)];
        if let Some(file) = &zone.file {
            daylight |= file.has_summer() as c_int;
        }
        ZONE = zone;
        YEAR = Year::NONE;
    }
}

/// What holds at `time`: seconds since 1970, of UTC or, if `is_local`, as clocks there show them.
pub fn lookup(time: i64, is_local: bool) -> Local {
    let _guard = LOCK.lock_among_threads();
    // SAFETY: all statics here belong to whoever holds the lock.
    unsafe {
        set_locked();
        let zone = &raw const ZONE;
        let zone = &*zone;
        if let Some(file) = &zone.file
            && let Some(local) = file.lookup(time, is_local)
        {
            return local;
        }
        let year = &raw mut YEAR;
        zone.rule.lookup(time, is_local, &mut *year)
    }
}
