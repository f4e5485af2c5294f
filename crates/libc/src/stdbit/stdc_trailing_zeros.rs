//! `stdc_trailing_zeros` for each type.

/// The zeros after the lowest one, of an `unsigned char`. C23 7.18.5.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_trailing_zeros_uc(value: u8) -> u32 {
    value.trailing_zeros()
}

/// The zeros after the lowest one, of an `unsigned short`. C23 7.18.5.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_trailing_zeros_us(value: u16) -> u32 {
    value.trailing_zeros()
}

/// The zeros after the lowest one, of an `unsigned int`. C23 7.18.5.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_trailing_zeros_ui(value: u32) -> u32 {
    value.trailing_zeros()
}

/// The zeros after the lowest one, of an `unsigned long`. C23 7.18.5.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_trailing_zeros_ul(value: u64) -> u32 {
    value.trailing_zeros()
}

/// The zeros after the lowest one, of an `unsigned long long`. C23 7.18.5.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_trailing_zeros_ull(value: u64) -> u32 {
    value.trailing_zeros()
}
