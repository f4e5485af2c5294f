//! artan t for t in [0, 1] as a pair: artan t = artan c + artan u with c the nearest multiple of 1/64 and u = (t - c)/(1 + tc),
//! below 2⁻⁷.
#![allow(clippy::approx_constant, reason = "table entries")]

use super::{Pair, quick_two_sum, two_product};
use crate::math::instruction::{nearest, nearest_integer};

/// π/2.
pub const PI_2: Pair = Pair::new(1.5707963267948966, 6.123233995736766e-17);
/// π.
pub const PI: Pair = Pair::new(3.141592653589793, 1.2246467991473532e-16);

/// artan(i/64) for i from 0 to 64 (mpmath at 400 bits).
static ARC_TANGENT: [(f64, f64); 65] = [
    (0.0, 0.0),
    (0.015623728620476831, -4.913600136566304e-19),
    (0.031239833430268277, -1.188442711587748e-18),
    (0.046840712915969654, -1.655677442254952e-19),
    (0.06241880999595735, -1.5490756308295046e-18),
    (0.0779666338315423, 5.804551873143357e-18),
    (0.09347678115858947, -6.2844725995420954e-18),
    (0.10894195698986579, 6.8267122072409585e-18),
    (0.12435499454676144, -3.1253241424539383e-18),
    (0.13970887428916365, -2.9579864247315813e-18),
    (0.15499674192394097, 9.585415594114324e-18),
    (0.1702119252854744, -3.541164079802125e-18),
    (0.18534794999569476, 4.180692268843079e-18),
    (0.2003985538258785, 3.1399542871844493e-18),
    (0.21535769969773805, 4.738160130078733e-19),
    (0.23021958727684372, 1.2313404529142703e-17),
    (0.24497866312686414, 1.0698755618734451e-17),
    (0.2596296294082575, 1.9238754924615304e-17),
    (0.2741674511196588, 8.261353575163773e-18),
    (0.2885873618940774, -1.428369957377257e-17),
    (0.3028848683749714, -1.1010827903001369e-17),
    (0.31705575320914703, -1.893928924292642e-17),
    (0.3310960767041321, -7.952610375793799e-18),
    (0.34500217720710513, -2.2938804755578304e-17),
    (0.35877067027057225, -2.4623815582638635e-17),
    (0.3723984466767542, 1.9612311504845653e-17),
    (0.38588266939807375, 2.378822732491941e-17),
    (0.39922076957525254, 2.246598105617042e-17),
    (0.4124104415973873, -1.587652227770689e-17),
    (0.42544963737004227, 2.3315530741892885e-17),
    (0.43833655985795783, -2.494277030626541e-17),
    (0.4510696559885235, -2.2703795229420475e-17),
    (0.4636476090008061, 2.2698777452961687e-17),
    (0.4760693303227612, 1.4654487332256713e-17),
    (0.48833395105640554, -1.1373236189329585e-17),
    (0.5004408131472942, -4.7181675085518756e-17),
    (0.5123894603107377, -2.5462781472855804e-17),
    (0.5241796287829132, 5.520094119641666e-18),
    (0.5358112379604637, -4.0637956834825575e-18),
    (0.5472843809874369, 4.923709671396255e-17),
    (0.5585993153435624, -5.4556305485916264e-18),
    (0.5697564534829784, 1.2255062085054184e-17),
    (0.5807563535676704, -1.441464378193067e-17),
    (0.5915997103351114, 4.920495453686772e-17),
    (0.6022873461349642, 2.950430737228402e-17),
    (0.6128202021652414, -3.1552061848586226e-17),
    (0.6231993299340659, 2.672403885140095e-17),
    (0.6334258829691446, -2.7290767436015276e-17),
    (0.6435011087932844, 1.5834785051444286e-17),
    (0.6534263411807619, 3.5800634857340095e-17),
    (0.6632029927060933, -3.076054864429649e-17),
    (0.6728325475937632, -1.899315009714705e-17),
    (0.6823165548747481, 6.943223671560008e-18),
    (0.6916566218531999, -8.117151192285796e-18),
    (0.7008544078844502, -1.987626234335816e-17),
    (0.7099116184635249, -4.597166450584887e-17),
    (0.7188299996216245, -2.1478388444456983e-17),
    (0.7276113326265107, 2.569325697391839e-18),
    (0.7362574289814281, 3.473937648299457e-17),
    (0.7447701257160751, 3.708315849135547e-17),
    (0.7531512809621944, -2.4256934659182068e-17),
    (0.7614027698055784, 9.850030332752822e-18),
    (0.7695264804056583, -3.704991905602721e-17),
    (0.7775243103733478, -2.6676490951944502e-17),
    (0.7853981633974483, 3.061616997868383e-17),
];

/// The arc tangent of small/large, where large is not the smaller one and both lie in the middle of the range; to about 60 bits.
#[inline(always)]
pub fn arc_tangent_of(small: f64, large: f64) -> Pair {
    let quotient = small / large;
    let (step, index) = nearest_integer(quotient * 64.0);
    if index < 8 {
        let product = two_product(quotient, large);
        let rest = ((small - product.hi) - product.lo) / large;
        let t = quotient * quotient;
        let square = t * t;
        let low = (-1.0 / 3.0 + t * (1.0 / 5.0)) + square * (-1.0 / 7.0 + t * (1.0 / 9.0));
        let high = (-1.0 / 11.0 + t * (1.0 / 13.0)) + square * (-1.0 / 15.0 + t * (1.0 / 17.0));
        return quick_two_sum(quotient, rest + quotient * t * (low + square * square * high));
    }
    let Some(&(high, low)) = ARC_TANGENT.get(index as usize) else { return Pair::from(f64::NAN) };
    // artan(s/l) = artan c + artan((s - c·l)/(l + c·s)). The products of c, which has seven bits, with the halves of l are exact, and so is the
    // first difference; what the second and the division lose is 2⁻⁴ of the result's last place, for the angle is 16 times as large.
    let center = step * (1.0 / 64.0);
    let large_high = f64::from_bits(large.to_bits() & !0x7ff_ffff);
    let above = (small - center * large_high) - center * (large - large_high);
    let u = above / (large + center * small);
    let square = u * u;
    let tail =
        u * square * (-1.0 / 3.0 + square * (1.0 / 5.0 + square * (-1.0 / 7.0 + square * (1.0 / 9.0))));
    quick_two_sum(high, low + (u + tail))
}

/// The arc tangent, to about 64 bits.
#[inline]
pub fn arc_tangent(t: Pair) -> Pair {
    let step = nearest(t.hi * 64.0);
    let center = step * (1.0 / 64.0);
    let Some(&(high, low)) = ARC_TANGENT.get(step as usize) else { return Pair::from(f64::NAN) };
    let above = Pair::new(t.hi - center, 0.0) + Pair::from(t.lo);
    let product = two_product(t.hi, center);
    let below = Pair::from(1.0) + Pair::new(product.hi, product.lo + t.lo * center);
    let u = if step == 0.0 { t } else { above.divided_by(below) };
    let square = u.hi * u.hi;
    let tail =
        u.hi * square * (-1.0 / 3.0 + square * (1.0 / 5.0 + square * (-1.0 / 7.0 + square * (1.0 / 9.0))));
    Pair::new(high, low) + (u + Pair::from(tail))
}
