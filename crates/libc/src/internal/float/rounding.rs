//! Rounding a product whose factor is not quite exact.

use super::powers::Wide;

/// Rounds `product` (of which `rest` are 64 bits more below) at bit 64 + `shift`, half to even: what is above that, and whether
/// rounding went up. If `exact` is false, the true product is up to five units more; `None` if that could change the result, and
/// if the integer would not fit.
#[inline]
pub fn round(product: Wide, rest: u64, shift: i32, exact: bool) -> Option<(u64, bool)> {
    if shift <= 0 {
        return None;
    }
    if shift > 64 {
        return Some((0, false));
    }
    let half = 1u64 << (shift - 1);
    let (whole, part) = if shift == 64 {
        (0, product.high)
    } else {
        (product.high >> shift, product.high & (half << 1).wrapping_sub(1))
    };
    let up = if part != half {
        if part == half - 1 && product.low > u64::MAX - 5 && !exact {
            return None;
        }
        part > half
    } else if exact {
        product.low | rest != 0 || whole & 1 != 0
    } else if product.low != 0 {
        true
    } else {
        return None;
    };
    Some((whole.wrapping_add(up as u64), up))
}
