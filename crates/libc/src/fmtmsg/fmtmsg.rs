//! `fmtmsg`.

use crate::internal::syscall;
use crate::internal::va_list::VaList;
use crate::stdlib::getenv::getenv;
use crate::types::{c_char, c_int, c_long};
use core::ffi::CStr;

unsafe extern "C" {
    fn dprintf(fd: c_int, format: *const c_char, arguments: VaList) -> c_int;
}

const MM_PRINT: c_long = 256;
const MM_CONSOLE: c_long = 512;
const MM_NOTOK: c_int = -1;
const MM_NOMSG: c_int = 1;
const MM_NOCON: c_int = 4;

const AT_FDCWD: c_int = -100;
const O_WRONLY_NOCTTY_CLOEXEC: c_int = 0o2000401;

/// What MSGVERB chooses from, in the order of the bits.
const PARTS: [&[u8]; 5] = [b"label", b"severity", b"text", b"action", b"tag"];
const ALL: u32 = 31;

/// Writes a message about the program in a form that users know: to stderr (MM_PRINT), of the parts that MSGVERB names, and to the console
/// (MM_CONSOLE). Returns MM_OK (0), MM_NOMSG or MM_NOCON if one of them failed, MM_NOTOK if both did. POSIX.1-2024 `fmtmsg`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fmtmsg(
    classification: c_long,
    label: *const c_char,
    severity: c_int,
    text: *const c_char,
    action: *const c_char,
    tag: *const c_char,
) -> c_int {
    let message = Parts { label, severity: severity_text(severity), text, action, tag };
    let mut result = 0;
    // SAFETY: by the contract of the C function each part is null or a string; the other strings are constants.
    unsafe {
        if classification & MM_CONSOLE != 0 {
            let path = c"/dev/console".as_ptr();
            match syscall::openat(AT_FDCWD, path, O_WRONLY_NOCTTY_CLOEXEC, 0u32) {
                Ok(console) => {
                    if !message.print(console as c_int, ALL) {
                        result |= MM_NOCON;
                    }
                    let _ = syscall::close(console as c_int);
                }
                Err(_) => result |= MM_NOCON,
            }
        }
        if classification & MM_PRINT != 0 && !message.print(2, chosen(getenv(c"MSGVERB".as_ptr()))) {
            result |= MM_NOMSG;
        }
    }
    if result == MM_NOCON | MM_NOMSG { MM_NOTOK } else { result }
}

fn severity_text(severity: c_int) -> &'static CStr {
    match severity {
        1 => c"HALT: ",
        2 => c"ERROR: ",
        3 => c"WARNING: ",
        4 => c"INFO: ",
        _ => c"",
    }
}

/// The parts that the value of MSGVERB names, with colons between them: all, if it is null or empty or has a word that is none.
unsafe fn chosen(value: *const c_char) -> u32 {
    let mut bits = 0;
    let mut at = value;
    // SAFETY: the value is null or a string, and is read up to its NUL.
    unsafe {
        while !at.is_null() && *at != 0 {
            let Some(part) = PARTS.iter().position(|part| begins_with_word(at, part)) else {
                return ALL;
            };
            bits |= 1 << part;
            while *at != 0 && *at as u8 != b':' {
                at = at.add(1);
            }
            if *at != 0 {
                at = at.add(1);
            }
        }
    }
    if bits == 0 { ALL } else { bits }
}

/// Whether a string is the word up to a colon or its end.
unsafe fn begins_with_word(string: *const c_char, word: &[u8]) -> bool {
    let mut at = string;
    // SAFETY: the comparison stops at the string's NUL, which no word has.
    unsafe {
        for byte in word {
            if *at as u8 != *byte {
                return false;
            }
            at = at.add(1);
        }
        matches!(*at as u8, 0 | b':')
    }
}

struct Parts {
    label: *const c_char,
    severity: &'static CStr,
    text: *const c_char,
    action: *const c_char,
    tag: *const c_char,
}

impl Parts {
    /// Writes the parts whose bits are set, those that are there; says whether that succeeded.
    unsafe fn print(&self, fd: c_int, bits: u32) -> bool {
        let empty = c"".as_ptr();
        let part = |bit: u32, text: *const c_char| {
            if bits >> bit & 1 == 1 && !text.is_null() { text } else { empty }
        };
        let (label, text) = (part(0, self.label), part(2, self.text));
        let (action, tag) = (part(3, self.action), part(4, self.tag));
        let severity = part(1, self.severity.as_ptr());
        let beside =
            |text: *const c_char, what: &'static CStr| if text == empty { empty } else { what.as_ptr() };
        let arguments = [
            label,
            beside(label, c": "),
            severity,
            text,
            beside(action, c"\nTO FIX: "),
            action,
            beside(action, c" "),
            tag,
        ];
        // SAFETY: eight strings for eight conversions.
        unsafe { dprintf(fd, c"%s%s%s%s%s%s%s%s\n".as_ptr(), VaList::of(&arguments)) > 0 }
    }
}
