//! Internet addresses as text.

/// `AF_INET`.
pub const AF_INET: i32 = 2;
/// `AF_INET6`.
pub const AF_INET6: i32 = 10;

/// An IPv4 address as four decimal numbers (RFC 6943, 3.1.1, the strict form): no leading zeros, nothing before or after.
pub fn parse_v4(text: &[u8]) -> Option<[u8; 4]> {
    let mut parts = text.split(|&byte| byte == b'.');
    let mut address = [0; 4];
    for byte in &mut address {
        let part = parts.next()?;
        if part.is_empty() || part.len() > 3 || (part.len() > 1 && part.first() == Some(&b'0')) {
            return None;
        }
        let mut value = 0u32;
        for digit in part {
            if !digit.is_ascii_digit() {
                return None;
            }
            value = value * 10 + (digit - b'0') as u32;
        }
        *byte = u8::try_from(value).ok()?;
    }
    if parts.next().is_some() { None } else { Some(address) }
}

/// An IPv4 address in any of the forms of inet_aton: one to four numbers, decimal, octal or hexadecimal, the last of which fills
/// what the others leave.
pub fn parse_v4_loosely(text: &[u8]) -> Option<[u8; 4]> {
    let mut value = 0u32;
    let mut parts = text.split(|&byte| byte == b'.').peekable();
    for place in 0..4u32 {
        let part = c_number(parts.next()?)?;
        if parts.peek().is_none() {
            if part > u32::MAX >> (8 * place) {
                return None;
            }
            return Some((value | part).to_be_bytes());
        }
        if part > 255 {
            return None;
        }
        value |= part << (24 - 8 * place);
    }
    None
}

/// A network's number: one to four numbers as those of inet_aton, but each is a byte, and those that are missing at the end are 0
/// (networks(5)).
pub fn parse_network(text: &[u8]) -> Option<u32> {
    let mut bytes = [0; 4];
    let mut parts = text.split(|&byte| byte == b'.');
    for (byte, part) in bytes.iter_mut().zip(&mut parts) {
        *byte = u8::try_from(c_number(part)?).ok()?;
    }
    if parts.next().is_some() { None } else { Some(u32::from_be_bytes(bytes)) }
}

/// A number as in C: a prefix 0x makes it hexadecimal, a leading 0 octal. None if it is no number or has more than 32 bits.
fn c_number(text: &[u8]) -> Option<u32> {
    let (digits, base) = match text {
        [b'0', b'x' | b'X', digits @ ..] => (digits, 16),
        [b'0', _, ..] => (text, 8),
        _ => (text, 10),
    };
    let mut value = 0u32;
    for &byte in digits {
        let digit = (byte as char).to_digit(base)?;
        value = value.checked_mul(base)?.checked_add(digit)?;
    }
    if digits.is_empty() { None } else { Some(value) }
}

/// An IPv6 address (RFC 4291, 2.2).
pub fn parse_v6(text: &[u8]) -> Option<[u8; 16]> {
    let mut groups = [0u16; 8];
    let mut count = 0;
    // Where `::` stands.
    let mut gap = None;
    let mut rest = text;
    if let Some(tail) = rest.strip_prefix(b"::") {
        gap = Some(0);
        rest = tail;
    }
    while !(rest.is_empty() && gap == Some(count)) {
        let digits = rest.iter().take(4).take_while(|byte| byte.is_ascii_hexdigit()).count();
        let (group, tail) = rest.split_at_checked(digits)?;
        if tail.first() == Some(&b'.') {
            let [a, b, c, d] = parse_v4(rest)?;
            *groups.get_mut(count)? = u16::from_be_bytes([a, b]);
            *groups.get_mut(count + 1)? = u16::from_be_bytes([c, d]);
            count += 2;
            break;
        }
        if group.is_empty() {
            return None;
        }
        let value =
            group.iter().fold(0, |value, &byte| value << 4 | (byte as char).to_digit(16).unwrap_or(0));
        *groups.get_mut(count)? = value as u16;
        count += 1;
        rest = match tail {
            [] => break,
            [b':', b':', tail @ ..] if gap.is_none() => {
                gap = Some(count);
                tail
            }
            [b':', tail @ ..] => tail,
            _ => return None,
        };
    }
    // `::` stands for one group at least.
    if count > if gap.is_some() { 7 } else { 8 } || (gap.is_none() && count < 8) {
        return None;
    }
    if let Some(gap) = gap {
        groups.get_mut(gap..)?.rotate_right(8 - count);
    }
    let mut address = [0; 16];
    for (bytes, group) in address.chunks_exact_mut(2).zip(groups) {
        if let [high, low] = bytes {
            [*high, *low] = group.to_be_bytes();
        }
    }
    Some(address)
}

/// A short text that grows at its end; what does not fit is lost.
pub struct Text<const SIZE: usize> {
    bytes: [u8; SIZE],
    length: usize,
}

impl<const SIZE: usize> Default for Text<SIZE> {
    fn default() -> Self {
        Self::new()
    }
}

impl<const SIZE: usize> Text<SIZE> {
    /// An empty text.
    pub const fn new() -> Self {
        Text { bytes: [0; SIZE], length: 0 }
    }

    /// Appends a byte.
    pub fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
            self.length += 1;
        }
    }

    /// Appends bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.push(byte);
        }
    }

    /// Appends a number in digits of a base of at most 16, without leading zeros.
    pub fn number(&mut self, value: u32, base: u32) {
        let mut unit = 1;
        while value / unit >= base {
            unit *= base;
        }
        while unit > 0 {
            self.push(char::from_digit(value / unit % base, base).map_or(b'0', |digit| digit as u8));
            unit /= base;
        }
    }

    /// The text.
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// Appends an IPv4 address.
pub fn write_v4<const SIZE: usize>(text: &mut Text<SIZE>, address: [u8; 4]) {
    for (place, byte) in address.into_iter().enumerate() {
        if place > 0 {
            text.push(b'.');
        }
        text.number(byte as u32, 10);
    }
}

/// Appends an IPv6 address: in lower case, without leading zeros, `::` for the run of zero groups that saves most (as other C
/// libraries on Linux choose it: of runs of equal length one at the beginning or the end saves a colon less), and a mapped IPv4
/// address in decimal.
pub fn write_v6<const SIZE: usize>(text: &mut Text<SIZE>, address: &[u8; 16]) {
    if let [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, a, b, c, d] = *address {
        text.bytes(b"::ffff:");
        return write_v4(text, [a, b, c, d]);
    }
    let mut groups = [0u16; 8];
    for (group, bytes) in groups.iter_mut().zip(address.chunks_exact(2)) {
        if let [high, low] = bytes {
            *group = u16::from_be_bytes([*high, *low]);
        }
    }
    let mut best = (0, 0, 3);
    for start in 0..8 {
        let zeros = groups.iter().skip(start).take_while(|&&group| group == 0).count();
        let saved = 2 * zeros + 1 - (start == 0) as usize - (start + zeros == 8) as usize;
        if zeros > 0 && saved > best.2 {
            best = (start, zeros, saved);
        }
    }
    let (start, zeros, _) = best;
    for (index, group) in groups.into_iter().enumerate() {
        if zeros > 0 && index == start {
            text.bytes(b"::");
        }
        if index < start || index >= start + zeros {
            if index > 0 && (zeros == 0 || index != start + zeros) {
                text.push(b':');
            }
            text.number(group as u32, 16);
        }
    }
}
