//! `abort`.

use super::_Exit::_Exit;
use crate::internal::syscall;

const SIGABRT: i32 = 6;
const SIG_UNBLOCK: i32 = 1;

/// Ends the process by SIGABRT, which cannot be held off: blocked, ignored or handled (if the handler returns), the
/// signal is raised again with its default action. C23 7.24.4.1, POSIX.1-2024 `abort`.
#[unsafe(no_mangle)]
pub extern "C" fn abort() -> ! {
    /// The kernel's sigaction with the default action: all zeros.
    static DEFAULT: [u64; 4] = [0; 4];
    let set = 1u64 << (SIGABRT - 1);
    // SAFETY: the addresses are those of the two constants.
    unsafe {
        let thread = syscall::gettid().unwrap_or(0) as i32;
        let _ = syscall::tkill(thread, SIGABRT);
        let _ =
            syscall::rt_sigaction(SIGABRT, &raw const DEFAULT, core::ptr::null_mut::<u8>(), size_of::<u64>());
        let _ = syscall::tkill(thread, SIGABRT);
        let _ = syscall::rt_sigprocmask(
            SIG_UNBLOCK,
            &raw const set,
            core::ptr::null_mut::<u8>(),
            size_of::<u64>(),
        );
    }
    _Exit(128 + SIGABRT)
}
