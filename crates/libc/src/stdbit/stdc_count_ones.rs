//! `stdc_count_ones` for each type.

/// How many bits are one, of an `unsigned char`. C23 7.18.12.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_ones_uc(value: u8) -> u32 {
    value.count_ones()
}

/// How many bits are one, of an `unsigned short`. C23 7.18.12.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_ones_us(value: u16) -> u32 {
    value.count_ones()
}

/// How many bits are one, of an `unsigned int`. C23 7.18.12.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_ones_ui(value: u32) -> u32 {
    value.count_ones()
}

/// How many bits are one, of an `unsigned long`. C23 7.18.12.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_ones_ul(value: u64) -> u32 {
    value.count_ones()
}

/// How many bits are one, of an `unsigned long long`. C23 7.18.12.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_count_ones_ull(value: u64) -> u32 {
    value.count_ones()
}
