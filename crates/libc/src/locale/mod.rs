//! `<locale.h>` and `<langinfo.h>`.
//!
//! There are two behaviours: the C locale, in which every byte is a character, and UTF-8, which every other name stands
//! for. What differs between names is the name: it is kept and given back, as musl does, so that programs can choose
//! translations by it. A new program is in the C locale until it calls setlocale.

pub mod charset;
pub mod duplocale;
pub mod freelocale;
pub mod localeconv;
pub mod newlocale;
pub mod nl_langinfo;
pub mod setlocale;
pub mod uselocale;

use crate::types::{c_char, c_int};
pub use charset::is_utf8;

/// `LC_CTYPE` to `LC_MESSAGES`.
pub const CATEGORIES: usize = 6;
/// `LC_ALL`.
pub const LC_ALL: c_int = 6;
/// `LC_CTYPE`.
pub const LC_CTYPE: usize = 0;
/// The longest name, with its NUL.
pub const NAME_SIZE: usize = 24;

/// The name of one category's locale, ending with a NUL.
pub type Name = [u8; NAME_SIZE];

/// A locale: what a `locale_t` points to.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Locale {
    /// By category.
    pub names: [Name; CATEGORIES],
}

/// The name of the C locale.
pub const C: Name = name_of(b"C");
const C_UTF8: Name = name_of(b"C.UTF-8");

/// The locale of setlocale.
pub static mut GLOBAL: Locale = Locale { names: [C; CATEGORIES] };

unsafe extern "C" {
    /// The locale that this thread asked for with uselocale; null: the global one (arch/wasm32/thread_locale.c).
    pub fn __thread_locale() -> *mut *mut Locale;
    fn getenv(name: *const c_char) -> *mut c_char;
}

const fn name_of(text: &[u8]) -> Name {
    let mut name = [0; NAME_SIZE];
    let mut i = 0;
    while i < text.len() {
        name[i] = text[i];
        i += 1;
    }
    name
}

/// The calling thread's locale.
pub fn current() -> *mut Locale {
    // SAFETY: the thread's variable always exists.
    let own = unsafe { *__thread_locale() };
    if own.is_null() { &raw mut GLOBAL } else { own }
}

/// Whether multibyte characters are UTF-8 in a locale.
pub fn is_utf8_in(locale: &Locale) -> bool {
    // "C" alone is not UTF-8, and it is the only name of one character that starts with C.
    let name = &locale.names[LC_CTYPE];
    !(name[0] == b'C' && name[1] == 0)
}

/// The name that a request stands for: of an empty one what the environment says, POSIX for C, C.UTF-8 for one that
/// cannot be a name. Only the category of characters tells C.UTF-8 from C.
///
/// # Safety
/// `request` is a string.
pub unsafe fn choose(category: usize, request: *const c_char) -> Name {
    // SAFETY: by the contract.
    let name = unsafe { requested(category, request) };
    if category != LC_CTYPE && name == C_UTF8 { C } else { name }
}

unsafe fn requested(category: usize, request: *const c_char) -> Name {
    const VARIABLES: [&core::ffi::CStr; CATEGORIES] =
        [c"LC_CTYPE", c"LC_NUMERIC", c"LC_TIME", c"LC_COLLATE", c"LC_MONETARY", c"LC_MESSAGES"];
    let mut text = request;
    // SAFETY: the environment holds strings.
    unsafe {
        if *text == 0 {
            for variable in [Some(&c"LC_ALL"), VARIABLES.get(category), Some(&c"LANG")].into_iter().flatten()
            {
                text = getenv(variable.as_ptr());
                if !text.is_null() && *text != 0 {
                    break;
                }
            }
            if text.is_null() || *text == 0 {
                return C_UTF8;
            }
        }
        let mut name = [0u8; NAME_SIZE];
        let mut length = 0;
        for place in name.iter_mut() {
            let byte = *text.add(length) as u8;
            if byte == 0 || byte == b';' {
                break;
            }
            *place = byte;
            length += 1;
            if byte == b'/' {
                return C_UTF8;
            }
        }
        if length >= NAME_SIZE || name[0] == b'.' || length == 0 {
            return C_UTF8;
        }
        if name == const { name_of(b"POSIX") } { C } else { name }
    }
}
