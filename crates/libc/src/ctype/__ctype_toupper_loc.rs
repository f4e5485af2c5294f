//! `__ctype_toupper_loc` (Linux Standard Base): the capitals of all characters as a table.

/// One entry for each value from -128 to 255: the value itself but for letters of ASCII; 0 beyond it.
static TABLE: [i32; 384] = table();

const fn table() -> [i32; 384] {
    let mut table = [0; 384];
    let mut c = -128;
    while c < 256 {
        table[(c + 128) as usize] = if c < 0 || c >= 128 {
            0
        } else if c >= 97 && c <= 122 {
            c - 32
        } else {
            c
        };
        c += 1;
    }
    table
}

struct Pointer(*const i32);
// SAFETY: what it points to never changes.
unsafe impl Sync for Pointer {}
static POINTER: Pointer = Pointer((&raw const TABLE).cast::<i32>().wrapping_add(128));

/// The address of a pointer to the entry of character 0.
#[unsafe(no_mangle)]
pub extern "C" fn __ctype_toupper_loc() -> *const *const i32 {
    &raw const POINTER.0
}
