//! Domains, where they are bound to, and the catalogues that were read. All three only grow: what a program was given stays valid.

use super::catalogue::{Catalogue, allocate};
use crate::internal::errno::{Errno, errno, set_errno};
use crate::internal::lock::Lock;
use crate::locale::{NAME_SIZE, Name, current};
use crate::malloc::replaceable::{free, malloc};
use crate::string::strlen::strlen;
use crate::types::{c_char, c_int};
use core::ptr::{copy_nonoverlapping, null, null_mut};

unsafe extern "C" {
    fn getenv(name: *const c_char) -> *mut c_char;
    fn strcmp(left: *const c_char, right: *const c_char) -> c_int;
}

/// The longest name of a domain, and of a path, without the NUL.
const NAME_MAX: usize = 255;
const PATH_MAX: usize = 4095;

static LOCK: Lock = Lock::new();
static mut BINDINGS: *mut Binding = null_mut();
static mut CATALOGUES: *mut Cached = null_mut();
/// What textdomain chose; null for `messages`.
static mut DOMAIN: *mut c_char = null_mut();

struct Binding {
    next: *mut Binding,
    domain: *mut c_char,
    /// The newest directory.
    directory: *mut c_char,
}

struct Cached {
    next: *mut Cached,
    path: *mut c_char,
    catalogue: Catalogue,
}

unsafe fn copy(text: *const c_char) -> Result<*mut c_char, Errno> {
    // SAFETY: `text` is a C string.
    unsafe {
        let length = strlen(text) + 1;
        let block: *mut c_char = malloc(length).cast();
        if block.is_null() {
            return Err(Errno::ENOMEM);
        }
        copy_nonoverlapping(text, block, length);
        Ok(block)
    }
}

unsafe fn binding(domain: *const c_char) -> *mut Binding {
    // SAFETY: bindings are never freed.
    unsafe {
        let mut at = BINDINGS;
        while !at.is_null() && strcmp((*at).domain, domain) != 0 {
            at = (*at).next;
        }
        at
    }
}

/// textdomain: EINVAL for a name that is too long, ENOMEM.
///
/// # Safety
/// `domain` is null or a C string.
pub unsafe fn choose(domain: *const c_char) -> Result<*mut c_char, Errno> {
    // SAFETY: by the contract; the chosen name belongs to whoever holds the lock.
    unsafe {
        let _guard = LOCK.lock();
        if !domain.is_null() {
            let length = strlen(domain);
            if length > NAME_MAX {
                return Err(Errno::EINVAL);
            }
            let new = if length == 0 { null_mut() } else { copy(domain)? };
            free(DOMAIN.cast());
            DOMAIN = new;
        }
        Ok(chosen().cast_mut())
    }
}

unsafe fn chosen() -> *const c_char {
    // SAFETY: the caller holds the lock.
    unsafe { if DOMAIN.is_null() { c"messages".as_ptr() } else { DOMAIN } }
}

/// bindtextdomain: null and no errno where nothing is bound; EINVAL for an empty domain or names that are too long, ENOMEM.
///
/// # Safety
/// Both are null or C strings.
pub unsafe fn bind(domain: *const c_char, directory: *const c_char) -> Result<*mut c_char, Errno> {
    // SAFETY: by the contract; the list belongs to whoever holds the lock.
    unsafe {
        if domain.is_null() {
            return Ok(null_mut());
        }
        let _guard = LOCK.lock();
        let found = binding(domain);
        if directory.is_null() {
            return Ok(if found.is_null() { null_mut() } else { (*found).directory });
        }
        let length = strlen(domain);
        if length == 0 || length > NAME_MAX || strlen(directory) > PATH_MAX {
            return Err(Errno::EINVAL);
        }
        if !found.is_null() && strcmp((*found).directory, directory) == 0 {
            return Ok((*found).directory);
        }
        let directory = copy(directory)?;
        if !found.is_null() {
            // The old one may still be in use by whoever was given it.
            (*found).directory = directory;
            return Ok(directory);
        }
        let new = allocate(Binding { next: BINDINGS, domain: copy(domain)?, directory });
        if new.is_null() {
            return Err(Errno::ENOMEM);
        }
        BINDINGS = new;
        Ok(directory)
    }
}

/// A path that is put together; `room` says whether all fitted.
struct Path {
    bytes: [u8; PATH_MAX + 1],
    length: usize,
    fits: bool,
}

impl Path {
    fn put(&mut self, text: &[u8]) {
        match self.bytes.get_mut(self.length..).and_then(|rest| rest.get_mut(..text.len())) {
            Some(room) if self.length + text.len() <= PATH_MAX => {
                for (to, from) in room.iter_mut().zip(text) {
                    *to = *from;
                }
                self.length += text.len();
            }
            _ => self.fits = false,
        }
    }
}

