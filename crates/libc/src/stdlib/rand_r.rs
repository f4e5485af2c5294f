//! `rand_r`.

use crate::types::{c_int, c_uint};

/// The next number from 0 to RAND_MAX of the sequence whose state is `*seed`: a linear congruential generator, its bits mixed
/// by the tempering of MT19937. POSIX.1-2008 `rand_r`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rand_r(seed: *mut c_uint) -> c_int {
    // SAFETY: the caller's state.
    unsafe {
        *seed = (*seed).wrapping_mul(1103515245).wrapping_add(12345);
        (temper(*seed) / 2) as c_int
    }
}

/// Matsumoto and Nishimura, "Mersenne Twister", 1998.
fn temper(mut word: u32) -> u32 {
    word ^= word >> 11;
    word ^= word << 7 & 0x9D2C5680;
    word ^= word << 15 & 0xEFC60000;
    word ^ word >> 18
}
