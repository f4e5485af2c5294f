//! `mbsnrtowcs`.

use super::multibyte::{Decoded, State, decode};
use crate::internal::errno::set_errno;
use crate::string::vector::{BLOCK, bits, crosses_page, load, store};
use crate::types::{c_char, wchar_t};
use core::arch::wasm32::*;

/// Decodes at most `bytes` bytes of `*from` to at most `limit` characters at `to`, up to a NUL. Returns how many before the NUL, or
/// (size_t)-1 and EILSEQ. `*from` moves on, and becomes null after the NUL; but with a null `to`, which only counts, neither it nor the state
/// changes. Bytes at the end that are no complete character are left. POSIX.1-2024 `mbsrtowcs`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mbsnrtowcs(
    to: *mut wchar_t,
    from: *mut *const c_char,
    bytes: usize,
    limit: usize,
    state: *mut State,
) -> usize {
    static mut OWN: State = State::INITIAL;
    // SAFETY: the caller's arguments; the own state is left to one thread at a time.
    unsafe {
        let state = if state.is_null() { &raw mut OWN } else { state };
        let mut partial = (*state).partial;
        let mut at = (*from).cast::<u8>();
        let mut left = bytes;
        let mut count = 0;
        let limit = if to.is_null() { usize::MAX } else { limit };
        let result = loop {
            if count == limit {
                break Ok(count);
            }
            if partial == 0 {
                let (ascii, room) = (at, left.min(limit - count));
                let run = widen_ascii(to.wrapping_add(count), ascii, room, !to.is_null());
                count += run;
                left -= run;
                at = at.add(run);
                if count == limit {
                    break Ok(count);
                }
            }
            if left == 0 {
                break Ok(count);
            }
            let before = partial;
            match decode(at, left, &mut partial) {
                Ok(Decoded::Character(code, taken)) => {
                    if !to.is_null() {
                        *to.add(count) = code as wchar_t;
                    }
                    if code == 0 {
                        at = core::ptr::null();
                        break Ok(count);
                    }
                    count += 1;
                    left -= taken;
                    at = at.add(taken);
                }
                Ok(Decoded::Incomplete) => {
                    partial = before;
                    break Ok(count);
                }
                Err(errno) => {
                    partial = 0;
                    break Err(errno);
                }
            }
        };
        if !to.is_null() {
            *from = at.cast();
            (*state).partial = partial;
        }
        result.unwrap_or_else(|errno| {
            set_errno(errno);
            usize::MAX
        })
    }
}

/// Widens blocks of 16 bytes as long as they are ASCII without a NUL; returns how many bytes that were.
#[inline]
unsafe fn widen_ascii(to: *mut wchar_t, from: *const u8, room: usize, write: bool) -> usize {
    let mut done = 0;
    // SAFETY: blocks are within `room`, and where that says more than is mapped, within the page of their first byte; stores are
    // within `room` characters.
    unsafe {
        while room - done >= BLOCK && !crosses_page(from.wrapping_add(done)) {
            let block = load(from.add(done));
            // As signed numbers, ASCII without NUL is what exceeds 0.
            if bits(i8x16_gt(block, i8x16_splat(0))) != 0xffff {
                break;
            }
            if write {
                let to = to.add(done).cast::<u8>();
                let (low, high) = (u16x8_extend_low_u8x16(block), u16x8_extend_high_u8x16(block));
                store(to, u32x4_extend_low_u16x8(low));
                store(to.add(BLOCK), u32x4_extend_high_u16x8(low));
                store(to.add(2 * BLOCK), u32x4_extend_low_u16x8(high));
                store(to.add(3 * BLOCK), u32x4_extend_high_u16x8(high));
            }
            done += BLOCK;
        }
    }
    done
}
