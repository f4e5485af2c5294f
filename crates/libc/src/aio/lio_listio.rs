//! `lio_listio`.

use super::request::{Event, Operation, Request};
use crate::internal::errno::{Errno, OrErrno};
use crate::types::c_int;

const LIO_READ: c_int = 0;
const LIO_WRITE: c_int = 1;
const LIO_WAIT: c_int = 0;
const LIO_NOWAIT: c_int = 1;

/// Performs several requests, each as its opcode says (LIO_READ, LIO_WRITE, LIO_NOP); null pointers are left out. With LIO_NOWAIT `event` tells
/// when all are complete. POSIX.1-2024 `lio_listio`.
///
/// Errors: EAGAIN: one could not be made; EINVAL: a negative count, an unknown mode; EIO: one failed (LIO_WAIT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lio_listio(
    mode: c_int,
    requests: *const *mut Request,
    count: c_int,
    event: *const Event,
) -> c_int {
    if count < 0 || !matches!(mode, LIO_WAIT | LIO_NOWAIT) {
        return Err(Errno::EINVAL).or_errno();
    }
    let mut failed = false;
    // SAFETY: by the contract of the C function the array has `count` places.
    unsafe {
        for i in 0..count as usize {
            let Some(request) = (*requests.add(i)).as_mut() else { continue };
            let operation = match request.opcode {
                LIO_READ => Operation::Read,
                LIO_WRITE => Operation::Write,
                _ => continue,
            };
            if request.submit(operation).is_err() {
                return Err(Errno::EAGAIN).or_errno();
            }
            failed |= request.error != 0;
        }
        if mode == LIO_NOWAIT {
            if let Some(event) = event.as_ref() {
                event.tell();
            }
            return 0;
        }
    }
    if failed { Err(Errno::EIO).or_errno() } else { 0 }
}

/// [`lio_listio`] by its name of the large-file interface: every offset has 64 bits.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn lio_listio64(
    mode: c_int,
    requests: *const *mut Request,
    count: c_int,
    event: *const Event,
) -> c_int {
    // SAFETY: by the contract of the C function, which is the same.
    unsafe { lio_listio(mode, requests, count, event) }
}
