//! Sine and cosine of a float, in double arithmetic.

use crate::math::instruction::nearest_integer;

/// π/2 to 32 bits, so that a multiple of it by 21 bits is exact, and the rest.
const PI_2: (f64, f64) = (1.5707963267341256, 6.077100506506192e-11);

/// Below this magnitude the reduction is good: the multiple of π/2 has at most 21 bits.
pub const LIMIT: f32 = 3.0e6;

/// The quadrant and the sine and cosine of the rest of |x| < [`LIMIT`], by their Taylor series.
#[inline(always)]
pub fn reduced(x: f32) -> (i32, f64, f64) {
    let x = x as f64;
    let (quarters, quadrant) = nearest_integer(x * core::f64::consts::FRAC_2_PI);
    let r = (x - quarters * PI_2.0) - quarters * PI_2.1;
    let t = r * r;
    let sine = r + r
        * t
        * (-0.16666666666666666
            + t * (0.008333333333333333
                + t * (-0.0001984126984126984
                    + t * (2.7557319223985893e-06
                        + t * (-2.505210838544172e-08 + t * 1.6059043836821613e-10)))));
    let cosine = 1.0
        + t * (-0.5
            + t * (0.041666666666666664
                + t * (-0.001388888888888889
                    + t * (2.48015873015873e-05
                        + t * (-2.755731922398589e-07
                            + t * (2.08767569878681e-09 + t * -1.1470745597729725e-11))))));
    (quadrant, sine, cosine)
}

/// For each quadrant what the polynomial below begins with, as a multiple of r and a constant, and its coefficients: those of the sine or those of the cosine, minimax up
/// to π/4 (Remez, at 40 digits), to 2⁻³⁶ and 2⁻³³.
static QUADRANTS: [[f64; 6]; 4] = [SINE, COSINE, negative(SINE), negative(COSINE)];
const SINE: [f64; 6] =
    [1.0, 0.0, -0.16666666644202188, 0.008333329326706468, -0.00019839260753528926, 2.717341837262255e-06];
const COSINE: [f64; 6] =
    [0.0, 1.0, -0.49999999753335067, 0.04166662267012181, -0.0013886682349685668, 2.4379796617357218e-05];

const fn negative(row: [f64; 6]) -> [f64; 6] {
    let [factor, constant, a, b, c, d] = row;
    [-factor, -constant, a, b, c, d]
}

/// The sine of |x| < [`LIMIT`] plus so many quarter turns. No branch asks for the quadrant: in most programs none could be predicted.
#[inline(always)]
pub fn sine(x: f32, turns: i32) -> f32 {
    let x = x as f64;
    let (quarters, quadrant) = nearest_integer(x * core::f64::consts::FRAC_2_PI);
    let r = (x - quarters * PI_2.0) - quarters * PI_2.1;
    // SAFETY: the table has four rows and the index is below four.
    let [factor, constant, a, b, c, d] =
        *unsafe { QUADRANTS.get_unchecked((quadrant.wrapping_add(turns) & 3) as usize) };
    let t = r * r;
    let first = r * factor + constant;
    (first + first * t * ((a + t * b) + t * t * (c + t * d))) as f32
}