const CATEGORIES: [&str; 6] =
    ["LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES"];
const LC_MESSAGES: usize = 5;

unsafe fn bytes<'a>(text: *const c_char) -> &'a [u8] {
    // SAFETY: the caller's C string, which outlives its use here.
    unsafe { core::slice::from_raw_parts(text.cast(), strlen(text)) }
}

/// The parts of a locale's name: language, territory (with its `_`), modifier (with its `@`). The encoding does not count.
fn parts(name: &[u8]) -> (&[u8], &[u8], &[u8]) {
    let place = |byte: u8| name.iter().position(|b| *b == byte).unwrap_or(name.len());
    let modifier = place(b'@');
    let end = place(b'.').min(modifier);
    let territory = place(b'_').min(end);
    (
        name.get(..territory).unwrap_or_default(),
        name.get(territory..end).unwrap_or_default(),
        name.get(modifier..).unwrap_or_default(),
    )
}

/// The catalogue at a path, read or remembered.
unsafe fn catalogue_at(path: *const c_char) -> *const Catalogue {
    // SAFETY: `path` is a C string; the list belongs to whoever holds the lock, and its entries stay.
    unsafe {
        let mut at = CATALOGUES;
        while !at.is_null() {
            if strcmp((*at).path, path) == 0 {
                return &raw const (*at).catalogue;
            }
            at = (*at).next;
        }
        let Some(catalogue) = Catalogue::open(path.cast()) else { return null() };
        let Ok(path) = copy(path) else { return null() };
        let new = allocate(Cached { next: CATALOGUES, path, catalogue });
        if new.is_null() {
            return null();
        }
        CATALOGUES = new;
        &raw const (*new).catalogue
    }
}

/// Tries the names that a locale may go by: all of it, without the modifier, without the territory, without both.
unsafe fn catalogue(directory: &[u8], name: &[u8], category: usize, domain: &[u8]) -> *const Catalogue {
    let (language, territory, modifier) = parts(name);
    if language.is_empty() || name.contains(&b'/') {
        return null();
    }
    let category = CATEGORIES.get(category).map_or(&b""[..], |name| name.as_bytes());
    for with in [(true, true), (true, false), (false, true), (false, false)] {
        if !with.0 && territory.is_empty() || with.1 && modifier.is_empty() && with != (true, true) {
            continue;
        }
        if with == (true, false) && modifier.is_empty() {
            continue;
        }
        let mut path = Path { bytes: [0; PATH_MAX + 1], length: 0, fits: true };
        path.put(directory);
        path.put(b"/");
        path.put(language);
        path.put(if with.0 { territory } else { b"" });
        path.put(if with.1 { modifier } else { b"" });
        path.put(b"/");
        path.put(category);
        path.put(b"/");
        path.put(domain);
        path.put(b".mo");
        if path.fits {
            // SAFETY: the bytes behind the path are zeros; the caller holds the lock.
            let found = unsafe { catalogue_at(path.bytes.as_ptr().cast()) };
            if !found.is_null() {
                return found;
            }
        }
    }
    null()
}

/// The translation of a message, or null.
///
/// # Safety
/// `domain` is null or a C string, `message` a C string.
pub unsafe fn translate(
    domain: *const c_char,
    message: *const c_char,
    number: Option<u64>,
    category: c_int,
) -> *const c_char {
    let saved = errno();
    // SAFETY: by the contract.
    let found = unsafe { find(domain, message, number, category as usize) };
    set_errno(saved);
    found.map_or(null(), |text| text.cast())
}

unsafe fn find(
    domain: *const c_char,
    message: *const c_char,
    number: Option<u64>,
    category: usize,
) -> Option<*const u8> {
    // SAFETY: by the contract of `translate`; a locale lives as long as a thread uses it.
    unsafe {
        let locale = &*current();
        let name: Name = *locale.names.get(category)?;
        let length = name.iter().position(|byte| *byte == 0).unwrap_or(NAME_SIZE);
        let name = name.get(..length)?;
        if name == b"C" {
            return None;
        }
        let _guard = LOCK.lock();
        let domain = if domain.is_null() { chosen() } else { domain };
        let bound = binding(domain);
        if bound.is_null() {
            return None;
        }
        let (directory, domain) = (bytes((*bound).directory), bytes(domain));
        if category == LC_MESSAGES {
            let languages = getenv(c"LANGUAGE".as_ptr());
            if !languages.is_null() {
                for language in bytes(languages).split(|byte| *byte == b':') {
                    let found = catalogue(directory, language, category, domain);
                    if !found.is_null()
                        && let Some(text) = (*found).translate(message.cast(), number)
                    {
                        return Some(text);
                    }
                }
            }
        }
        let found = catalogue(directory, name, category, domain);
        if found.is_null() { None } else { (*found).translate(message.cast(), number) }
    }
}
