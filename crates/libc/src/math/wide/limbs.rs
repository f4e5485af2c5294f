//! Unsigned integers and fractions of 192 bits: three words, the least first.

/// As a fraction: the bits after the binary point.
pub type Limbs = [u64; 3];

/// The product of two words, high and low. By hand: WebAssembly has no such instruction, and a u128 product is a call.
#[inline(always)]
pub const fn multiply_words(a: u64, b: u64) -> (u64, u64) {
    const LOW: u64 = u32::MAX as u64;
    let (a_high, a_low, b_high, b_low) = (a >> 32, a & LOW, b >> 32, b & LOW);
    let low = a_low * b_low;
    let cross = a_high * b_low + (low >> 32);
    let middle = a_low * b_high + (cross & LOW);
    (a_high * b_high + (cross >> 32) + (middle >> 32), middle << 32 | low & LOW)
}

/// a + b + carry: the sum and the carry.
#[inline(always)]
pub const fn add_words(a: u64, b: u64, carry: u64) -> (u64, u64) {
    let (sum, first) = a.overflowing_add(b);
    let (sum, second) = sum.overflowing_add(carry);
    (sum, first as u64 | second as u64)
}

/// a - b - borrow: the difference and the borrow.
#[inline(always)]
pub const fn subtract_words(a: u64, b: u64, borrow: u64) -> (u64, u64) {
    let (difference, first) = a.overflowing_sub(b);
    let (difference, second) = difference.overflowing_sub(borrow);
    (difference, first as u64 | second as u64)
}

/// The sum, and whether it carried out.
#[inline(always)]
pub fn add(a: Limbs, b: Limbs) -> (Limbs, bool) {
    let (low, carry) = add_words(a[0], b[0], 0);
    let (middle, carry) = add_words(a[1], b[1], carry);
    let (high, carry) = add_words(a[2], b[2], carry);
    ([low, middle, high], carry != 0)
}

/// The difference, modulo 2¹⁹².
#[inline(always)]
pub fn subtract(a: Limbs, b: Limbs) -> Limbs {
    let (low, borrow) = subtract_words(a[0], b[0], 0);
    let (middle, borrow) = subtract_words(a[1], b[1], borrow);
    [low, middle, subtract_words(a[2], b[2], borrow).0]
}

/// Whether a < b.
#[inline(always)]
pub fn less(a: Limbs, b: Limbs) -> bool {
    (a[2], a[1], a[0]) < (b[2], b[1], b[0])
}

/// Whether all bits are zero.
#[inline(always)]
pub fn is_zero(a: Limbs) -> bool {
    a[0] | a[1] | a[2] == 0
}

/// Shifts towards the least bit; what falls off is lost.
#[inline]
pub fn shift_right(mut a: Limbs, mut bits: u32) -> Limbs {
    if bits >= 192 {
        return [0; 3];
    }
    while bits >= 64 {
        a = [a[1], a[2], 0];
        bits -= 64;
    }
    if bits != 0 {
        a = [a[0] >> bits | a[1] << (64 - bits), a[1] >> bits | a[2] << (64 - bits), a[2] >> bits];
    }
    a
}

/// Shifts the highest bit that is set to the top; also by how much. `a` is not zero.
#[inline]
pub fn normalize(mut a: Limbs) -> (Limbs, i32) {
    let mut shift = 0;
    while a[2] == 0 && shift < 192 {
        a = [0, a[0], a[1]];
        shift += 64;
    }
    let bits = a[2].leading_zeros();
    if bits != 0 && bits < 64 {
        a = [a[0] << bits, a[1] << bits | a[0] >> (64 - bits), a[2] << bits | a[1] >> (64 - bits)];
        shift += bits as i32;
    }
    (a, shift)
}

/// The product of two fractions, at most three units too small: the products that lie below the last word are left out.
#[inline]
pub fn multiply(a: Limbs, b: Limbs) -> Limbs {
    let (h22, l22) = multiply_words(a[2], b[2]);
    let (h21, l21) = multiply_words(a[2], b[1]);
    let (h12, l12) = multiply_words(a[1], b[2]);
    let (h20, _) = multiply_words(a[2], b[0]);
    let (h11, _) = multiply_words(a[1], b[1]);
    let (h02, _) = multiply_words(a[0], b[2]);
    let (low, carry1) = add_words(l21, l12, 0);
    let (low, carry2) = add_words(low, h20, 0);
    let (low, carry3) = add_words(low, h11, 0);
    let (low, carry4) = add_words(low, h02, 0);
    let (middle, carry5) = add_words(h21, h12, 0);
    let (middle, carry6) = add_words(middle, l22, carry1);
    let (middle, carry7) = add_words(middle, carry2 + carry3 + carry4, 0);
    [low, middle, h22 + carry5 + carry6 + carry7]
}

/// Σ coefficients[k]·tᵏ, or Σ coefficients[k]·(-t)ᵏ where `alternating`: by Horner's rule in fixed point.
/// The coefficients fall fast enough, or t is small enough, for every partial sum to lie in [0, 1).
#[inline]
pub fn polynomial(coefficients: &[Limbs], t: Limbs, alternating: bool) -> Limbs {
    let mut sum = [0; 3];
    for &coefficient in coefficients.iter().rev() {
        let product = multiply(sum, t);
        sum = if alternating { subtract(coefficient, product) } else { add(coefficient, product).0 };
    }
    sum
}
