//! `fmodf`: as fmod; forty bits fit at once.

/// The remainder of `x`/`y` that has the sign of `x`, exact (C23 7.12.10.1). NaN where `x` is infinite or `y` is zero.
#[allow(clippy::eq_op, reason = "0/0 makes the NaN that invalid arguments give")]
#[unsafe(no_mangle)]
pub extern "C" fn fmodf(x: f32, y: f32) -> f32 {
    const HIDDEN: u32 = 1 << 23;
    const INFINITE: u32 = 0xff << 23;
    let sign = x.to_bits() & (1 << 31);
    let (a, b) = (x.to_bits() ^ sign, y.to_bits() & !(1 << 31));
    if a < b && b <= INFINITE {
        return x;
    }
    if b == 0 || a >= INFINITE || b > INFINITE {
        return (x * y) / (x * y);
    }
    // Subnormal numbers have the exponent 1 and no hidden bit.
    let parts = |bits: u32| match bits >> 23 {
        0 => (bits, 1),
        exponent => (bits & (HIDDEN - 1) | HIDDEN, exponent),
    };
    let ((significand, of_x), (divisor, base)) = (parts(a), parts(b));
    let mut left = of_x - base;
    let first = left.min(40);
    let mut rest = ((significand as u64) << first) % divisor as u64;
    left -= first;
    while left > 0 && rest != 0 {
        let shift = left.min(40);
        rest = (rest << shift) % divisor as u64;
        left -= shift;
    }
    let rest = rest as u32;
    if rest == 0 {
        return f32::from_bits(sign);
    }
    let shift = (rest.leading_zeros() - 8).min(base - 1);
    let shifted = rest << shift;
    let exponent = base - shift;
    let bits = if shifted < HIDDEN { shifted } else { shifted - HIDDEN + (exponent << 23) };
    f32::from_bits(sign | bits)
}
