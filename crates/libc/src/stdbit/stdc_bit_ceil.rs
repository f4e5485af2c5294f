//! `stdc_bit_ceil` for each type.

/// The least power of two that is not below the value; 0 if the type has none, of an `unsigned char`. C23 7.18.16.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_ceil_uc(value: u8) -> u8 {
    value.checked_next_power_of_two().unwrap_or(0)
}

/// The least power of two that is not below the value; 0 if the type has none, of an `unsigned short`. C23 7.18.16.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_ceil_us(value: u16) -> u16 {
    value.checked_next_power_of_two().unwrap_or(0)
}

/// The least power of two that is not below the value; 0 if the type has none, of an `unsigned int`. C23 7.18.16.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_ceil_ui(value: u32) -> u32 {
    value.checked_next_power_of_two().unwrap_or(0)
}

/// The least power of two that is not below the value; 0 if the type has none, of an `unsigned long`. C23 7.18.16.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_ceil_ul(value: u64) -> u64 {
    value.checked_next_power_of_two().unwrap_or(0)
}

/// The least power of two that is not below the value; 0 if the type has none, of an `unsigned long long`. C23 7.18.16.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_bit_ceil_ull(value: u64) -> u64 {
    value.checked_next_power_of_two().unwrap_or(0)
}
