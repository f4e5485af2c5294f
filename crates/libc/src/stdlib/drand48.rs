//! `drand48` and its family: one generator, hence one file.
//!
//! The linear congruential generator of 48 bits that POSIX defines: X(n+1) = (a X(n) + c) mod 2^48.

use crate::types::{c_double, c_long, c_ushort};

const MULTIPLIER: u64 = 0x5DEECE66D;
const ADDEND: u64 = 0xB;
const MASK: u64 = (1 << 48) - 1;

static mut STATE: [c_ushort; 3] = [0; 3];
static mut LAST: [c_ushort; 3] = [0; 3];
static mut CONSTANTS: (u64, u64) = (MULTIPLIER, ADDEND);

/// Advances a state: 48 bits in three words, the lowest first.
unsafe fn step(state: *mut c_ushort) -> u64 {
    // SAFETY: the caller has three words; C leaves these functions to one thread at a time.
    unsafe {
        let x = *state as u64 | (*state.add(1) as u64) << 16 | (*state.add(2) as u64) << 32;
        let (multiplier, addend) = CONSTANTS;
        let x = multiplier.wrapping_mul(x).wrapping_add(addend) & MASK;
        *state = x as u16;
        *state.add(1) = (x >> 16) as u16;
        *state.add(2) = (x >> 32) as u16;
        x
    }
}

fn own() -> *mut c_ushort {
    (&raw mut STATE).cast()
}

/// As `drand48`, with a state of the caller's: three words. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn erand48(state: *mut c_ushort) -> c_double {
    // SAFETY: the caller has three words. 48 bits fit a double exactly, and 2^-48 only moves its exponent.
    unsafe { step(state) as f64 * (1.0 / (1u64 << 48) as f64) }
}

/// As `lrand48`, with a state of the caller's. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn nrand48(state: *mut c_ushort) -> c_long {
    // SAFETY: the caller has three words.
    unsafe { (step(state) >> 17) as c_long }
}

/// As `mrand48`, with a state of the caller's. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn jrand48(state: *mut c_ushort) -> c_long {
    // SAFETY: the caller has three words.
    unsafe { (step(state) >> 16) as i32 as c_long }
}

/// The next number, from 0 to below 1. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub extern "C" fn drand48() -> c_double {
    // SAFETY: the state of this file.
    unsafe { erand48(own()) }
}

/// The next number, from 0 to 2^31 - 1. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub extern "C" fn lrand48() -> c_long {
    // SAFETY: the state of this file.
    unsafe { nrand48(own()) }
}

/// The next number, from -2^31 to 2^31 - 1. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub extern "C" fn mrand48() -> c_long {
    // SAFETY: the state of this file.
    unsafe { jrand48(own()) }
}

/// Sets the state, and the constants as POSIX gives them; returns where the last state is kept. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn seed48(state: *const c_ushort) -> *mut c_ushort {
    // SAFETY: the caller has three words.
    unsafe {
        LAST = STATE;
        STATE = state.cast::<[c_ushort; 3]>().read();
        CONSTANTS = (MULTIPLIER, ADDEND);
    }
    (&raw mut LAST).cast()
}

/// Starts a sequence by 32 bits of `seed`. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub extern "C" fn srand48(seed: c_long) {
    let state = [0x330e, seed as u16, (seed >> 16) as u16];
    // SAFETY: three words.
    unsafe { seed48((&raw const state).cast()) };
}

/// Sets the state (three words), the multiplier (three words) and the addend. POSIX.1-2024 `drand48`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lcong48(parameters: *const c_ushort) {
    // SAFETY: the caller has seven words.
    unsafe {
        let word = |i: usize| *parameters.add(i) as u64;
        STATE = parameters.cast::<[c_ushort; 3]>().read();
        CONSTANTS = (word(3) | word(4) << 16 | word(5) << 32, word(6));
    }
}
