//! `stdc_leading_zeros` for each type.

/// The zeros before the highest one, of an `unsigned char`. C23 7.18.3.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_zeros_uc(value: u8) -> u32 {
    value.leading_zeros()
}

/// The zeros before the highest one, of an `unsigned short`. C23 7.18.3.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_zeros_us(value: u16) -> u32 {
    value.leading_zeros()
}

/// The zeros before the highest one, of an `unsigned int`. C23 7.18.3.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_zeros_ui(value: u32) -> u32 {
    value.leading_zeros()
}

/// The zeros before the highest one, of an `unsigned long`. C23 7.18.3.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_zeros_ul(value: u64) -> u32 {
    value.leading_zeros()
}

/// The zeros before the highest one, of an `unsigned long long`. C23 7.18.3.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_zeros_ull(value: u64) -> u32 {
    value.leading_zeros()
}
