//! `fmod`: division of whole numbers. The significands are integers; the one of `x` is shifted up by as many bits as fit 64 and divided, until the
//! difference of the exponents is used up.

/// The remainder of `x`/`y` that has the sign of `x`, exact (C23 7.12.10.1). NaN where `x` is infinite or `y` is zero.
#[allow(clippy::eq_op, reason = "0/0 makes the NaN that invalid arguments give")]
#[unsafe(no_mangle)]
pub extern "C" fn fmod(x: f64, y: f64) -> f64 {
    const HIDDEN: u64 = 1 << 52;
    const INFINITE: u64 = 0x7ff << 52;
    let sign = x.to_bits() & (1 << 63);
    let (a, b) = (x.to_bits() ^ sign, y.to_bits() & !(1 << 63));
    if a < b && b <= INFINITE {
        return x;
    }
    let (exponent, mut places) = ((b >> 52) as u32, 0u32);
    // Subnormal, infinite or NaN, or zero.
    if exponent == 0 || a >= INFINITE || b >= INFINITE {
        if b == 0 || a >= INFINITE || b > INFINITE {
            return (x * y) / (x * y);
        }
        // y is subnormal: its exponent counts as 1.
        places = 1;
    }
    let divisor = if exponent == 0 { b } else { b & (HIDDEN - 1) | HIDDEN };
    let significand = if a >> 52 == 0 { a } else { a & (HIDDEN - 1) | HIDDEN };
    let base = exponent + places;
    let mut left = ((a >> 52) as u32).max(1) - base;
    // Bits that the remainder, which is below the divisor, can be shifted by.
    let room = divisor.leading_zeros();
    let mut rest = if left <= 11 {
        let shift = left;
        left = 0;
        (significand << shift) % divisor
    } else {
        significand % divisor
    };
    while left > 0 && rest != 0 {
        let shift = left.min(room);
        rest = (rest << shift) % divisor;
        left -= shift;
    }
    if rest == 0 {
        return f64::from_bits(sign);
    }
    // Back to a significand with its highest bit in place, unless that is below the smallest exponent.
    let shift = (rest.leading_zeros() - 11).min(base - 1);
    let shifted = rest << shift;
    let exponent = base - shift;
    let bits = if shifted < HIDDEN { shifted } else { shifted - HIDDEN + ((exponent as u64) << 52) };
    f64::from_bits(sign | bits)
}
