//! IEEE 754's maximum and minimum, in the four forms of C23: a NaN is the result or counts as missing, numbers are compared
//! or their magnitudes. +0 is above -0.

use super::interchange::{Interchange, absolute, is_nan, is_negative, quieted};

/// The greater number; a NaN if there is one.
#[inline(always)]
pub fn maximum<T: Interchange>(x: T, y: T) -> T {
    if is_nan(x) {
        quieted(x)
    } else if is_nan(y) {
        quieted(y)
    } else if x > y || x == y && is_negative(y) {
        x
    } else {
        y
    }
}

/// The smaller number; a NaN if there is one.
#[inline(always)]
pub fn minimum<T: Interchange>(x: T, y: T) -> T {
    if is_nan(x) {
        quieted(x)
    } else if is_nan(y) {
        quieted(y)
    } else if x < y || x == y && is_negative(x) {
        x
    } else {
        y
    }
}

/// The one of greater magnitude, of two that are equal the greater; a NaN if there is one.
#[inline(always)]
pub fn maximum_magnitude<T: Interchange>(x: T, y: T) -> T {
    if absolute(x) > absolute(y) {
        x
    } else if absolute(x) < absolute(y) {
        y
    } else {
        maximum(x, y)
    }
}

/// The one of smaller magnitude, of two that are equal the smaller; a NaN if there is one.
#[inline(always)]
pub fn minimum_magnitude<T: Interchange>(x: T, y: T) -> T {
    if absolute(x) < absolute(y) {
        x
    } else if absolute(x) > absolute(y) {
        y
    } else {
        minimum(x, y)
    }
}

/// What `choose` makes of two numbers; the number, where the other is a NaN.
#[inline(always)]
pub fn of_numbers<T: Interchange>(x: T, y: T, choose: impl FnOnce(T, T) -> T) -> T {
    if is_nan(x) {
        quieted(y)
    } else if is_nan(y) {
        x
    } else {
        choose(x, y)
    }
}
