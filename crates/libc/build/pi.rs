//! The digits of π, which fill Blowfish's tables.
//!
//! Machin's formula, π = 16 arctan 1/5 − 4 arctan 1/239, in fixed point: the words of a number stand most significant first,
//! the first of them in front of the point.

/// What the series' truncated divisions may get wrong stays in these last words.
const GUARD: usize = 2;

/// The first `count` words of 32 bits behind the point of π.
pub fn fraction(count: usize) -> Vec<u32> {
    let mut pi = vec![0; 1 + count + GUARD];
    arctangent(&mut pi, 16, 5, false);
    arctangent(&mut pi, 4, 239, true);
    assert_eq!(pi[0], 3);
    pi[1..=count].to_vec()
}

/// Adds `factor` times arctan 1/`x` to `sum`, or takes it away: the sum of ±1/((2k+1)·x^(2k+1)).
fn arctangent(sum: &mut [u32], factor: u32, x: u32, negative: bool) {
    let mut power = vec![0; sum.len()];
    power[0] = factor;
    divide(&mut power, x);
    let mut subtract = negative;
    for odd in (1..).step_by(2) {
        if power.iter().all(|&word| word == 0) {
            break;
        }
        let mut term = power.clone();
        divide(&mut term, odd);
        accumulate(sum, &term, subtract);
        subtract = !subtract;
        divide(&mut power, x * x);
    }
}

fn divide(number: &mut [u32], divisor: u32) {
    let mut rest = 0;
    for word in number {
        let part = rest << 32 | u64::from(*word);
        *word = (part / u64::from(divisor)) as u32;
        rest = part % u64::from(divisor);
    }
}

fn accumulate(sum: &mut [u32], term: &[u32], subtract: bool) {
    let mut carry = false;
    for (word, &other) in sum.iter_mut().zip(term).rev() {
        let step = if subtract { u32::overflowing_sub } else { u32::overflowing_add };
        let (first, over) = step(*word, other);
        let (second, again) = step(first, u32::from(carry));
        *word = second;
        carry = over || again;
    }
}
