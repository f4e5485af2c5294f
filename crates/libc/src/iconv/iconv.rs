//! `iconv`.

use super::unicode::{self, Run};
use super::{DISCARD_ILLEGAL, Descriptor, Encoding, NOTHING, Stop, decode::decode, encode::encode};
use crate::internal::errno::{Errno, set_errno};
use crate::types::{c_char, size_t};

/// Converts as much of the input as goes, and moves the pointers and counts of input and output past what was taken and put; both stand
/// between two characters then. Returns how many characters were converted irreversibly, or (size_t)-1 and errno: EILSEQ where the input is no
/// character, EINVAL where it ends within one, E2BIG where there is no room. A null `from`, or one to a null pointer, puts the
/// descriptor into its initial state. POSIX.1-2024 `iconv`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn iconv(
    descriptor: *mut Descriptor,
    from: *mut *mut c_char,
    from_left: *mut size_t,
    to: *mut *mut c_char,
    to_left: *mut size_t,
) -> size_t {
    // SAFETY: by the contract of the C function.
    unsafe {
        let cd = &mut *descriptor;
        if from.is_null() || (*from).is_null() {
            cd.state = 0;
            return 0;
        }
        if *from_left == 0 {
            return 0;
        }
        let mut run = Run { from: (*from).cast(), left: *from_left, to: (*to).cast(), room: *to_left };
        let mut irreversible = 0;
        let mut stop = None;
        while run.left > 0 {
            unicode::convert(cd, &mut run);
            if run.left == 0 {
                break;
            }
            match step(cd, &mut run) {
                Ok(count) => irreversible += count,
                Err(Stop::Illegal) if cd.discard & DISCARD_ILLEGAL != 0 => {
                    let unit = unit(cd.from).min(run.left);
                    run.from = run.from.add(unit);
                    run.left -= unit;
                    irreversible += 1;
                }
                Err(reason) => {
                    stop = Some(reason);
                    break;
                }
            }
        }
        *from = run.from.cast_mut().cast();
        *from_left = run.left;
        *to = run.to.cast();
        *to_left = run.room;
        let errno = match stop {
            None => return irreversible,
            Some(Stop::Illegal) => Errno::EILSEQ,
            Some(Stop::Incomplete) => Errno::EINVAL,
            Some(Stop::Full) => Errno::E2BIG,
        };
        set_errno(errno);
        size_t::MAX
    }
}

/// One character.
#[inline(always)]
unsafe fn step(cd: &mut Descriptor, run: &mut Run) -> Result<usize, Stop> {
    // SAFETY: the run's input and room are there.
    unsafe {
        let decoded = decode(cd, run.from, run.left)?;
        let mut count = 0;
        if decoded.code != NOTHING {
            let encoded = encode(cd, decoded.code, run.to, run.room)?;
            run.to = run.to.wrapping_add(encoded.length);
            run.room -= encoded.length;
            count = encoded.irreversible;
        }
        run.from = run.from.add(decoded.length);
        run.left -= decoded.length;
        Ok(count)
    }
}

/// How many bytes are left out where they are no character.
fn unit(encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf16(_) | Encoding::Utf16Marked | Encoding::Ucs2(_) | Encoding::Ucs2Marked => 2,
        Encoding::Utf32(_) | Encoding::Utf32Marked => 4,
        _ => 1,
    }
}
