//! `catopen`.

use super::{Catalogue, HEADER, MAGIC};
use crate::internal::errno::{Errno, set_errno};
use crate::libintl::catalogue::{allocate, read_file};
use crate::locale::current;
use crate::malloc::replaceable::free;
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
}

/// What catopen returns when it fails.
const NONE: *mut Catalogue = usize::MAX as *mut Catalogue;
const PATH_MAX: usize = 4096;
const LC_MESSAGES: usize = 5;

/// Opens a catalogue: a path, if `name` has a slash, else as NLSPATH says, in which `%N` is the name, `%L` the language (`flags` NL_CAT_LOCALE: of
/// LC_MESSAGES; 0: of LANG), `%l`, `%t`, `%c` its language, territory and encoding, and `%%` a percent sign. POSIX.1-2024 `catopen`.
///
/// Errors, as (nl_catd)-1: ENOENT if there is no such catalogue, or NLSPATH is not set; ENOMEM.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn catopen(name: *const c_char, flags: c_int) -> *mut Catalogue {
    // SAFETY: by the contract of the C function.
    match unsafe { open(name, flags) } {
        Ok(catalogue) => catalogue,
        Err(errno) => {
            set_errno(errno);
            NONE
        }
    }
}

unsafe fn bytes<'a>(text: *const c_char) -> &'a [u8] {
    if text.is_null() {
        return b"";
    }
    // SAFETY: a C string that outlives its use here.
    unsafe { core::slice::from_raw_parts(text.cast(), strlen(text)) }
}

/// The part of a text before the first of some bytes.
fn before<'a>(text: &'a [u8], ends: &[u8]) -> &'a [u8] {
    let end = text.iter().position(|byte| ends.contains(byte)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

unsafe fn open(name: *const c_char, flags: c_int) -> Result<*mut Catalogue, Errno> {
    // SAFETY: by the contract of catopen; the environment holds strings.
    unsafe {
        let text = bytes(name);
        if text.contains(&b'/') {
            return open_path(name);
        }
        let templates = getenv(c"NLSPATH".as_ptr());
        if templates.is_null() {
            return Err(Errno::ENOENT);
        }
        let language = if flags == 0 {
            bytes(getenv(c"LANG".as_ptr()))
        } else {
            bytes((&(*current()).names)[LC_MESSAGES].as_ptr().cast())
        };
        for template in bytes(templates).split(|byte| *byte == b':') {
            let mut path = [0u8; PATH_MAX];
            // An empty template is `%N`.
            let template = if template.is_empty() { b"%N" } else { template };
            if expand(template, text, language, &mut path) {
                match open_path(path.as_ptr().cast()) {
                    Err(Errno::ENOMEM) => return Err(Errno::ENOMEM),
                    Err(_) => {}
                    found => return found,
                }
            }
        }
        Err(Errno::ENOENT)
    }
}

/// Puts a path together; false if it is too long or has a letter that means nothing.
fn expand(template: &[u8], name: &[u8], language: &[u8], path: &mut [u8; PATH_MAX]) -> bool {
    // The last byte stays a NUL.
    let mut room = path.iter_mut().take(PATH_MAX - 1);
    let mut put = |text: &[u8]| {
        for byte in text {
            match room.next() {
                Some(place) => *place = *byte,
                None => return false,
            }
        }
        true
    };
    let mut letters = template.iter();
    while let Some(byte) = letters.next() {
        let text: &[u8] = if *byte != b'%' {
            core::slice::from_ref(byte)
        } else {
            match letters.next() {
                Some(b'N') => name,
                Some(b'L') => language,
                Some(b'l') => before(language, b"_.@"),
                Some(b't') => {
                    let rest = language.split(|byte| *byte == b'_').nth(1).unwrap_or_default();
                    before(rest, b".@")
                }
                Some(b'c') => b"UTF-8",
                Some(b'%') => b"%",
                _ => return false,
            }
        };
        if !put(text) {
            return false;
        }
    }
    true
}

/// ENOENT also for a file that is no catalogue: its size has to be what it says.
unsafe fn open_path(path: *const c_char) -> Result<*mut Catalogue, Errno> {
    // SAFETY: `path` is a C string.
    unsafe {
        let content = match read_file(path.cast()) {
            Ok(content) => content,
            Err(Errno::ENOMEM) => return Err(Errno::ENOMEM),
            Err(_) => return Err(Errno::ENOENT),
        };
        let catalogue = Catalogue { start: content.start, length: content.length };
        let valid = catalogue.word(0) == Some(MAGIC)
            && catalogue.word(8).is_some_and(|size| size as u64 + HEADER as u64 == content.length as u64);
        if !valid {
            free(content.start.cast());
            return Err(Errno::ENOENT);
        }
        let block = allocate(catalogue);
        if block.is_null() {
            free(content.start.cast());
            return Err(Errno::ENOMEM);
        }
        Ok(block)
    }
}
