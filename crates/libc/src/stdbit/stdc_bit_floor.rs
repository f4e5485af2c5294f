//! `stdc_bit_floor` for each type.

/// The greatest power of two that is not above the value; 0 for 0, of an `unsigned char`. C23 7.18.15.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_floor_uc(value: u8) -> u8 {
    if value == 0 { 0 } else { 1 << (u8::BITS - 1 - value.leading_zeros()) }
}

/// The greatest power of two that is not above the value; 0 for 0, of an `unsigned short`. C23 7.18.15.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_floor_us(value: u16) -> u16 {
    if value == 0 { 0 } else { 1 << (u16::BITS - 1 - value.leading_zeros()) }
}

/// The greatest power of two that is not above the value; 0 for 0, of an `unsigned int`. C23 7.18.15.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_floor_ui(value: u32) -> u32 {
    if value == 0 { 0 } else { 1 << (u32::BITS - 1 - value.leading_zeros()) }
}

/// The greatest power of two that is not above the value; 0 for 0, of an `unsigned long`. C23 7.18.15.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_floor_ul(value: u64) -> u64 {
    if value == 0 { 0 } else { 1 << (u64::BITS - 1 - value.leading_zeros()) }
}

/// The greatest power of two that is not above the value; 0 for 0, of an `unsigned long long`. C23 7.18.15.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_floor_ull(value: u64) -> u64 {
    if value == 0 { 0 } else { 1 << (u64::BITS - 1 - value.leading_zeros()) }
}
