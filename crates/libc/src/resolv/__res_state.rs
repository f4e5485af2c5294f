//! `__res_state`.

use core::cell::UnsafeCell;

/// C's `struct __res_state`: 528 bytes, which the library neither reads nor writes.
#[repr(C)]
pub struct State(UnsafeCell<[u64; 66]>);

// SAFETY: the library does not look into it; what the program does with it is the program's.
unsafe impl Sync for State {}

static STATE: State = State(UnsafeCell::new([0; 66]));

/// What programs call `_res`: a structure of zeros, which has no effect on the resolver. resolver(3).
#[unsafe(no_mangle)]
pub extern "C" fn __res_state() -> *const State {
    &raw const STATE
}
