//! `stdc_first_leading_zero` for each type.

/// The place of the highest zero, from 1 at the top; 0 if there is none, of an `unsigned char`. C23 7.18.7.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_zero_uc(value: u8) -> u32 {
    if value == u8::MAX { 0 } else { value.leading_ones() + 1 }
}

/// The place of the highest zero, from 1 at the top; 0 if there is none, of an `unsigned short`. C23 7.18.7.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_zero_us(value: u16) -> u32 {
    if value == u16::MAX { 0 } else { value.leading_ones() + 1 }
}

/// The place of the highest zero, from 1 at the top; 0 if there is none, of an `unsigned int`. C23 7.18.7.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_zero_ui(value: u32) -> u32 {
    if value == u32::MAX { 0 } else { value.leading_ones() + 1 }
}

/// The place of the highest zero, from 1 at the top; 0 if there is none, of an `unsigned long`. C23 7.18.7.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_zero_ul(value: u64) -> u32 {
    if value == u64::MAX { 0 } else { value.leading_ones() + 1 }
}

/// The place of the highest zero, from 1 at the top; 0 if there is none, of an `unsigned long long`. C23 7.18.7.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_zero_ull(value: u64) -> u32 {
    if value == u64::MAX { 0 } else { value.leading_ones() + 1 }
}
