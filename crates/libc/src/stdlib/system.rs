//! `system`.

use crate::internal::errno::{Errno, OrErrno};
use crate::internal::thread::cancel::{ENABLE, MASKED};
use crate::internal::{cancellation, syscall, thread};
use crate::signal::kernel_sigaction::{KernelSigaction, SA_RESTORER};
use crate::spawn::attributes::{Attributes, SETSIGDEF, SETSIGMASK};
use crate::spawn::file_actions::FileActions;
use crate::spawn::process::{Program, start};
use crate::stdlib::environ::environ;
use crate::types::{c_char, c_int};
use core::ptr::{null, null_mut};

const SHELL: &core::ffi::CStr = c"/bin/sh";
const SIGINT: c_int = 2;
const SIGQUIT: c_int = 3;
const SIGKILL: c_int = 9;
const SIGCHLD: c_int = 17;
const SIG_BLOCK: c_int = 0;
const SIG_SETMASK: c_int = 2;
const SIG_IGN: usize = 1;
const AT_FDCWD: c_int = -100;
const X_OK: c_int = 1;
const P_ALL: c_int = 0;
/// WNOHANG | WEXITED | WNOWAIT: looks, and takes nothing.
const LOOK: c_int = 1 | 4 | 0x100_0000;

/// Runs a command with the shell and waits for it; returns its status as waitpid does, or that of `exit(127)` if there is no shell.
/// Meanwhile SIGINT and SIGQUIT are ignored and SIGCHLD is blocked. For a null command: whether there is a shell to run it,
/// which there is not where the embedder has no processes. A cancellation point: the shell of a caller that ends here is killed. C23 7.24.4.8, POSIX.1-2024 `system`.
///
/// Errors: as `fork` and `waitpid`; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn system(command: *const c_char) -> c_int {
    if command.is_null() {
        return c_int::from(has_shell());
    }
    // SAFETY: by the contract of the C function `command` is a string.
    unsafe { run(command) }.or_errno()
}

fn has_shell() -> bool {
    // SAFETY: the path is a constant; the call may write nowhere.
    unsafe {
        let looked = syscall::waitid(P_ALL, 0, null_mut::<u8>(), LOOK, null_mut::<u8>());
        looked != Err(Errno::ENOSYS) && syscall::faccessat(AT_FDCWD, SHELL.as_ptr(), X_OK, 0).is_ok()
    }
}

unsafe fn run(command: *const c_char) -> Result<i64, Errno> {
    cancellation::around(|| Ok(()))?;
    let ignore = KernelSigaction { handler: SIG_IGN, flags: SA_RESTORER, ..KernelSigaction::default() };
    let mut interrupt = KernelSigaction::default();
    let mut quit = KernelSigaction::default();
    let child = 1u64 << (SIGCHLD - 1);
    let mut mask = 0u64;
    let size = size_of::<u64>();
    // SAFETY: the addresses are those of variables here.
    let status = unsafe {
        syscall::rt_sigaction(SIGINT, &raw const ignore, &raw mut interrupt, size)?;
        syscall::rt_sigaction(SIGQUIT, &raw const ignore, &raw mut quit, size)?;
        syscall::rt_sigprocmask(SIG_BLOCK, &raw const child, &raw mut mask, size)?;

        // The command has the signals as the caller had them: what was not ignored has its default action.
        let mut attributes = Attributes { flags: SETSIGDEF | SETSIGMASK, ..Attributes::new() };
        for (signal, before) in [(SIGINT, &interrupt), (SIGQUIT, &quit)] {
            if before.handler != SIG_IGN {
                attributes.defaults[0] |= 1 << (signal - 1);
            }
        }
        attributes.mask[0] = mask;
        let status = wait_for(command, &attributes);

        let none = null_mut::<KernelSigaction>();
        let _ = syscall::rt_sigaction(SIGINT, &raw const interrupt, none, size);
        let _ = syscall::rt_sigaction(SIGQUIT, &raw const quit, none, size);
        let _ = syscall::rt_sigprocmask(SIG_SETMASK, &raw const mask, null_mut::<u64>(), size);
        if status == Err(Errno::ECANCELED) {
            // Now that everything is as it was.
            cancellation::point();
        }
        status?
    };
    Ok(i64::from(status))
}

/// Runs the command and returns its status.
unsafe fn wait_for(command: *const c_char, attributes: &Attributes) -> Result<c_int, Errno> {
    // `--`: a command may begin with a minus.
    let arguments = [c"sh".as_ptr(), c"-c".as_ptr(), c"--".as_ptr(), command, null()];
    // SAFETY: `command` is a string; environ is as it must be.
    unsafe {
        let program = Program {
            path: SHELL.as_ptr(),
            search: false,
            arguments: (&raw const arguments).cast(),
            environment: environ.cast::<*const c_char>(),
        };
        let pid = match start(&program, &FileActions::new(), attributes) {
            Ok(pid) => pid,
            Err(failure) if failure.in_exec != 0 => return Ok(127 << 8),
            Err(failure) => return Err(failure.errno),
        };
        // The signals have to be put back before the thread ends: a request makes the wait fail instead.
        let state = &thread::this().cancel_state;
        let is_enabled = state.get() == ENABLE;
        if is_enabled {
            state.set(MASKED);
        }
        let mut status = 0;
        let place = &raw mut status;
        let mut waited = syscall::cancellable::wait4(pid, place, 0, null_mut::<u8>());
        while waited == Err(Errno::EINTR) {
            waited = syscall::cancellable::wait4(pid, place, 0, null_mut::<u8>());
        }
        if waited == Err(Errno::ECANCELED) {
            let _ = syscall::kill(pid, SIGKILL);
            while syscall::wait4(pid, place, 0, null_mut::<u8>()) == Err(Errno::EINTR) {}
        }
        if is_enabled {
            state.set(ENABLE);
        }
        waited.map(|_| status)
    }
}
