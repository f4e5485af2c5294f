//! `if_freenameindex`.

use super::if_nameindex::Interface;
use crate::malloc::replaceable::free;

/// Frees what if_nameindex returned. POSIX.1-2024 `if_freenameindex`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn if_freenameindex(interfaces: *mut Interface) {
    // SAFETY: it is one block.
    unsafe { free(interfaces.cast()) }
}
