//! Bessel functions of whole order.
//!
//! Up to [`SERIES`] the power series, which lose as many bits to cancellation as eˣ has, at most 65; beyond, Hankel's
//! asymptotic expansions, whose least term is about e^(-2x). Orders above 1 come from recurrence: forward where that is stable
//! (always for Yₙ, for Jₙ while n < x), else for Jₙ from the series, or backward from a ratio of neighbours (Miller's
//! algorithm). A result that is a double then has more than 53 bits even next to the double that is closest to a zero.

use super::constants::{EULER_GAMMA, PI, PI_2};
use super::{Kind, Wide, log, sin_cos};

/// Below this argument the series are used.
const SERIES: i32 = 45;

/// The sum of (-x²/4)ᵏ/(k!(n+k)!)·n!, times (x/2)ⁿ/n!.
fn j_series(n: i32, x: Wide) -> Wide {
    let quarter = -x.squared().scaled(-2);
    let half = x.scaled(-1);
    let mut term = Wide::ONE;
    for k in 1..=n {
        term = (term * half).divided_by(k as u32);
        if term.exponent < -30000 {
            return Wide::ONE.scaled(-(1 << 20));
        }
    }
    let mut sum = term;
    for k in 1..100_000 {
        term = (term * quarter).divided_by(k as u32).divided_by((k + n) as u32);
        if term.is_zero() || term.exponent < sum.exponent - 200 && k as u32 > 2 {
            break;
        }
        sum = sum + term;
    }
    sum
}

/// Y₀ (order 0) or Y₁ by their series, with J of the same order known:
/// Y₀ = 2/π·((log(x/2) + γ)·J₀ - Σ (-x²/4)ᵏHₖ/(k!)²),
/// Y₁ = -2/(πx) + 2/π·(log(x/2) + γ)·J₁ - 1/π·x/2·Σ (-x²/4)ᵏ(Hₖ + Hₖ₊₁)/(k!(k+1)!).
fn y_series(order: i32, x: Wide, j: Wide) -> Wide {
    let quarter = -x.squared().scaled(-2);
    let log = log(x.scaled(-1)) + EULER_GAMMA;
    let mut term = Wide::ONE;
    let mut harmonic = Wide::ZERO;
    let mut sum = if order == 0 { Wide::ZERO } else { Wide::ONE };
    for k in 1..1000 {
        term = (term * quarter).divided_by(k).divided_by(k + order as u32);
        if term.exponent < -260 {
            break;
        }
        harmonic = harmonic + Wide::ONE.divided_by(k);
        let weight = if order == 0 { harmonic } else { harmonic.scaled(1) + Wide::ONE.divided_by(k + 1) };
        sum = sum + term * weight;
    }
    let inner = if order == 0 { log * j - sum } else { log * j - Wide::ONE / x - sum * x.scaled(-2) };
    inner / PI_2
}

/// √(2/πx)·(P·cos χ ∓ Q·sin χ) with χ = x - (order/2 + 1/4)π: J and Y of order 0 or 1 for a large x.
fn asymptotic(order: i32, x: Wide) -> (Wide, Wide) {
    let (mut p, mut q) = (Wide::ONE, Wide::ZERO);
    let mut term = Wide::ONE;
    let inverse = Wide::ONE / x.scaled(3);
    let square = 4 * order * order;
    let mut least = 1;
    for k in 1..200 {
        let odd = 2 * k - 1;
        term = (term * Wide::from(square - odd * odd) * inverse).divided_by(k as u32);
        // The expansion diverges: it ends where its terms grow again.
        if term.is_zero() || term.exponent < -190 || term.exponent > least {
            break;
        }
        least = term.exponent;
        let signed = if k & 2 != 0 { -term } else { term };
        if k & 1 == 0 {
            p = p + signed;
        } else {
            q = q + signed;
        }
    }
    // cos(x - π/4) = (cos x + sin x)/√2 and so on; χ of order 1 is a quarter turn behind.
    let (sine, cosine) = sin_cos(x);
    let (cos_chi, sin_chi) =
        if order == 0 { (cosine + sine, sine - cosine) } else { (sine - cosine, -(sine + cosine)) };
    let scale = (Wide::ONE / (PI * x)).sqrt();
    (scale * (p * cos_chi - q * sin_chi), scale * (p * sin_chi + q * cos_chi))
}

