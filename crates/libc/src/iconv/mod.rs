//! `<iconv.h>`: conversion between encodings.
//!
//! Every conversion goes character by character through Unicode: [`decode`] takes one from the input, [`encode`] puts it to the output,
//! and only when both have done so do the caller's pointers move, so that they always stand between two characters. Between the
//! encodings of Unicode whole runs are converted at once ([`unicode`]); the slow way takes over where a run stops.
//!
//! As musl has it:
//! - names are compared by their letters and digits;
//! - a character that the target has not becomes `*`, and counts as irreversible;
//! - UTF-16, UCS-2 and UTF-32 without a byte order begin with a mark that says it, or are big-endian; they are written big-endian and
//!   without a mark;
//! - ISO-2022-JP is written with escape sequences around each character that is not ASCII, so that it has no state.
//!
//! Beyond musl: GB 18030, GBK, GB 2312, Big5 and EUC-KR are targets too; a suffix of POSIX.1-2024 is taken (`//IGNORE`,
//! `//NON_IDENTICAL_DISCARD`, `//TRANSLIT`); and a call without input puts the decoder back into its initial state.
//!
//! The tables are read-only data that build.rs makes (build/encodings.rs), 125 KB. For the way back from Unicode iconv_open makes a table of 128 KB
//! for the East Asian encodings: it is faster than a search and costs programs nothing that do not need it.

pub mod chinese;
pub mod decode;
pub mod encode;
pub mod iconv;
pub mod iconv_close;
pub mod iconv_open;
pub mod japanese;
pub mod korean;
pub mod names;
pub mod single_byte;
pub mod tables;
pub mod unicode;

/// An encoding.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Encoding {
    /// UTF-8
    Utf8,
    /// Two bytes a unit, pairs of surrogates; the flag says big-endian.
    Utf16(bool),
    /// The same with a byte order mark.
    Utf16Marked,
    /// Two bytes a character.
    Ucs2(bool),
    /// The same with a byte order mark.
    Ucs2Marked,
    /// Four bytes a character.
    Utf32(bool),
    /// The same with a byte order mark.
    Utf32Marked,
    /// US-ASCII
    Ascii,
    /// The encoding of that number in the tables.
    SingleByte(u8),
    /// EBCDIC for Latin-1.
    Cp1047,
    /// JIS X 0208 and half-width katakana.
    EucJp,
    /// The same, in Microsoft's arrangement.
    ShiftJis,
    /// The same, with escape sequences.
    Iso2022Jp,
    /// GB 18030
    Gb18030,
    /// Its part of two bytes.
    Gbk,
    /// The older part of that.
    Gb2312,
    /// Big5 with the Hong Kong supplement.
    Big5,
    /// KS X 1001 and the Unified Hangul Code.
    EucKr,
}

/// Leave out characters that the target has not.
pub const DISCARD_UNKNOWN: u8 = 1;
/// Leave out input that is no character.
pub const DISCARD_ILLEGAL: u8 = 2;

/// By character of the basic plane its code in an encoding, 0 for none.
pub type Codes = [u16; 0x10000];

/// What an `iconv_t` points to.
pub struct Descriptor {
    /// What is read.
    pub from: Encoding,
    /// What is written.
    pub to: Encoding,
    /// What a byte order mark or an escape sequence said: of an encoding in which they mean something. 0 at first.
    pub state: u8,
    /// The flags above.
    pub discard: u8,
    /// For a target that needs them.
    pub codes: *mut Codes,
}

impl Descriptor {
    /// The target's code for a character, 0 for none.
    ///
    /// # Safety
    /// The target is one that has codes.
    #[inline(always)]
    pub unsafe fn code_of(&self, character: u32) -> u16 {
        // SAFETY: by the contract iconv_open made them.
        if character < 0x10000 { unsafe { (*self.codes)[character as u16 as usize] } } else { 0 }
    }
}

/// Why a conversion stops.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The input is no character: EILSEQ.
    Illegal,
    /// The input ends within a character: EINVAL.
    Incomplete,
    /// There is no room for the output: E2BIG.
    Full,
}

/// A character of the input.
#[derive(Clone, Copy)]
pub struct Decoded {
    /// Its code point, [`NOTHING`], or two code points below 0x8000 with [`PAIR`].
    pub code: u32,
    /// The bytes that it took.
    pub length: usize,
}

/// What has no character: a mark or an escape sequence.
pub const NOTHING: u32 = u32::MAX;
/// A first code point in bits 16 to 30 and a second one in the lower ones.
pub const PAIR: u32 = 1 << 31;

/// What was written for a character.
#[derive(Clone, Copy)]
pub struct Encoded {
    /// How many bytes.
    pub length: usize,
    /// 1 if they are another character's.
    pub irreversible: usize,
}
