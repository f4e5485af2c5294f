//! `rand`.

use super::srand::STATE;
use crate::types::c_int;
use core::sync::atomic::Ordering::Relaxed;

/// The next number from 0 to RAND_MAX (2147483647): the upper 31 bits of a linear congruential generator of 64 bits, with the
/// multiplier of Knuth's MMIX. C23 7.24.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn rand() -> c_int {
    let next = STATE.load(Relaxed).wrapping_mul(6364136223846793005).wrapping_add(1);
    STATE.store(next, Relaxed);
    (next >> 33) as c_int
}
