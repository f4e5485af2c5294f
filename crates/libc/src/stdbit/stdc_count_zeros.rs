//! `stdc_count_zeros` for each type.

/// How many bits are zero, of an `unsigned char`. C23 7.18.11.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_zeros_uc(value: u8) -> u32 {
    value.count_zeros()
}

/// How many bits are zero, of an `unsigned short`. C23 7.18.11.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_zeros_us(value: u16) -> u32 {
    value.count_zeros()
}

/// How many bits are zero, of an `unsigned int`. C23 7.18.11.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_zeros_ui(value: u32) -> u32 {
    value.count_zeros()
}

/// How many bits are zero, of an `unsigned long`. C23 7.18.11.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_zeros_ul(value: u64) -> u32 {
    value.count_zeros()
}

/// How many bits are zero, of an `unsigned long long`. C23 7.18.11.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_zeros_ull(value: u64) -> u32 {
    value.count_zeros()
}
