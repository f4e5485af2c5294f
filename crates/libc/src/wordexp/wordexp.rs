//! `wordexp`.

use super::expansion::{Origin, Text, expand, variable, write_pattern};
use super::wordfree::wordfree;
use super::*;
use crate::glob::Glob;
use crate::glob::glob::glob;
use crate::glob::globfree::globfree;
use crate::internal::list::List;
use crate::malloc::replaceable::{free, malloc, realloc};
use core::ptr::null_mut;

/// The words that were made.
struct Collected {
    list: List<*mut c_char>,
}

impl Drop for Collected {
    fn drop(&mut self) {
        for word in self.list.as_slice() {
            // SAFETY: from malloc; those that are handed on are taken out of the list.
            unsafe { free((*word).cast()) };
        }
    }
}

impl Collected {
    fn add(&mut self, bytes: &[u8]) -> Result<(), c_int> {
        // SAFETY: the block has room for the bytes and a NUL.
        unsafe {
            let block: *mut u8 = malloc(bytes.len() + 1).cast();
            if block.is_null() {
                return Err(WRDE_NOSPACE);
            }
            for (i, byte) in bytes.iter().enumerate() {
                *block.add(i) = *byte;
            }
            *block.add(bytes.len()) = 0;
            if self.list.push(block.cast()).is_err() {
                free(block.cast());
                return Err(WRDE_NOSPACE);
            }
        }
        Ok(())
    }

    /// One word, or the paths that it matches.
    fn finish(&mut self, word: &[(u8, Origin)]) -> Result<(), c_int> {
        let mut pattern = List::new();
        if write_pattern(word, &mut pattern)? {
            // SAFETY: the pattern ends with a NUL; all zeros is an empty structure.
            unsafe {
                let mut found: Glob = core::mem::zeroed();
                let result = glob(pattern.as_ptr().cast(), 0, None, &raw mut found);
                let mut added = Ok(());
                for i in 0..found.count {
                    let path = *found.paths.add(i);
                    if added.is_ok() {
                        added = self.add(core::ffi::CStr::from_ptr(path).to_bytes());
                    }
                }
                let count = found.count;
                globfree(&raw mut found);
                added?;
                if result == 1 {
                    return Err(WRDE_NOSPACE);
                }
                if count > 0 {
                    return Ok(());
                }
            }
        }
        let mut plain = List::new();
        for (byte, _) in word {
            if *byte != 0 {
                plain.push(*byte).map_err(|_| WRDE_NOSPACE)?;
            }
        }
        self.add(plain.as_slice())
    }
}

/// Divides the bytes into words. XCU 2.6.5.
fn split(text: &Text, words: &mut Collected) -> Result<(), c_int> {
    let separators = variable(b"IFS")?.map_or(&b" \t\n"[..], |value| value.to_bytes());
    let is_space = |byte: u8| matches!(byte, b' ' | b'\t' | b'\n') && separators.contains(&byte);
    let mut word: Text = List::new();
    // After a separator that is no space, the spaces around it belong to it.
    let mut at = 0;
    while at < text.len() {
        let (byte, origin) = text.at(at);
        at += 1;
        match origin {
            Origin::Literal if matches!(byte, b' ' | b'\t') => {
                if !word.is_empty() {
                    words.finish(word.as_slice())?;
                    word.clear();
                }
            }
            Origin::Expanded if separators.contains(&byte) => {
                let mut hard = !is_space(byte);
                // One separator: spaces, one other character at most, spaces.
                while at < text.len() {
                    let (next, origin) = text.at(at);
                    if origin != Origin::Expanded || !separators.contains(&next) || hard && !is_space(next) {
                        break;
                    }
                    hard |= !is_space(next);
                    at += 1;
                }
                if hard || !word.is_empty() {
                    words.finish(word.as_slice())?;
                    word.clear();
                }
            }
            _ => word.push((byte, origin)).map_err(|_| WRDE_NOSPACE)?,
        }
    }
    if word.is_empty() { Ok(()) } else { words.finish(word.as_slice()) }
}

/// Expands words as the shell does: tildes, parameters, arithmetic, commands, fields, paths, quotes. The words are stored to
/// `*result`, and wordfree gives them back. Returns 0; WRDE_BADCHAR for an unquoted `|&;<>(){}` or newline; WRDE_BADVAL for an undefined
/// variable under WRDE_UNDEF, and for `${x?}`; WRDE_CMDSUB for a command under WRDE_NOCMD; WRDE_SYNTAX; WRDE_NOSPACE, also where a command cannot be
/// started. After an error `*result` is as before. POSIX.1-2024 `wordexp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn wordexp(text: *const c_char, result: *mut Words, flags: c_int) -> c_int {
    // SAFETY: the caller's words end with a NUL; with WRDE_REUSE or WRDE_APPEND the structure is from wordexp.
    unsafe {
        if flags & WRDE_REUSE != 0 {
            wordfree(result);
        }
        let mut words = Collected { list: List::new() };
        let expanded = expand(text.cast(), flags).and_then(|expanded| split(&expanded, &mut words));
        if let Err(error) = expanded {
            return error;
        }
        let append = flags & WRDE_APPEND != 0;
        let (mut old, mut before, mut count) = (null_mut(), 0, 0);
        if append && !(*result).words.is_null() {
            (old, before, count) = ((*result).words, (*result).offset, (*result).count);
        } else if flags & WRDE_DOOFFS != 0 {
            before = (*result).offset;
        }
        let new = words.list.len();
        let size =
            before.checked_add(count + new + 1).and_then(|all| all.checked_mul(size_of::<*mut c_char>()));
        let all: *mut *mut c_char = size.map_or(null_mut(), |size| realloc(old.cast(), size)).cast();
        if all.is_null() {
            return WRDE_NOSPACE;
        }
        if old.is_null() {
            for i in 0..before {
                *all.add(i) = null_mut();
            }
        }
        for i in 0..new {
            *all.add(before + count + i) = words.list.at(i);
        }
        *all.add(before + count + new) = null_mut();
        words.list.clear();
        *result = Words { count: count + new, words: all, offset: before };
    }
    0
}
