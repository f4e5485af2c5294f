//! `imaxabs`.

/// The absolute value. C23 7.8.2.1.
#[unsafe(no_mangle)]
pub extern "C" fn imaxabs(number: i64) -> i64 {
    number.wrapping_abs()
}
