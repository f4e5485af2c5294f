//! `strsignal`.

use crate::internal::texts::{Texts, bytes};
use crate::types::{c_char, c_int};

/// By signal number.
const TEXTS: [&str; 65] = [
    "Unknown signal",
    "Hangup",
    "Interrupt",
    "Quit",
    "Illegal instruction",
    "Trace/breakpoint trap",
    "Aborted",
    "Bus error",
    "Arithmetic exception",
    "Killed",
    "User defined signal 1",
    "Segmentation fault",
    "User defined signal 2",
    "Broken pipe",
    "Alarm clock",
    "Terminated",
    "Stack fault",
    "Child process status",
    "Continued",
    "Stopped (signal)",
    "Stopped",
    "Stopped (tty input)",
    "Stopped (tty output)",
    "Urgent I/O condition",
    "CPU time limit exceeded",
    "File size limit exceeded",
    "Virtual timer expired",
    "Profiling timer expired",
    "Window changed",
    "I/O possible",
    "Power failure",
    "Bad system call",
    "RT32",
    "RT33",
    "RT34",
    "RT35",
    "RT36",
    "RT37",
    "RT38",
    "RT39",
    "RT40",
    "RT41",
    "RT42",
    "RT43",
    "RT44",
    "RT45",
    "RT46",
    "RT47",
    "RT48",
    "RT49",
    "RT50",
    "RT51",
    "RT52",
    "RT53",
    "RT54",
    "RT55",
    "RT56",
    "RT57",
    "RT58",
    "RT59",
    "RT60",
    "RT61",
    "RT62",
    "RT63",
    "RT64",
];

static TABLE: Texts<{ bytes(&TEXTS) }> = Texts::new(&TEXTS);

/// The text of a signal. It lives as long as the process and must not be changed. POSIX.1-2024 `strsignal`.
#[unsafe(no_mangle)]
pub extern "C" fn strsignal(signal: c_int) -> *mut c_char {
    TABLE.get(signal)
}
