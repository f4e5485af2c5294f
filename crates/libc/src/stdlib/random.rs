//! `random`, `srandom`, `initstate` and `setstate`: one generator with one state, hence one file.
//!
//! An additive lagged Fibonacci generator, x[n] = x[n-r] + x[n-s], after Knuth, "The Art of Computer Programming", volume 2,
//! 3.2.2, seeded by the linear congruential generator of MMIX. The state's array belongs to the program or is the static one; its first word
//! holds the degree and the two places while another state is in use.

use crate::internal::lock::Lock;
use crate::types::{c_char, c_long, c_uint};
use core::ptr::null_mut;

struct Generator {
    /// The words after the first of the state's array.
    words: *mut u32,
    /// How many they are; 0: a linear congruential generator in the one word.
    degree: usize,
    front: usize,
    rear: usize,
}

const DEGREE: usize = 31;

/// The state at start: that of `srandom(1)`.
static mut INITIAL: [u32; 1 + DEGREE] = initial();
static mut GENERATOR: Generator =
    Generator { words: (&raw mut INITIAL).cast::<u32>().wrapping_add(1), degree: DEGREE, front: 3, rear: 0 };
static LOCK: Lock = Lock::new();

const fn next_seed(seed: u64) -> u64 {
    seed.wrapping_mul(6364136223846793005).wrapping_add(1)
}

const fn initial() -> [u32; 1 + DEGREE] {
    let mut words = [0; 1 + DEGREE];
    let (mut seed, mut i) = (1, 1);
    while i <= DEGREE {
        seed = next_seed(seed);
        words[i] = (seed >> 32) as u32;
        i += 1;
    }
    words[1] |= 1;
    words
}

impl Generator {
    unsafe fn seed(&mut self, seed: c_uint) {
        // SAFETY: `words` has `degree` words, or one.
        unsafe {
            if self.degree == 0 {
                *self.words = seed;
                return;
            }
            self.front = if self.degree == 31 || self.degree == 7 { 3 } else { 1 };
            self.rear = 0;
            let mut seed = seed as u64;
            for i in 0..self.degree {
                seed = next_seed(seed);
                *self.words.add(i) = (seed >> 32) as u32;
            }
            // Not all even, or the lowest bit would be 0 for ever.
            *self.words |= 1;
        }
    }

    /// Notes the places in the array's first word; returns the array.
    unsafe fn save(&mut self) -> *mut c_char {
        // SAFETY: there is one word before `words`.
        unsafe {
            let first = self.words.sub(1);
            *first = (self.degree << 16 | self.front << 8 | self.rear) as u32;
            first.cast()
        }
    }

    unsafe fn next(&mut self) -> u32 {
        // SAFETY: the places are below `degree`.
        unsafe {
            if self.degree == 0 {
                *self.words = (*self.words).wrapping_mul(1103515245).wrapping_add(12345) & 0x7fffffff;
                return *self.words;
            }
            let front = self.words.add(self.front);
            *front = (*front).wrapping_add(*self.words.add(self.rear));
            let number = *front >> 1;
            self.front = if self.front + 1 == self.degree { 0 } else { self.front + 1 };
            self.rear = if self.rear + 1 == self.degree { 0 } else { self.rear + 1 };
            number
        }
    }
}

fn with<T>(work: impl FnOnce(&mut Generator) -> T) -> T {
    let _guard = LOCK.lock_among_threads();
    let generator = &raw mut GENERATOR;
    // SAFETY: the lock is held, or there is one thread only.
    unsafe { work(&mut *generator) }
}

/// The next number from 0 to 2147483647. POSIX.1-2024 `random`.
#[unsafe(no_mangle)]
pub extern "C" fn random() -> c_long {
    // SAFETY: the generator's words are a state that stays while it is in use.
    with(|generator| unsafe { generator.next() }) as c_long
}

/// Starts a sequence of `random`, which is the same for the same seed and size of state. POSIX.1-2024 `srandom`.
#[unsafe(no_mangle)]
pub extern "C" fn srandom(seed: c_uint) {
    // SAFETY: as random.
    with(|generator| unsafe { generator.seed(seed) })
}

/// Makes `size` bytes at `state` the state of `random` and starts a sequence; returns the last state, or null if `size` is below 8.
/// More bytes (32, 64, 128, 256) make a longer period. POSIX.1-2024 `initstate`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn initstate(seed: c_uint, state: *mut c_char, size: usize) -> *mut c_char {
    if size < 8 {
        return null_mut();
    }
    // SAFETY: the caller's state has `size` bytes and stays while it is in use.
    with(|generator| unsafe {
        let last = generator.save();
        generator.degree = match size {
            0..32 => 0,
            32..64 => 7,
            64..128 => 15,
            128..256 => 31,
            _ => 63,
        };
        generator.words = state.cast::<u32>().add(1);
        generator.seed(seed);
        generator.save();
        last
    })
}

/// Goes on with a state that initstate or setstate returned; returns the last one. POSIX.1-2024 `setstate`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn setstate(state: *mut c_char) -> *mut c_char {
    // SAFETY: the caller's state was initialized by initstate.
    with(|generator| unsafe {
        let last = generator.save();
        let first = *state.cast::<u32>();
        generator.words = state.cast::<u32>().add(1);
        generator.degree = (first >> 16) as usize;
        generator.front = (first >> 8 & 0xff) as usize;
        generator.rear = (first & 0xff) as usize;
        last
    })
}
