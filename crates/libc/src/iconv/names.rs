//! The names of encodings.

use super::tables::SINGLE_BYTE_NAMES;
use super::{DISCARD_ILLEGAL, DISCARD_UNKNOWN, Encoding};

/// Letters and digits only, in lower case; spaces between names.
static NAMES: [(&str, Encoding); 24] = [
    ("utf8 char", Encoding::Utf8),
    ("wchart utf32le ucs4le", Encoding::Utf32(false)),
    ("ucs4be utf32be", Encoding::Utf32(true)),
    ("utf32 ucs4 iso10646ucs4", Encoding::Utf32Marked),
    ("utf16le", Encoding::Utf16(false)),
    ("utf16be", Encoding::Utf16(true)),
    ("utf16", Encoding::Utf16Marked),
    ("ucs2le", Encoding::Ucs2(false)),
    ("ucs2be", Encoding::Ucs2(true)),
    ("ucs2 iso10646ucs2", Encoding::Ucs2Marked),
    ("ascii usascii iso646 iso646us 646 ansix341968", Encoding::Ascii),
    ("cp1047 ibm1047", Encoding::Cp1047),
    ("eucjp", Encoding::EucJp),
    ("shiftjis sjis", Encoding::ShiftJis),
    ("iso2022jp", Encoding::Iso2022Jp),
    ("gb18030", Encoding::Gb18030),
    ("gbk cp936", Encoding::Gbk),
    ("gb2312 euccn", Encoding::Gb2312),
    ("big5 bigfive cp950", Encoding::Big5),
    ("big5hkscs", Encoding::Big5),
    ("euckr ksc5601 ksc56011987", Encoding::EucKr),
    ("ksx1001", Encoding::EucKr),
    ("cp949", Encoding::EucKr),
    ("uhc", Encoding::EucKr),
];

/// Whether `name`, up to its NUL or a suffix (`//`), has the letters and digits of one of the `names`.
unsafe fn is_one_of(name: *const u8, names: &str) -> bool {
    for candidate in names.as_bytes().split(|byte| *byte == b' ') {
        let mut at = name;
        let mut matched = 0;
        // SAFETY: stops at the NUL.
        unsafe {
            loop {
                if *at == 0 || *at == b'/' && *at.add(1) == b'/' {
                    if matched == candidate.len() {
                        return true;
                    }
                    break;
                }
                if (*at).is_ascii_alphanumeric() {
                    if candidate.get(matched) != Some(&(*at).to_ascii_lowercase()) {
                        break;
                    }
                    matched += 1;
                }
                at = at.add(1);
            }
        }
    }
    false
}

/// The encoding of a name, and what its suffix asks to discard. No name is UTF-8's.
///
/// # Safety
/// `name` is a C string.
pub unsafe fn find(name: *const u8) -> Option<(Encoding, u8)> {
    // SAFETY: by the contract.
    unsafe {
        let mut end = name;
        while *end != 0 && !(*end == b'/' && *end.add(1) == b'/') {
            end = end.add(1);
        }
        let discard = suffixes(end)?;
        if end == name {
            return Some((Encoding::Utf8, discard));
        }
        for (names, encoding) in &NAMES {
            if is_one_of(name, names) {
                return Some((*encoding, discard));
            }
        }
        for (number, names) in SINGLE_BYTE_NAMES.iter().enumerate() {
            if is_one_of(name, names) {
                return Some((Encoding::SingleByte(number as u8), discard));
            }
        }
        None
    }
}

/// Suffixes: what they ask to discard; `None` for one that does not exist.
unsafe fn suffixes(mut at: *const u8) -> Option<u8> {
    let mut discard = 0;
    // SAFETY: `at` stands at the NUL or at two slashes.
    unsafe {
        while *at != 0 {
            at = at.add(2);
            let begin = at;
            while *at != 0 && !(*at == b'/' && *at.add(1) == b'/') {
                at = at.add(1);
            }
            let text = core::slice::from_raw_parts(begin, at as usize - begin as usize);
            if text.eq_ignore_ascii_case(b"IGNORE") {
                discard |= DISCARD_ILLEGAL | DISCARD_UNKNOWN;
            } else if text.eq_ignore_ascii_case(b"NON_IDENTICAL_DISCARD") {
                discard |= DISCARD_UNKNOWN;
            } else if !text.is_empty() && !text.eq_ignore_ascii_case(b"TRANSLIT") {
                return None;
            }
        }
    }
    Some(discard)
}