/// Jₙ for a finite x above zero and n of 0 or 1.
fn j_low(order: i32, x: Wide) -> Wide {
    if x < Wide::from(SERIES) { j_series(order, x) } else { asymptotic(order, x).0 }
}

/// Yₙ for a finite x above zero and n of 0 or 1.
fn y_low(order: i32, x: Wide) -> Wide {
    if x < Wide::from(SERIES) { y_series(order, x, j_series(order, x)) } else { asymptotic(order, x).1 }
}

/// Jₙ(x) for n > x, both large: Jₖ/Jₖ₋₁ from far above n down gives Jₙ/J₀ or Jₙ/J₁, whichever is not near a zero.
fn j_backward(n: i32, x: Wide) -> Wide {
    // Sixty decimal digits above n the start no longer matters: the ratio Jₖ₊₁/Jₖ is about x/2k or less.
    let start = n.saturating_add(200 + n / 4);
    let two_over_x = Wide::ONE.scaled(1) / x;
    let (mut above, mut here) = (Wide::ZERO, Wide::ONE);
    let (mut at_n, mut at_one) = (Wide::ZERO, Wide::ZERO);
    for k in (1..=start).rev() {
        if k == n {
            at_n = here;
        }
        if k == 1 {
            at_one = here;
        }
        (above, here) = (here, Wide::from(k) * two_over_x * here - above);
    }
    let (zero, one) = (j_low(0, x), j_low(1, x));
    if zero.abs() > one.abs() { zero * (at_n / here) } else { one * (at_n / at_one) }
}

/// Jₙ(x).
pub fn jn(n: i32, x: Wide) -> Wide {
    // J₋ₙ(x) = Jₙ(-x) = (-1)ⁿJₙ(x); the least int has no opposite, but its function is zero as its neighbour's.
    let (order, swap) = if n < 0 { (n.saturating_neg(), n & 1 != 0) } else { (n, false) };
    let negative = (x.negative && order & 1 != 0) != swap;
    let x = x.abs();
    match x.kind {
        Kind::Nan => return x,
        Kind::Infinite => return Wide::ZERO.with_sign(negative),
        Kind::Zero => return if order == 0 { Wide::ONE } else { Wide::ZERO.with_sign(negative) },
        Kind::Finite => {}
    }
    let value = if order < 2 {
        j_low(order, x)
    } else if Wide::from(order) <= x {
        let two_over_x = Wide::ONE.scaled(1) / x;
        let (mut below, mut here) = (j_low(0, x), j_low(1, x));
        for k in 1..order {
            (below, here) = (here, Wide::from(k) * two_over_x * here - below);
        }
        here
    } else if x.is_below(7) || x.squared() < Wide::from(order).scaled(7) {
        j_series(order, x)
    } else {
        j_backward(order, x)
    };
    if negative { -value } else { value }
}

/// Yₙ(x): -∞ at zero (∞ for a negative odd order), NaN below.
pub fn yn(n: i32, x: Wide) -> Wide {
    let (order, negative) = if n < 0 { (n.saturating_neg(), n & 1 != 0) } else { (n, false) };
    let value = match x.kind {
        Kind::Nan => return x,
        Kind::Zero => -Wide::INFINITY,
        _ if x.negative => return Wide::NAN,
        Kind::Infinite => return Wide::ZERO,
        Kind::Finite if order < 2 => y_low(order, x),
        Kind::Finite => {
            let two_over_x = Wide::ONE.scaled(1) / x;
            let (mut below, mut here) = (y_low(0, x), y_low(1, x));
            for k in 1..order {
                (below, here) = (here, Wide::from(k) * two_over_x * here - below);
                if here.exponent > 20000 {
                    break;
                }
            }
            here
        }
    };
    if negative { -value } else { value }
}
