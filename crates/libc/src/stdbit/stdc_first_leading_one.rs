//! `stdc_first_leading_one` for each type.

/// The place of the highest one, from 1 at the top; 0 if there is none, of an `unsigned char`. C23 7.18.8.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_one_uc(value: u8) -> u32 {
    if value == 0 { 0 } else { value.leading_zeros() + 1 }
}

/// The place of the highest one, from 1 at the top; 0 if there is none, of an `unsigned short`. C23 7.18.8.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_one_us(value: u16) -> u32 {
    if value == 0 { 0 } else { value.leading_zeros() + 1 }
}

/// The place of the highest one, from 1 at the top; 0 if there is none, of an `unsigned int`. C23 7.18.8.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_one_ui(value: u32) -> u32 {
    if value == 0 { 0 } else { value.leading_zeros() + 1 }
}

/// The place of the highest one, from 1 at the top; 0 if there is none, of an `unsigned long`. C23 7.18.8.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_one_ul(value: u64) -> u32 {
    if value == 0 { 0 } else { value.leading_zeros() + 1 }
}

/// The place of the highest one, from 1 at the top; 0 if there is none, of an `unsigned long long`. C23 7.18.8.
#[unsafe(no_mangle)]
pub extern "C" fn stdc_first_leading_one_ull(value: u64) -> u32 {
    if value == 0 { 0 } else { value.leading_zeros() + 1 }
}
