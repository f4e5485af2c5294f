//! `pthread_testcancel`.

use crate::internal::cancellation;

/// A cancellation point and nothing else. POSIX.1-2024 `pthread_testcancel`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pthread_testcancel() {
    cancellation::point();
}
