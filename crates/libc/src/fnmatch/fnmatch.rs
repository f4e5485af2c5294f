//! `fnmatch`.
//!
//! Only the last star can be wrong about how much it takes: what stands before it matched already, and a shorter match there leaves more to the
//! last one, never less. So the time is at most the product of the lengths. With FNM_PATHNAME a slash of the text is
//! matched by a slash only, and a star before it is settled then.

use crate::types::{c_char, c_int};
use crate::wchar::multibyte::{Decoded, decode};
use crate::wctype::{iswctype::iswctype, towlower::towlower, towupper::towupper, wctype::wctype};

/// The text does not match.
pub const NOMATCH: c_int = 1;
/// A slash is matched by a slash only.
pub const PATHNAME: c_int = 1;
/// A backslash is an ordinary character.
pub const NOESCAPE: c_int = 2;
/// A period where a name begins is matched by a period only.
pub const PERIOD: c_int = 4;
/// It is enough to match what comes before a slash.
pub const LEADING_DIR: c_int = 8;
/// The case of letters does not count.
pub const CASEFOLD: c_int = 16;

/// What a pattern begins with.
enum Token {
    End,
    Star,
    Question,
    /// A bracket expression, from behind its `[`.
    Bracket,
    Character(u32),
    /// Bytes that are no character.
    Invalid,
}

/// The character at `at`, and how many bytes it has; a byte that is none is None.
unsafe fn character(at: *const u8) -> (Option<u32>, usize) {
    // SAFETY: a byte that does not continue the character, such as the NUL, is the last that is read.
    match unsafe { decode(at, 4, &mut 0) } {
        Ok(Decoded::Character(code, length)) => (Some(code), length),
        _ => (None, 1),
    }
}

/// How long the bracket expression at `at` is, of which the `[` comes first; None if it has no end, or with FNM_PATHNAME a slash in it.
unsafe fn bracket_length(at: *const u8, flags: c_int) -> Option<usize> {
    // SAFETY: no byte behind the NUL is read.
    unsafe {
        let mut length = 1;
        if matches!(*at.add(length), b'!' | b'^') {
            length += 1;
        }
        if *at.add(length) == b']' {
            length += 1;
        }
        loop {
            match *at.add(length) {
                0 => return None,
                b']' => return Some(length + 1),
                b'/' if flags & PATHNAME != 0 => return None,
                b'[' if matches!(*at.add(length + 1), b'.' | b':' | b'=') => {
                    let mark = *at.add(length + 1);
                    length += 2;
                    if *at.add(length) != 0 {
                        length += 1;
                    }
                    while *at.add(length) != 0 && !(*at.add(length - 1) == mark && *at.add(length) == b']') {
                        length += 1;
                    }
                    if *at.add(length) == 0 {
                        return None;
                    }
                }
                _ => {}
            }
            length += 1;
        }
    }
}

/// The first token of a pattern and its length.
unsafe fn token(at: *const u8, flags: c_int) -> (Token, usize) {
    // SAFETY: no byte behind the NUL is read.
    unsafe {
        let mut skipped = 0;
        match *at {
            0 => return (Token::End, 0),
            b'*' => return (Token::Star, 1),
            b'?' => return (Token::Question, 1),
            b'[' => {
                if let Some(length) = bracket_length(at, flags) {
                    return (Token::Bracket, length);
                }
            }
            b'\\' if flags & NOESCAPE == 0 && *at.add(1) != 0 => skipped = 1,
            _ => {}
        }
        match character(at.add(skipped)) {
            (Some(code), length) => (Token::Character(code), skipped + length),
            (None, length) => (Token::Invalid, skipped + length),
        }
    }
}

/// The same letter in the other case.
fn other_case(code: u32) -> u32 {
    let upper = towupper(code);
    if upper == code { towlower(code) } else { upper }
}

