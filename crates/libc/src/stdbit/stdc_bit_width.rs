//! `stdc_bit_width` for each type.

/// How many bits it takes to write the value, of an `unsigned char`. C23 7.18.14.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_width_uc(value: u8) -> u32 {
    u8::BITS - value.leading_zeros()
}

/// How many bits it takes to write the value, of an `unsigned short`. C23 7.18.14.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_width_us(value: u16) -> u32 {
    u16::BITS - value.leading_zeros()
}

/// How many bits it takes to write the value, of an `unsigned int`. C23 7.18.14.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_width_ui(value: u32) -> u32 {
    u32::BITS - value.leading_zeros()
}

/// How many bits it takes to write the value, of an `unsigned long`. C23 7.18.14.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_width_ul(value: u64) -> u32 {
    u64::BITS - value.leading_zeros()
}

/// How many bits it takes to write the value, of an `unsigned long long`. C23 7.18.14.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_width_ull(value: u64) -> u32 {
    u64::BITS - value.leading_zeros()
}
