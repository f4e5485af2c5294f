//! `_ns_flagdata`.

/// C's `struct _ns_flagdata`.
#[repr(C)]
pub struct Flag {
    mask: i32,
    shift: i32,
}

const fn flag(width: i32, shift: i32) -> Flag {
    Flag { mask: ((1 << width) - 1) << shift, shift }
}

/// Where in the second word of a message's header each of `ns_flag` lies: for the macro `ns_msg_getflag`. The last six are none.
#[unsafe(no_mangle)]
pub static _ns_flagdata: [Flag; 16] = [
    flag(1, 15),
    flag(4, 11),
    flag(1, 10),
    flag(1, 9),
    flag(1, 8),
    flag(1, 7),
    flag(1, 6),
    flag(1, 5),
    flag(1, 4),
    flag(4, 0),
    flag(0, 0),
    flag(0, 0),
    flag(0, 0),
    flag(0, 0),
    flag(0, 0),
    flag(0, 0),
];
