//! `regcomp`.

use super::program::Program;
use super::{Regex, error};
use crate::malloc::replaceable::malloc;
use crate::types::{c_char, c_int};
use core::ptr::null_mut;

/// Compiles a pattern, in the multibyte encoding of the current locale. Returns 0, and regfree gives the memory back; or the number of
/// what is wrong with the pattern, REG_ESPACE for memory, also where nested bounds ask for too much of it. POSIX.1-2024 `regcomp`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn regcomp(regex: *mut Regex, pattern: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the caller's structure, and a pattern that ends with a NUL.
    unsafe {
        (*regex).program = null_mut();
        let compiled = match Program::compile(pattern.cast(), flags) {
            Ok(compiled) => compiled,
            Err(error) => return error.0,
        };
        let place: *mut Program = malloc(size_of::<Program>()).cast();
        if place.is_null() {
            return error::ESPACE;
        }
        (*regex).groups = compiled.tree.groups as usize;
        (*regex).groups_again = compiled.tree.groups as usize;
        place.write(compiled);
        (*regex).program = place;
    }
    0
}
