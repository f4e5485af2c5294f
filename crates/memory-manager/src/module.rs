//! The exports of lib/memory-manager.wasm.

use core::panic::PanicInfo;

use muslin_abi::memory_manager::{BASE, VERSION};

use crate::Policy;

/// The state lies at the beginning of the addresses that memory managers have, and the linker is told to put nothing there
/// (xtask/src/memory_manager.rs). A static variable would be filled with zeros at start, and so cost all the memory that it
/// has room for.
const POLICY: *mut Policy = core::ptr::with_exposed_provenance_mut(BASE as usize);

/// The state, for one call.
fn with<T>(work: impl FnOnce(&mut Policy) -> T) -> T {
    // SAFETY: the memory is mapped and was all zeros at first, which are a valid state. Whoever calls a memory manager makes one
    // call at a time, and none of the calls comes back here.
    work(unsafe { &mut *POLICY })
}

#[unsafe(no_mangle)]
extern "C" fn memory_manager_version() -> i32 {
    VERSION
}

#[unsafe(no_mangle)]
extern "C" fn memory_place(kind: u32, size: u32, align: u32, hint: u32) -> u32 {
    with(|policy| policy.place(kind, size, align, hint))
}

#[unsafe(no_mangle)]
extern "C" fn memory_claim(_kind: u32, address: u32, size: u32) -> i32 {
    with(|policy| policy.claim(address, size)).into()
}

#[unsafe(no_mangle)]
extern "C" fn memory_release(address: u32, size: u32) {
    with(|policy| policy.release(address, size));
}

/// The language wants one; `cargo xtask build` sees to it that nothing can panic.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
