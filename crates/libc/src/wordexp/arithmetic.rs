//! Arithmetic expansion: C's integer expressions in `long`, over numbers and variables. POSIX.1-2024 XCU 2.6.4.

use super::WRDE_SYNTAX;
use super::expansion::variable;
use crate::internal::list::List;
use crate::types::{c_char, c_int};

unsafe extern "C" {
    fn setenv(name: *const c_char, value: *const c_char, overwrite: c_int) -> c_int;
}

/// How deep an expression may be nested.
const MAX_DEPTH: u32 = 200;

struct Expression<'a> {
    text: &'a [u8],
    at: usize,
    depth: u32,
    /// Above 0 in what is not evaluated.
    unused: u32,
}

/// The value of an expression; an empty one is 0.
pub(super) fn evaluate(text: &[u8]) -> Result<i64, c_int> {
    let mut expression = Expression { text, at: 0, depth: 0, unused: 0 };
    if expression.peek() == 0 {
        return Ok(0);
    }
    let value = expression.assignment()?;
    if expression.peek() == 0 && expression.at >= text.len() { Ok(value) } else { Err(WRDE_SYNTAX) }
}

/// The decimal digits of a number.
pub(super) fn write(value: i64, to: &mut List<u8>) -> Result<(), c_int> {
    let mut digits = [0u8; 20];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        if let Some(digit) = digits.get_mut(at) {
            *digit = b'0' + (rest % 10) as u8;
        }
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        to.push(b'-').map_err(|_| super::WRDE_NOSPACE)?;
    }
    for digit in digits.get(at..).unwrap_or(&[]) {
        to.push(*digit).map_err(|_| super::WRDE_NOSPACE)?;
    }
    Ok(())
}

/// Operators of two operands, longer ones first, with their precedence.
static OPERATORS: [(&[u8], u8); 18] = [
    (b"||", 1),
    (b"&&", 2),
    (b"==", 6),
    (b"!=", 6),
    (b"<=", 7),
    (b">=", 7),
    (b"<<", 8),
    (b">>", 8),
    (b"|", 3),
    (b"^", 4),
    (b"&", 5),
    (b"<", 7),
    (b">", 7),
    (b"+", 9),
    (b"-", 9),
    (b"*", 10),
    (b"/", 10),
    (b"%", 10),
];

