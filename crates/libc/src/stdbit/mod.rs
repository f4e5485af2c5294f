//! `<stdbit.h>`

pub mod stdc_bit_ceil;
pub mod stdc_bit_floor;
pub mod stdc_bit_width;
pub mod stdc_count_ones;
pub mod stdc_count_zeros;
pub mod stdc_first_leading_one;
pub mod stdc_first_leading_zero;
pub mod stdc_first_trailing_one;
pub mod stdc_first_trailing_zero;
pub mod stdc_has_single_bit;
pub mod stdc_leading_ones;
pub mod stdc_leading_zeros;
pub mod stdc_trailing_ones;
pub mod stdc_trailing_zeros;
