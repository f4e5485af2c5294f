//! `__multc3`

use crate::complex::value::Complex;
use crate::internal::f128::F128;

/// What a part of a number counts as beside an infinite one: ±1 for infinite, ±0 otherwise (C23 G.5.2).
pub fn boxed(x: F128) -> F128 {
    if x.is_infinite() { F128::ONE } else { F128::ZERO }.copysign(x)
}

/// A NaN as a zero of its sign, any other number as it is.
fn without_nan(x: F128) -> F128 {
    if x.is_nan() { F128::ZERO.copysign(x) } else { x }
}

/// (a + bi)·(c + di): the product that compilers call for `long double _Complex`. Where both parts come out as NaN although a factor
/// is infinite, or a partial product overflowed, the result is the infinity that annex G.5.2 asks for.
#[unsafe(no_mangle)]
#[allow(clippy::too_many_arguments, reason = "four long doubles in halves")]
pub unsafe extern "C" fn __multc3(
    result: *mut Complex<F128>,
    a_low: u64,
    a_high: u64,
    b_low: u64,
    b_high: u64,
    c_low: u64,
    c_high: u64,
    d_low: u64,
    d_high: u64,
) {
    let (mut a, mut b) = (F128::from_halves(a_low, a_high), F128::from_halves(b_low, b_high));
    let (mut c, mut d) = (F128::from_halves(c_low, c_high), F128::from_halves(d_low, d_high));
    let (ac, bd, ad, bc) = (a * c, b * d, a * d, b * c);
    let mut value = Complex::new(ac - bd, ad + bc);
    if value.re.is_nan() && value.im.is_nan() {
        let mut infinite = false;
        if a.is_infinite() || b.is_infinite() {
            (a, b, c, d) = (boxed(a), boxed(b), without_nan(c), without_nan(d));
            infinite = true;
        }
        if c.is_infinite() || d.is_infinite() {
            (a, b, c, d) = (without_nan(a), without_nan(b), boxed(c), boxed(d));
            infinite = true;
        }
        if !infinite && [ac, bd, ad, bc].iter().any(|product| product.is_infinite()) {
            (a, b, c, d) = (without_nan(a), without_nan(b), without_nan(c), without_nan(d));
            infinite = true;
        }
        if infinite {
            value = Complex::new(F128::INFINITY * (a * c - b * d), F128::INFINITY * (a * d + b * c));
        }
    }
    // SAFETY: the ABI has the caller pass the address of its result.
    unsafe { *result = value }
}