impl Expression<'_> {
    fn byte(&self, distance: usize) -> u8 {
        self.text.get(self.at + distance).copied().unwrap_or(0)
    }

    /// The next byte that is no space, 0 at the end.
    fn peek(&mut self) -> u8 {
        while matches!(self.byte(0), b' ' | b'\t' | b'\n') {
            self.at += 1;
        }
        self.byte(0)
    }

    fn name(&self) -> &[u8] {
        let rest = self.text.get(self.at..).unwrap_or(&[]);
        let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        if rest.first().is_some_and(u8::is_ascii_digit) { &[] } else { rest.get(..length).unwrap_or(&[]) }
    }

    fn deeper<T>(&mut self, inner: impl FnOnce(&mut Self) -> Result<T, c_int>) -> Result<T, c_int> {
        if self.depth >= MAX_DEPTH {
            return Err(WRDE_SYNTAX);
        }
        self.depth += 1;
        let result = inner(self);
        self.depth -= 1;
        result
    }

    fn assignment(&mut self) -> Result<i64, c_int> {
        self.deeper(|this| {
            this.peek();
            let begin = this.at;
            let length = this.name().len();
            if length > 0 {
                this.at += length;
                this.peek();
                let operator = OPERATORS.iter().find(|(text, precedence)| {
                    matches!(precedence, 3..=5 | 8..=10)
                        && this.text.get(this.at..).is_some_and(|rest| rest.starts_with(text))
                        && this.byte(text.len()) == b'='
                });
                let plain = this.byte(0) == b'=' && this.byte(1) != b'=';
                if plain || operator.is_some() {
                    this.at += operator.map_or(0, |(text, _)| text.len()) + 1;
                    let mut value = this.assignment()?;
                    let name = this.text.get(begin..begin + length).unwrap_or(&[]);
                    if let Some((text, _)) = operator {
                        value = this.apply(text, value_of(name)?, value)?;
                    }
                    if this.unused == 0 {
                        set(name, value)?;
                    }
                    return Ok(value);
                }
                this.at = begin;
            }
            this.conditional()
        })
    }

    fn conditional(&mut self) -> Result<i64, c_int> {
        let condition = self.binary(1)?;
        if self.peek() != b'?' {
            return Ok(condition);
        }
        self.at += 1;
        self.unused += (condition == 0) as u32;
        let yes = self.assignment()?;
        self.unused -= (condition == 0) as u32;
        if self.peek() != b':' {
            return Err(WRDE_SYNTAX);
        }
        self.at += 1;
        self.unused += (condition != 0) as u32;
        let no = self.deeper(|this| this.conditional())?;
        self.unused -= (condition != 0) as u32;
        Ok(if condition != 0 { yes } else { no })
    }

    fn binary(&mut self, least: u8) -> Result<i64, c_int> {
        let mut left = self.unary()?;
        loop {
            self.peek();
            let rest = self.text.get(self.at..).unwrap_or(&[]);
            let Some((operator, precedence)) = OPERATORS
                .iter()
                .find(|(text, _)| rest.starts_with(text))
                .filter(|(_, found)| *found >= least)
            else {
                return Ok(left);
            };
            self.at += operator.len();
            let skip =
                matches!((*operator, left), (b"||", value) if value != 0) || *operator == b"&&" && left == 0;
            self.unused += skip as u32;
            let right = self.deeper(|this| this.binary(precedence + 1))?;
            self.unused -= skip as u32;
            left = self.apply(operator, left, right)?;
        }
    }

    fn apply(&self, operator: &[u8], left: i64, right: i64) -> Result<i64, c_int> {
        Ok(match operator {
            b"||" => (left != 0 || right != 0) as i64,
            b"&&" => (left != 0 && right != 0) as i64,
            b"==" => (left == right) as i64,
            b"!=" => (left != right) as i64,
            b"<=" => (left <= right) as i64,
            b">=" => (left >= right) as i64,
            b"<" => (left < right) as i64,
            b">" => (left > right) as i64,
            b"<<" => left.wrapping_shl(right as u32),
            b">>" => left.wrapping_shr(right as u32),
            b"|" => left | right,
            b"^" => left ^ right,
            b"&" => left & right,
            b"+" => left.wrapping_add(right),
            b"-" => left.wrapping_sub(right),
            b"*" => left.wrapping_mul(right),
            _ if right == 0 && self.unused > 0 => 0,
            b"/" => left.checked_div(right).or((right == -1).then_some(left)).ok_or(WRDE_SYNTAX)?,
            _ => left.checked_rem(right).or((right == -1).then_some(0)).ok_or(WRDE_SYNTAX)?,
        })
    }

    fn unary(&mut self) -> Result<i64, c_int> {
        let operator = self.peek();
        if matches!(operator, b'+' | b'-' | b'!' | b'~') {
            self.at += 1;
            let value = self.deeper(|this| this.unary())?;
            return Ok(match operator {
                b'-' => value.wrapping_neg(),
                b'!' => (value == 0) as i64,
                b'~' => !value,
                _ => value,
            });
        }
        if operator == b'(' {
            self.at += 1;
            let value = self.assignment()?;
            if self.peek() != b')' {
                return Err(WRDE_SYNTAX);
            }
            self.at += 1;
            return Ok(value);
        }
        let length = self.name().len();
        if length > 0 {
            let value = value_of(self.name())?;
            self.at += length;
            return Ok(value);
        }
        let (value, length) = number(self.text.get(self.at..).unwrap_or(&[]));
        if length == 0 {
            return Err(WRDE_SYNTAX);
        }
        self.at += length;
        Ok(value)
    }
}

/// A number of C, and how long it is.
fn number(text: &[u8]) -> (i64, usize) {
    let (base, skip) = match text {
        [b'0', b'x' | b'X', digit, ..] if digit.is_ascii_hexdigit() => (16, 2),
        [b'0', ..] => (8, 0),
        _ => (10, 0),
    };
    let mut value = 0i64;
    let mut length = skip;
    while let Some(digit) = text.get(length).and_then(|byte| (*byte as char).to_digit(base)) {
        value = value.wrapping_mul(base as i64).wrapping_add(digit as i64);
        length += 1;
    }
    (value, length)
}

/// The value of a variable, 0 if it has none.
fn value_of(name: &[u8]) -> Result<i64, c_int> {
    let Some(value) = variable(name)? else { return Ok(0) };
    let text = value.to_bytes().trim_ascii();
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, text),
    };
    let (value, length) = number(digits);
    if length != digits.len() {
        return Err(WRDE_SYNTAX);
    }
    Ok(if negative { value.wrapping_neg() } else { value })
}

fn set(name: &[u8], value: i64) -> Result<(), c_int> {
    let mut text = List::new();
    for byte in name {
        text.push(*byte).map_err(|_| super::WRDE_NOSPACE)?;
    }
    text.push(0).map_err(|_| super::WRDE_NOSPACE)?;
    write(value, &mut text)?;
    text.push(0).map_err(|_| super::WRDE_NOSPACE)?;
    // SAFETY: both strings end with a NUL.
    let failed =
        unsafe { setenv(text.as_ptr().cast(), text.as_ptr().wrapping_add(name.len() + 1).cast(), 1) != 0 };
    if failed { Err(super::WRDE_NOSPACE) } else { Ok(()) }
}
