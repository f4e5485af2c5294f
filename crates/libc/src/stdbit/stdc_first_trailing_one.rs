//! `stdc_first_trailing_one` for each type.

/// The place of the lowest one, from 1 at the bottom; 0 if there is none, of an `unsigned char`. C23 7.18.10.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_trailing_one_uc(value: u8) -> u32 {
    if value == 0 { 0 } else { value.trailing_zeros() + 1 }
}

/// The place of the lowest one, from 1 at the bottom; 0 if there is none, of an `unsigned short`. C23 7.18.10.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_trailing_one_us(value: u16) -> u32 {
    if value == 0 { 0 } else { value.trailing_zeros() + 1 }
}

/// The place of the lowest one, from 1 at the bottom; 0 if there is none, of an `unsigned int`. C23 7.18.10.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_trailing_one_ui(value: u32) -> u32 {
    if value == 0 { 0 } else { value.trailing_zeros() + 1 }
}

/// The place of the lowest one, from 1 at the bottom; 0 if there is none, of an `unsigned long`. C23 7.18.10.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_trailing_one_ul(value: u64) -> u32 {
    if value == 0 { 0 } else { value.trailing_zeros() + 1 }
}

/// The place of the lowest one, from 1 at the bottom; 0 if there is none, of an `unsigned long long`. C23 7.18.10.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_trailing_one_ull(value: u64) -> u32 {
    if value == 0 { 0 } else { value.trailing_zeros() + 1 }
}
