//! `srand`.

use crate::types::c_uint;
use core::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// The state of `rand`: as if after `srand(1)`.
pub static STATE: AtomicU64 = AtomicU64::new(0);

/// Starts a sequence of `rand`, which is the same for the same seed. C23 7.24.2.2.
#[unsafe(no_mangle)]
pub extern "C" fn srand(seed: c_uint) {
    STATE.store(seed.wrapping_sub(1) as u64, Relaxed);
}
