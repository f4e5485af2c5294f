//! `stdc_leading_ones` for each type.

/// The ones before the highest zero, of an `unsigned char`. C23 7.18.4.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_ones_uc(value: u8) -> u32 {
    value.leading_ones()
}

/// The ones before the highest zero, of an `unsigned short`. C23 7.18.4.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_ones_us(value: u16) -> u32 {
    value.leading_ones()
}

/// The ones before the highest zero, of an `unsigned int`. C23 7.18.4.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_ones_ui(value: u32) -> u32 {
    value.leading_ones()
}

/// The ones before the highest zero, of an `unsigned long`. C23 7.18.4.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_ones_ul(value: u64) -> u32 {
    value.leading_ones()
}

/// The ones before the highest zero, of an `unsigned long long`. C23 7.18.4.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_leading_ones_ull(value: u64) -> u32 {
    value.leading_ones()
}
