//! The expression of `Plural-Forms`: which form of a message a number takes. It is C's, over unsigned long, with `n`, decimal
//! numbers, `?:`, `||`, `&&`, comparisons, `+ - * / %`, `!` and parentheses.
//!
//! An operator binds tighter than another of a lower level. Everything is evaluated, also what C would skip, so that a text is
//! read once from left to right; what C skips may divide by zero, and does not count then.

/// How deeply expressions may nest.
const DEPTH: u32 = 100;

/// A text that is read.
struct Expression {
    next: *const u8,
    n: u64,
    depth: u32,
}

/// A value; `None` is what dividing by zero gives.
type Value = Option<u64>;

/// The value of an expression that ends with a semicolon, with a number for `n`; `None` if it is no expression or divides by zero.
///
/// # Safety
/// `text` is a C string.
pub unsafe fn evaluate(text: *const u8, n: u64) -> Option<u64> {
    let mut expression = Expression { next: text, n, depth: 0 };
    // SAFETY: by the contract; the reader stops at the NUL.
    unsafe {
        let value = expression.conditional()?;
        if *expression.next != b';' {
            return None;
        }
        value
    }
}

/// The levels of binary operators, the loosest first.
const LEVELS: [&[&str]; 6] =
    [&["||"], &["&&"], &["==", "!="], &["<=", ">=", "<", ">"], &["+", "-"], &["*", "/", "%"]];

// The outer `Option` of the functions says whether the text is an expression.
impl Expression {
    unsafe fn skip_space(&mut self) {
        // SAFETY: the text goes on to its NUL.
        unsafe {
            while matches!(*self.next, b' ' | b'\t'..=b'\r') {
                self.next = self.next.add(1);
            }
        }
    }

    /// Takes a token if it comes next.
    unsafe fn eat(&mut self, token: &str) -> bool {
        // SAFETY: bytes are looked at up to the first that differs, the NUL at the latest.
        unsafe {
            self.skip_space();
            for (index, byte) in token.bytes().enumerate() {
                if *self.next.add(index) != byte {
                    return false;
                }
            }
            self.next = self.next.add(token.len());
            true
        }
    }

    /// `a ? b : c`
    unsafe fn conditional(&mut self) -> Option<Value> {
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        // SAFETY: as above; so in all functions here.
        unsafe {
            let condition = self.binary(0)?;
            let mut value = condition;
            if self.eat("?") {
                let yes = self.conditional()?;
                if !self.eat(":") {
                    return None;
                }
                let no = self.conditional()?;
                value = condition.and_then(|condition| if condition != 0 { yes } else { no });
            }
            self.skip_space();
            self.depth -= 1;
            Some(value)
        }
    }

    unsafe fn binary(&mut self, level: usize) -> Option<Value> {
        // SAFETY: as above.
        unsafe {
            let Some(operators) = LEVELS.get(level) else { return self.unary() };
            let mut left = self.binary(level + 1)?;
            'next: loop {
                for operator in operators.iter() {
                    if self.eat(operator) {
                        let right = self.binary(level + 1)?;
                        left = apply(operator.as_bytes(), left, right);
                        continue 'next;
                    }
                }
                return Some(left);
            }
        }
    }

    unsafe fn unary(&mut self) -> Option<Value> {
        // SAFETY: as above.
        unsafe {
            self.skip_space();
            let first = *self.next;
            match first {
                // No operator `!=` can stand here.
                b'!' => {
                    self.next = self.next.add(1);
                    self.depth += 1;
                    if self.depth > DEPTH {
                        return None;
                    }
                    let value = self.unary()?;
                    self.depth -= 1;
                    Some(value.map(|value| (value == 0) as u64))
                }
                b'(' => {
                    self.next = self.next.add(1);
                    let value = self.conditional()?;
                    if self.eat(")") { Some(value) } else { None }
                }
                b'n' => {
                    self.next = self.next.add(1);
                    Some(Some(self.n))
                }
                b'0'..=b'9' => {
                    let mut value = 0u64;
                    while (*self.next).is_ascii_digit() {
                        value = value.saturating_mul(10).saturating_add((*self.next - b'0') as u64);
                        self.next = self.next.add(1);
                    }
                    Some(Some(value))
                }
                _ => None,
            }
        }
    }
}

fn apply(operator: &[u8], left: Value, right: Value) -> Value {
    let decided = match operator {
        b"||" => left.filter(|left| *left != 0).map(|_| 1),
        b"&&" => left.filter(|left| *left == 0),
        _ => None,
    };
    if decided.is_some() {
        return decided;
    }
    let (left, right) = (left?, right?);
    Some(match operator {
        b"||" | b"&&" => (right != 0) as u64,
        b"==" => (left == right) as u64,
        b"!=" => (left != right) as u64,
        b"<=" => (left <= right) as u64,
        b">=" => (left >= right) as u64,
        b"<" => (left < right) as u64,
        b">" => (left > right) as u64,
        b"+" => left.wrapping_add(right),
        b"-" => left.wrapping_sub(right),
        b"*" => left.wrapping_mul(right),
        b"/" => left.checked_div(right)?,
        _ => left.checked_rem(right)?,
    })
}