/// Whether a character, or `other`, is in the bracket expression that begins behind `at`.
unsafe fn bracket_has(mut at: *const u8, code: u32, other: u32) -> bool {
    // SAFETY: the expression is known to have an end.
    unsafe {
        let negated = matches!(*at, b'!' | b'^');
        if negated {
            at = at.add(1);
        }
        let begin = at;
        loop {
            if *at == b']' && at != begin {
                return negated;
            }
            if *at == b'[' && *at.add(1) == b':' {
                let mut name = [0u8; 16];
                let mut length = 0;
                while *at.add(2 + length) != b':' {
                    if let Some(place) = name.get_mut(length) {
                        *place = *at.add(2 + length);
                    }
                    length += 1;
                }
                // A longer name is none; a shorter one ends with a NUL.
                let class = if length < 16 { wctype(name.as_ptr().cast()) } else { 0 };
                if iswctype(code, class) != 0 || iswctype(other, class) != 0 {
                    return !negated;
                }
                at = at.add(length + 4);
                continue;
            }
            let Some(first) = element(&mut at) else { return false };
            let mut last = first;
            if *at == b'-' && *at.add(1) != b']' {
                at = at.add(1);
                match element(&mut at) {
                    Some(end) => last = end,
                    None => return false,
                }
            }
            if (first..=last).contains(&code) || (first..=last).contains(&other) {
                return !negated;
            }
        }
    }
}

/// A character of a bracket expression, or `[.x.]`, `[=x=]`.
unsafe fn element(at: &mut *const u8) -> Option<u32> {
    // SAFETY: the expression is known to have an end behind this.
    unsafe {
        let special = **at == b'[' && matches!(*at.add(1), b'.' | b'=');
        if special {
            *at = at.add(2);
        }
        let (code, length) = character(*at);
        *at = at.add(length);
        if special {
            if *at.add(1) != b']' {
                return None;
            }
            *at = at.add(2);
        }
        code
    }
}

/// Whether a text matches a pattern.
///
/// # Safety
/// Both end with a NUL.
pub unsafe fn matches(mut pattern: *const u8, mut text: *const u8, flags: c_int) -> bool {
    // What is behind the last star, and what was not yet given to it.
    let mut star: Option<(*const u8, *const u8)> = None;
    // SAFETY: no byte behind a NUL is read.
    unsafe {
        let begin = text;
        let hidden = |at: *const u8| {
            flags & PERIOD != 0 && *at == b'.' && (at == begin || flags & PATHNAME != 0 && *at.sub(1) == b'/')
        };
        loop {
            let (found, length) = token(pattern, flags);
            let matched = match found {
                Token::Star => {
                    if hidden(text) {
                        false
                    } else {
                        pattern = pattern.add(1);
                        star = Some((pattern, text));
                        continue;
                    }
                }
                Token::End => {
                    if *text == 0 || flags & LEADING_DIR != 0 && *text == b'/' {
                        return true;
                    }
                    false
                }
                _ if *text == 0 => false,
                Token::Invalid => false,
                found => {
                    let (code, bytes) = character(text);
                    let matched = match (found, code) {
                        (_, None) => false,
                        (Token::Character(wanted), Some(code)) => {
                            wanted == code || flags & CASEFOLD != 0 && wanted == other_case(code)
                        }
                        (_, Some(code)) if flags & PATHNAME != 0 && code == b'/' as u32 => false,
                        _ if hidden(text) => false,
                        (Token::Bracket, Some(code)) => {
                            let other = if flags & CASEFOLD != 0 { other_case(code) } else { code };
                            bracket_has(pattern.add(1), code, other)
                        }
                        _ => true,
                    };
                    if matched {
                        if flags & PATHNAME != 0 && *text == b'/' {
                            star = None;
                        }
                        text = text.add(bytes);
                        pattern = pattern.add(length);
                    }
                    matched
                }
            };
            if matched {
                continue;
            }
            // The last star takes one character more.
            let Some((behind, from)) = star else { return false };
            if *from == 0 || flags & PATHNAME != 0 && *from == b'/' {
                return false;
            }
            let next = from.add(character(from).1);
            star = Some((behind, next));
            pattern = behind;
            text = next;
        }
    }
}

/// Whether a text matches a pattern as filenames do in the shell: 0, or FNM_NOMATCH. POSIX.1-2024 `fnmatch`; FNM_LEADING_DIR and FNM_CASEFOLD are
/// GNU's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fnmatch(pattern: *const c_char, text: *const c_char, flags: c_int) -> c_int {
    // SAFETY: the caller's strings end with a NUL.
    if unsafe { matches(pattern.cast(), text.cast(), flags) } { 0 } else { NOMATCH }
}
