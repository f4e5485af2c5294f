//! `__ctype_b_loc` (Linux Standard Base): the classes of all characters as a table, for programs compiled against glibc's macros.

/// One entry for each value from -128 to 255; those of bytes beyond ASCII and of EOF are 0.
static TABLE: [u16; 384] = table();

/// The bits are those of the LSB: `1 << 8` upper, 9 lower, 10 alpha, 11 digit, 12 xdigit, 13 space, 14 print, 15 graph,
/// 0 blank, 1 cntrl, 2 punct, 3 alnum.
const fn table() -> [u16; 384] {
    let mut table = [0; 384];
    let mut c = 0u8;
    while c < 128 {
        let classes = [
            (c == b' ' || c == b'\t', 0),
            (c.is_ascii_control(), 1),
            (c.is_ascii_punctuation(), 2),
            (c.is_ascii_alphanumeric(), 3),
            (c.is_ascii_uppercase(), 8),
            (c.is_ascii_lowercase(), 9),
            (c.is_ascii_alphabetic(), 10),
            (c.is_ascii_digit(), 11),
            (c.is_ascii_hexdigit(), 12),
            (c == b' ' || (c >= 9 && c <= 13), 13),
            (c >= b' ' && c < 0x7f, 14),
            (c > b' ' && c < 0x7f, 15),
        ];
        let mut i = 0;
        while i < classes.len() {
            table[128 + c as usize] |= (classes[i].0 as u16) << classes[i].1;
            i += 1;
        }
        c += 1;
    }
    table
}

struct Pointer(*const u16);
// SAFETY: what it points to never changes.
unsafe impl Sync for Pointer {}
static POINTER: Pointer = Pointer((&raw const TABLE).cast::<u16>().wrapping_add(128));

/// The address of a pointer to the entry of character 0.
#[unsafe(no_mangle)]
pub extern "C" fn __ctype_b_loc() -> *const *const u16 {
    &raw const POINTER.0
}
