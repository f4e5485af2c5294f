//! `atan2f`

/// What the arc tangent of the smaller part over the larger is subtracted from or added to: by whether |y| is the larger, and, two entries on,
/// whether x is negative.
static OCTANTS: [(f64, f64); 4] = [
    (0.0, 1.0),
    (core::f64::consts::FRAC_PI_2, -1.0),
    (core::f64::consts::PI, -1.0),
    (core::f64::consts::FRAC_PI_2, 1.0),
];

/// The angle of the point (`x`, `y`), in radians, between -π and π; the signs of zeros count (C23 7.12.4.4, F.10.1.4).
#[unsafe(no_mangle)]
pub extern "C" fn atan2f(y: f32, x: f32) -> f32 {
    let ordinary = |value: f32| value.abs().to_bits().wrapping_sub(1) < f32::INFINITY.to_bits() - 1;
    if !ordinary(x) || !ordinary(y) {
        return libm::atan2(y as f64, x as f64) as f32;
    }
    // Numbers above zero are ordered as their bits, whose comparison needs no branch.
    let (width, height) = ((x.abs() as f64).to_bits(), (y.abs() as f64).to_bits());
    let quotient = f64::from_bits(width.min(height)) / f64::from_bits(width.max(height));
    let octant = (height > width) as usize | (x.is_sign_negative() as usize) << 1;
    // SAFETY: the table has four entries and the index is below four.
    let (base, factor) = unsafe { *OCTANTS.get_unchecked(octant) };
    let angle = base + factor * arc_tangent(quotient);
    (angle as f32).copysign(y)
}

/// The arc tangent of q in [0, 1], to 2⁻³⁶: a polynomial through Chebyshev's points (mpmath, at 200 bits).
#[inline(always)]
fn arc_tangent(q: f64) -> f64 {
    let t = q * q;
    let (t2, t4) = (t * t, t * t * (t * t));
    let low = (-0.3333333333230858 + t * 0.1999999965269345)
        + t2 * (-0.14285694570640292 + t * 0.11110666303625419);
    let middle = (-0.09085624177887072 + t * 0.07654295472644398)
        + t2 * (-0.06487062356606563 + t * 0.052943908816199266);
    let high = (-0.038767022568525905 + t * 0.02324837369843582)
        + t2 * (-0.010257166271499646 + t * 0.002875485609943425)
        + t4 * -0.0003778858076662609;
    q + q * t * (low + t4 * (middle + t4 * high))
}
