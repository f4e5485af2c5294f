//! `<threads.h>`: threads as C has them since 2011, on the same ground as POSIX threads.

pub mod call_once;
pub mod cnd_broadcast;
pub mod cnd_destroy;
pub mod cnd_init;
pub mod cnd_signal;
pub mod cnd_timedwait;
pub mod cnd_wait;
pub mod mtx_destroy;
pub mod mtx_init;
pub mod mtx_lock;
pub mod mtx_timedlock;
pub mod mtx_trylock;
pub mod mtx_unlock;
pub mod thrd_create;
pub mod thrd_detach;
pub mod thrd_equal;
pub mod thrd_exit;
pub mod thrd_join;
pub mod thrd_sleep;
pub mod thrd_yield;
pub mod tss_create;
pub mod tss_delete;
pub mod tss_set;

use crate::internal::errno::Errno;
use crate::types::c_int;

/// What C's functions return: thrd_success, thrd_busy, thrd_nomem, thrd_timedout, or thrd_error for all else.
pub fn result(result: Result<(), Errno>) -> c_int {
    match result {
        Ok(()) => 0,
        Err(Errno::EBUSY) => 1,
        Err(Errno::ENOMEM) => 3,
        Err(Errno::ETIMEDOUT) => 4,
        Err(_) => 2,
    }
}
