//! Parts of a line.

/// The fields that a byte separates. After the last one there are none.
#[derive(Clone)]
pub struct Fields<'a> {
    rest: Option<&'a [u8]>,
    separator: u8,
}

impl<'a> Fields<'a> {
    /// The fields of a line.
    pub fn of(line: &'a [u8], separator: u8) -> Fields<'a> {
        Fields { rest: Some(line), separator }
    }

    /// What no field was taken of yet.
    pub fn rest(&mut self) -> Option<&'a [u8]> {
        self.rest.take()
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let line = self.rest.take()?;
        match line.iter().position(|&byte| byte == self.separator).and_then(|at| line.split_at_checked(at)) {
            Some((field, rest)) => {
                self.rest = rest.get(1..);
                Some(field)
            }
            None => Some(line),
        }
    }
}

/// Whether C's isspace says so, in the C locale.
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// The words that white space separates.
pub fn words(line: &[u8]) -> impl Iterator<Item = &[u8]> + Clone {
    line.split(|&byte| is_space(byte)).filter(|word| !word.is_empty())
}

/// A line without its comment: up to the first `#`.
pub fn without_comment(line: &[u8]) -> &[u8] {
    line.split(|&byte| byte == b'#').next().unwrap_or(line)
}

/// The number that a field consists of, in decimal digits: 0 if there are none, and modulo 2³², as other C libraries read these
/// files. None if there is anything else.
pub fn number(field: &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for byte in field {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value.wrapping_mul(10).wrapping_add(digit as u32);
    }
    Some(value)
}

/// The number in the first bytes of a text and what follows; none if the text does not begin with a digit or the number has more
/// than 32 bits.
pub fn leading_number(text: &[u8]) -> Option<(u32, &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, rest) = text.split_at_checked(digits)?;
    let mut value = 0u32;
    for byte in number {
        value = value.checked_mul(10)?.checked_add((byte - b'0') as u32)?;
    }
    if number.is_empty() { None } else { Some((value, rest)) }
}
