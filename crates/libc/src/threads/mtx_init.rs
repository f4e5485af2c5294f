//! `mtx_init`.

use crate::internal::mutex::Mutex;
use crate::internal::mutex::RECURSIVE;
use crate::types::c_int;

/// Makes a mutex: mtx_plain or mtx_timed, and mtx_recursive if that is or'ed in. C23 7.28.4.2. Always thrd_success.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mtx_init(mutex: *mut Mutex, kind: c_int) -> c_int {
    // SAFETY: by the contract the object is nobody's yet.
    unsafe { mutex.write(Mutex::new(kind & RECURSIVE)) };
    0
}
