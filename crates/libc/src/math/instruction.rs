//! The operations that WebAssembly has as instructions. Stable Rust has intrinsics for their vector forms only; on one lane
//! of a splat the compiler turns those into the scalar instruction.

use core::arch::wasm32::*;

macro_rules! unary {
    ($($name:ident, $type:ty, $splat:ident, $operation:ident, $lane:ident, $doc:literal;)*) => {$(
        #[doc = $doc]
        #[inline(always)]
        pub fn $name(x: $type) -> $type {
            $lane::<0>($operation($splat(x)))
        }
    )*};
}

unary! {
    ceil, f64, f64x2_splat, f64x2_ceil, f64x2_extract_lane, "`f64.ceil`";
    ceilf, f32, f32x4_splat, f32x4_ceil, f32x4_extract_lane, "`f32.ceil`";
    floor, f64, f64x2_splat, f64x2_floor, f64x2_extract_lane, "`f64.floor`";
    floorf, f32, f32x4_splat, f32x4_floor, f32x4_extract_lane, "`f32.floor`";
    trunc, f64, f64x2_splat, f64x2_trunc, f64x2_extract_lane, "`f64.trunc`";
    truncf, f32, f32x4_splat, f32x4_trunc, f32x4_extract_lane, "`f32.trunc`";
    nearest, f64, f64x2_splat, f64x2_nearest, f64x2_extract_lane, "`f64.nearest`: ties to even";
    nearestf, f32, f32x4_splat, f32x4_nearest, f32x4_extract_lane, "`f32.nearest`: ties to even";
    sqrt, f64, f64x2_splat, f64x2_sqrt, f64x2_extract_lane, "`f64.sqrt`";
    sqrtf, f32, f32x4_splat, f32x4_sqrt, f32x4_extract_lane, "`f32.sqrt`";
}

macro_rules! binary {
    ($($name:ident, $type:ty, $splat:ident, $operation:ident, $lane:ident, $doc:literal;)*) => {$(
        #[doc = $doc]
        #[inline(always)]
        pub fn $name(x: $type, y: $type) -> $type {
            $lane::<0>($operation($splat(x), $splat(y)))
        }
    )*};
}

binary! {
    max, f64, f64x2_splat, f64x2_max, f64x2_extract_lane, "`f64.max`: NaN where either is, -0 below +0";
    maxf, f32, f32x4_splat, f32x4_max, f32x4_extract_lane, "`f32.max`";
    min, f64, f64x2_splat, f64x2_min, f64x2_extract_lane, "`f64.min`";
    minf, f32, f32x4_splat, f32x4_min, f32x4_extract_lane, "`f32.min`";
}

/// A whole number as i64; what does not fit (NaN too) is the least i64, which is what x86-64 has `lrint` return.
#[inline(always)]
pub fn to_long(x: f64) -> i64 {
    if (-9223372036854775808.0..9223372036854775808.0).contains(&x) { x as i64 } else { i64::MIN }
}

/// `x`, of magnitude below 2³¹, rounded to a whole number, and that as an integer. The sum with 1.5·2⁵² has the number in its lowest bits: no
/// conversion, which would ask about NaN and what does not fit.
#[inline(always)]
pub fn nearest_integer(x: f64) -> (f64, i32) {
    const SHIFT: f64 = 6755399441055744.0;
    let shifted = x + SHIFT;
    (shifted - SHIFT, shifted.to_bits() as i32)
}
