//! `stdc_has_single_bit` for each type.

/// Whether just one bit is one, of an `unsigned char`. C23 7.18.13.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_has_single_bit_uc(value: u8) -> bool {
    value.is_power_of_two()
}

/// Whether just one bit is one, of an `unsigned short`. C23 7.18.13.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_has_single_bit_us(value: u16) -> bool {
    value.is_power_of_two()
}

/// Whether just one bit is one, of an `unsigned int`. C23 7.18.13.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_has_single_bit_ui(value: u32) -> bool {
    value.is_power_of_two()
}

/// Whether just one bit is one, of an `unsigned long`. C23 7.18.13.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_has_single_bit_ul(value: u64) -> bool {
    value.is_power_of_two()
}

/// Whether just one bit is one, of an `unsigned long long`. C23 7.18.13.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_has_single_bit_ull(value: u64) -> bool {
    value.is_power_of_two()
}
