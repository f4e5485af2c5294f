//! Payne and Hanek's argument reduction: x modulo π/2 for any x.
//!
//! x = M·2ᑫ with an integer M of 192 bits. Of x·2/π only the part modulo 4 matters, so the leading bits of 2/π, whose product
//! with M·2ᑫ is a multiple of 4, can be left out; of the rest nine words are taken. That leaves at least 319 bits after the
//! binary point, of which at most about 130 are lost to cancellation where a binary128 number comes closest to a multiple
//! of π/2.

use super::constants::{PI_2, TWO_OVER_PI};
use super::{Wide, limbs};

const WORDS: usize = 9;
const PRODUCT: usize = WORDS + 3;

/// The quadrant (modulo 4) and the rest r, |r| ≤ π/4, of a finite x: x = quadrant·π/2 + r (modulo 2π).
pub fn reduce(x: Wide) -> (u32, Wide) {
    // Below 1/2 nothing is to be done.
    if x.is_below(-1) {
        return (0, x);
    }
    let exponent = x.exponent;
    // The first word of 2/π, counted from 0, that matters, and the bits after the binary point of the product.
    let first = if exponent >= 194 { ((exponent - 194) / 64) as usize } else { 0 };
    let point = (192 + 64 * (first + WORDS)) as i32 - exponent;
    let mut product = [0u64; PRODUCT];
    for (i, word) in (0..WORDS).rev().enumerate() {
        // Word i of the window, from its least end.
        let factor = TWO_OVER_PI.get(first + word).copied().unwrap_or(0);
        let mut carry = 0;
        for (slot, &limb) in product.iter_mut().skip(i).zip(&x.significand) {
            let (high, low) = limbs::multiply_words(limb, factor);
            let (low, one) = limbs::add_words(low, *slot, 0);
            let (low, two) = limbs::add_words(low, carry, 0);
            *slot = low;
            carry = high + one + two;
        }
        if let Some(slot) = product.get_mut(i + 3) {
            *slot = carry;
        }
    }
    // Shift the binary point to two bits below the top: above it is the quadrant.
    let top = 64 * PRODUCT as i32 - 2 - point;
    shift(&mut product, top);
    let last = PRODUCT - 1;
    let quadrant = (product[last] >> 62) as u32;
    product[last] &= (1 << 62) - 1;
    // A fraction of more than a half belongs to the next quadrant.
    let up = product[last] >> 61 != 0;
    if up {
        let mut carry = 1;
        for word in &mut product {
            let (value, overflow) = limbs::add_words(!*word, 0, carry);
            *word = value;
            carry = overflow;
        }
        product[last] &= (1 << 62) - 1;
    }
    // The first three words that matter, and their place.
    let mut below = 2;
    let mut high = PRODUCT;
    while high > 4 && product.get(high - 1) == Some(&0) {
        high -= 1;
        below -= 64;
    }
    let word = |back: usize| product.get(high.wrapping_sub(back)).copied().unwrap_or(0);
    let (mut significand, lead) = limbs::normalize([word(3), word(2), word(1)]);
    if significand[2] == 0 {
        return (quadrant & 3, Wide::ZERO);
    }
    // The bits that normalizing brought in come from the fourth word.
    if lead > 0 && lead < 64 {
        significand[0] |= word(4) >> (64 - lead);
    }
    let fraction = Wide::positive(below - lead, significand).with_sign(x.negative != up);
    let quadrant = quadrant + up as u32;
    (if x.negative { quadrant.wrapping_neg() & 3 } else { quadrant & 3 }, fraction * PI_2)
}

/// Shifts left by `bits`, which may be negative.
fn shift(words: &mut [u64; PRODUCT], bits: i32) {
    let read = *words;
    let whole = bits.div_euclid(64);
    let rest = bits.rem_euclid(64) as u32;
    let at = |index: i32| if index < 0 { 0 } else { read.get(index as usize).copied().unwrap_or(0) };
    for (i, word) in words.iter_mut().enumerate() {
        let from = i as i32 - whole;
        *word = at(from) << rest | if rest == 0 { 0 } else { at(from - 1) >> (64 - rest) };
    }
}
