//! The tables of src/iconv, made from encoding_rs and oem_cp.
//!
//! encoding_rs follows the WHATWG's Encoding Standard, which describes what browsers find on the web. iconv's encodings are those that
//! standards bodies and vendors published, as musl has them; where the two differ, the published mapping is put in its place
//! below.

use encoding_rs::*;
use std::fmt::Write;

/// What some bytes are, if they are one character of an encoding (or two, of Big5).
fn decode(encoding: &'static Encoding, bytes: &[u8]) -> Option<Vec<u32>> {
    let mut text = String::with_capacity(64);
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    let complete = result == DecoderResult::InputEmpty && read == bytes.len();
    complete.then(|| text.chars().map(u32::from).collect())
}

/// One character of two bytes, or 0.
fn two(encoding: &'static Encoding, lead: u8, trail: u8) -> u32 {
    match decode(encoding, &[lead, trail]).as_deref() {
        Some([one]) => *one,
        _ => 0,
    }
}

type Single = (&'static str, fn(u8) -> u32);

fn of(encoding: &'static Encoding, byte: u8) -> u32 {
    decode(encoding, &[byte]).map_or(0, |text| text[0])
}

/// A code page of Windows: what it leaves undefined, the WHATWG makes control characters.
fn windows(encoding: &'static Encoding, byte: u8) -> u32 {
    match of(encoding, byte) {
        0x80..0xa0 if !std::ptr::eq(encoding, WINDOWS_1256) => 0,
        code => code,
    }
}

/// A part of ISO 8859 that the WHATWG has only as the code page of Windows that extends it.
fn iso(encoding: &'static Encoding, byte: u8) -> u32 {
    if byte < 0xa0 { byte.into() } else { of(encoding, byte) }
}

/// The encodings of one byte that extend ASCII, with their names: letters and digits, in lower case.
const SINGLE_BYTE: &[Single] = &[
    ("iso88591 latin1 l1 cp819 ibm819", |byte| byte.into()),
    ("iso88592 latin2 l2", |byte| of(ISO_8859_2, byte)),
    ("iso88593 latin3 l3", |byte| of(ISO_8859_3, byte)),
    ("iso88594 latin4 l4", |byte| of(ISO_8859_4, byte)),
    ("iso88595 cyrillic", |byte| of(ISO_8859_5, byte)),
    ("iso88596 arabic", |byte| of(ISO_8859_6, byte)),
    ("iso88597 greek", |byte| of(ISO_8859_7, byte)),
    ("iso88598 hebrew", |byte| of(ISO_8859_8, byte)),
    ("iso88599 latin5 l5", |byte| iso(WINDOWS_1254, byte)),
    ("iso885910 latin6 l6", |byte| of(ISO_8859_10, byte)),
    ("iso885911 tis620", |byte| iso(WINDOWS_874, byte)),
    ("iso885913 latin7 l7", |byte| of(ISO_8859_13, byte)),
    ("iso885914 latin8 l8", |byte| of(ISO_8859_14, byte)),
    ("iso885915 latin9", |byte| of(ISO_8859_15, byte)),
    ("iso885916 latin10 l10", |byte| of(ISO_8859_16, byte)),
    ("koi8r", |byte| of(KOI8_R, byte)),
    // RFC 2319; the WHATWG has the letters of Belarusian in two places.
    ("koi8u", |byte| match byte {
        0xae => 0x255d,
        0xbe => 0x256c,
        _ => of(KOI8_U, byte),
    }),
    ("cp1250 windows1250", |byte| windows(WINDOWS_1250, byte)),
    ("cp1251 windows1251", |byte| windows(WINDOWS_1251, byte)),
    ("cp1252 windows1252", |byte| windows(WINDOWS_1252, byte)),
    ("cp1253 windows1253", |byte| windows(WINDOWS_1253, byte)),
    ("cp1254 windows1254", |byte| windows(WINDOWS_1254, byte)),
    ("cp1255 windows1255", |byte| windows(WINDOWS_1255, byte)),
    ("cp1256 windows1256", |byte| windows(WINDOWS_1256, byte)),
    ("cp1257 windows1257", |byte| windows(WINDOWS_1257, byte)),
    ("cp1258 windows1258", |byte| windows(WINDOWS_1258, byte)),
    ("cp874 windows874", |byte| windows(WINDOWS_874, byte)),
    ("cp437 ibm437", |byte| oem_cp::code_table::DECODING_TABLE_CP437[byte as usize - 128].into()),
    ("cp850 ibm850", |byte| oem_cp::code_table::DECODING_TABLE_CP850[byte as usize - 128].into()),
    ("cp866 ibm866", |byte| of(IBM866, byte)),
    ("macintosh mac", |byte| of(MACINTOSH, byte)),
];

/// JIS X 0208 by row and column. Unlike the WHATWG's, whose rows are those of Windows: without the characters of vendors, and with the
/// mappings that the Unicode consortium published.
fn jis0208() -> Vec<u32> {
    let mut table = Vec::new();
    for row in 0..84u8 {
        for column in 0..94u8 {
            table.push(match (row, column) {
                (12, _) => 0,
                (0, 31) => 0x5c,
                (0, 32) => 0x301c,
                (0, 33) => 0x2016,
                (0, 60) => 0x2212,
                (0, 80) => 0xa2,
                (0, 81) => 0xa3,
                (1, 43) => 0xac,
                _ => two(EUC_JP, 0xa1 + row, 0xa1 + column),
            });
        }
    }
    table
}

/// The characters of two bytes of GB 18030-2000, which GBK shares. Later editions move twenty of them out of the private use area.
fn gbk() -> Vec<u32> {
    let mut table = Vec::new();
    for lead in 0x81..=0xfeu8 {
        for trail in (0x40..=0xfeu8).filter(|trail| *trail != 0x7f) {
            table.push(match (lead, trail) {
                (0xa3, 0xa0) => 0xe5e5,
                (0xa6, 0xd9..=0xdf) => 0xe78d + u32::from(trail - 0xd9),
                (0xa6, 0xec..=0xed) => 0xe794 + u32::from(trail - 0xec),
                (0xa6, 0xf3) => 0xe796,
                (0xa8, 0xbc) => 0xe7c7,
                (0xfe, 0x59) => 0xe81e,
                (0xfe, 0x61) => 0xe826,
                (0xfe, 0x66..=0x67) => 0xe82b + u32::from(trail - 0x66),
                (0xfe, 0x6d) => 0xe832,
                (0xfe, 0x7e) => 0xe843,
                (0xfe, 0x90) => 0xe854,
                (0xfe, 0xa0) => 0xe864,
                _ => two(GB18030, lead, trail),
            });
        }
    }
    table
}

/// GB 18030 gives what has no two bytes four, in the order of Unicode: runs of them, each its first number and first character.
fn gb18030_ranges(two_bytes: &[u32]) -> Vec<u32> {
    let mut taken = vec![false; 0x10000];
    for code in two_bytes {
        taken[*code as usize] = true;
    }
    let mut ranges = Vec::new();
    let mut number = 0u32;
    let mut last = 0;
    for code in (0x80..0x10000u32).filter(|code| !(0xd800..0xe000).contains(code)) {
        if taken[code as usize] {
            continue;
        }
        if code != last + 1 || number == 0 {
            ranges.extend([number, code]);
        }
        last = code;
        number += 1;
    }
    assert_eq!(number, 39420, "the four-byte codes of the BMP");
    ranges
}

/// Big5 with the Hong Kong supplement by lead byte (from 0x87) and column: the low 16 bits. Characters of two code points are 0.
fn big5() -> Vec<u32> {
    let mut table = Vec::new();
    for lead in 0x87..=0xfeu8 {
        for trail in (0x40..=0x7eu8).chain(0xa1..=0xfe) {
            table.push(match (lead, trail) {
                (0xc6, 0xcd) => 0x5e7a,
                (0xf9, 0xfe) => 0x2593,
                _ => two(BIG5, lead, trail),
            });
        }
    }
    table
}

/// KS X 1001 by row and column.
fn ksx1001() -> Vec<u32> {
    let cells = (0..93u8).flat_map(|row| (0..94u8).map(move |column| (row, column)));
    cells.map(|(row, column)| two(EUC_KR, 0xa1 + row, 0xa1 + column)).collect()
}

fn table(text: &mut String, name: &str, doc: &str, entries: impl Iterator<Item = u32>) {
    let list: Vec<String> = entries.map(|entry| (entry & 0xffff).to_string()).collect();
    writeln!(text, "/// {doc}\npub static {name}: [u16; {}] = [{}];", list.len(), list.join(",")).unwrap();
}

/// The source of the tables.
pub fn source() -> String {
    let mut text = String::new();
    let names: Vec<String> = SINGLE_BYTE.iter().map(|(names, _)| format!("{names:?}")).collect();
    writeln!(
        text,
        "/// The names of the encodings of one byte.\npub static SINGLE_BYTE_NAMES: [&str; {}] = [{}];",
        names.len(),
        names.join(",")
    )
    .unwrap();
    let entries = SINGLE_BYTE.iter().flat_map(|(_, decode)| (128..=255).map(decode));
    table(&mut text, "SINGLE_BYTE", "Their upper halves, one after the other; 0: none.", entries);
    table(&mut text, "JIS_X_0208", "84 rows of 94; 0: none.", jis0208().into_iter());
    let gbk = gbk();
    table(&mut text, "GB18030_RANGES", "Pairs: number, character.", gb18030_ranges(&gbk).into_iter());
    table(&mut text, "GBK", "126 rows of 190; 0: none.", gbk.into_iter());
    let big5 = big5();
    let plane = |bits: &[u32]| bits.iter().rev().fold(0, |sum, code| sum << 1 | code >> 17);
    table(
        &mut text,
        "BIG5_PLANE_2",
        "A bit a character of Big5: it lies 0x20000 higher.",
        big5.chunks(16).map(plane),
    );
    table(&mut text, "BIG5", "120 rows of 157, the low 16 bits; 0: none.", big5.iter().copied());
    table(&mut text, "KS_X_1001", "93 rows of 94; 0: none.", ksx1001().into_iter());
    text
}
