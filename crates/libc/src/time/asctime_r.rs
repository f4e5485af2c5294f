//! `asctime_r`.

use super::tm::Tm;
use crate::internal::va_list::VaList;
use crate::types::c_char;

unsafe extern "C" {
    fn snprintf(buffer: *mut c_char, size: usize, format: *const c_char, arguments: VaList) -> i32;
}

/// The arguments of snprintf below.
#[repr(C)]
struct Arguments {
    weekday: *const u8,
    month: *const u8,
    numbers: [i32; 5],
}

/// The date and time as `Sun Sep 16 01:03:52 1973\n`: in 26 bytes at `result`, whatever the locale. POSIX.1-2017 `asctime_r`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn asctime_r(tm: *const Tm, result: *mut c_char) -> *mut c_char {
    // SAFETY: by the contract `tm` is valid and `result` has 26 bytes; what does not fit is C's undefined behaviour, and cut here.
    unsafe {
        let tm = &*tm;
        let name = |names: &'static [u8], index: i32| {
            let start = index as usize * 3;
            names.get(start..start.wrapping_add(3)).unwrap_or(b"???")
        };
        snprintf(
            result,
            26,
            c"%.3s %.3s%3d %.2d:%.2d:%.2d %d\n".as_ptr(),
            VaList::of(&Arguments {
                weekday: name(b"SunMonTueWedThuFriSat", tm.wday).as_ptr(),
                month: name(b"JanFebMarAprMayJunJulAugSepOctNovDec", tm.mon).as_ptr(),
                numbers: [tm.mday, tm.hour, tm.min, tm.sec, tm.year.wrapping_add(1900)],
            }),
        );
    }
    result
}
