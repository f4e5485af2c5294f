//! `nl_langinfo` and `nl_langinfo_l`.
//!
//! An item's number is its category in the upper half and its place in the lower one. The texts are the C locale's, which all locales
//! share; only the name of the character set differs.

use super::duplocale::LC_GLOBAL_LOCALE;
use super::{GLOBAL, Locale, current, is_utf8_in};
use crate::types::{c_char, c_int};
use core::ffi::CStr;

const CODESET: c_int = 14;
const LC_NUMERIC: c_int = 1;
const LC_TIME: c_int = 2;
const LC_MONETARY: c_int = 4;
const LC_MESSAGES: c_int = 5;

static TIME: [&CStr; 50] = [
    c"Sun",
    c"Mon",
    c"Tue",
    c"Wed",
    c"Thu",
    c"Fri",
    c"Sat",
    c"Sunday",
    c"Monday",
    c"Tuesday",
    c"Wednesday",
    c"Thursday",
    c"Friday",
    c"Saturday",
    c"Jan",
    c"Feb",
    c"Mar",
    c"Apr",
    c"May",
    c"Jun",
    c"Jul",
    c"Aug",
    c"Sep",
    c"Oct",
    c"Nov",
    c"Dec",
    c"January",
    c"February",
    c"March",
    c"April",
    c"May",
    c"June",
    c"July",
    c"August",
    c"September",
    c"October",
    c"November",
    c"December",
    c"AM",
    c"PM",
    c"%a %b %e %T %Y",
    c"%m/%d/%y",
    c"%H:%M:%S",
    c"%I:%M:%S %p",
    c"",
    c"",
    c"%m/%d/%y",
    c"0123456789",
    c"%a %b %e %T %Y",
    c"%H:%M:%S",
];

/// A fact of the calling thread's locale; an empty string for what is no item. POSIX.1-2024 `nl_langinfo`.
#[unsafe(no_mangle)]
pub extern "C" fn nl_langinfo(item: c_int) -> *mut c_char {
    // SAFETY: the thread's locale is one.
    unsafe { nl_langinfo_l(item, current()) }
}

/// As `nl_langinfo`, of a locale. POSIX.1-2024 `nl_langinfo_l`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nl_langinfo_l(item: c_int, locale: *const Locale) -> *mut c_char {
    let from = if locale as usize == LC_GLOBAL_LOCALE { &raw const GLOBAL } else { locale };
    if item == CODESET {
        // SAFETY: by the contract `locale` is a locale.
        return if is_utf8_in(unsafe { &*from }) { c"UTF-8" } else { c"ASCII" }.as_ptr().cast_mut();
    }
    let (category, place) = (item >> 16, (item & 0xffff) as usize);
    // An item with all bits set in its place asks for the category's name.
    if place == 0xffff
        // SAFETY: as above.
        && let Some(name) = unsafe { &(*from).names }.get(category as usize)
    {
        return name.as_ptr().cast_mut().cast();
    }
    let texts: &[&CStr] = match category {
        LC_NUMERIC => &[c".", c""],
        LC_TIME => &TIME,
        LC_MONETARY => &[c""],
        LC_MESSAGES => &[c"^[yY]", c"^[nN]", c"yes", c"no"],
        _ => &[],
    };
    texts.get(place).copied().unwrap_or(c"").as_ptr().cast_mut()
}

/// `nl_langinfo`, by musl's inner name, which C++ libraries use.
#[unsafe(no_mangle)]
pub extern "C" fn __nl_langinfo(item: c_int) -> *mut c_char {
    nl_langinfo(item)
}

/// `nl_langinfo_l`, by musl's inner name, which C++ libraries use.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn __nl_langinfo_l(item: c_int, locale: *const Locale) -> *mut c_char {
    // SAFETY: as nl_langinfo_l.
    unsafe { nl_langinfo_l(item, locale) }
}
