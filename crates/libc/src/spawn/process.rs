//! Starting a process: what posix_spawn, system and popen share.
//!
//! A child that shares the memory of its parent (vfork) is not possible in WebAssembly, so the child is a copy, and tells through a
//! pipe why it could not become the program. The pipe's end is closed by exec: end of file means that all went well.
//! All signals are blocked from before the copy is made until the child has put its own in order: no handler of the
//! parent's runs in it.

use super::attributes::*;
use super::file_actions::{Action, FileActions, Kind};
use crate::internal::errno::Errno;
use crate::internal::exec::{Strings, execute, search_and_execute};
use crate::internal::syscall;
use crate::signal::kernel_sigaction::{KernelSigaction, NSIG};
use crate::stdlib::_Exit::_Exit;
use crate::types::{c_char, c_int, pid_t};
use core::ptr::{null, null_mut};

const O_CLOEXEC: c_int = 0o2000000;
const F_SETFD: c_int = 2;
const F_DUPFD_CLOEXEC: c_int = 1030;
const AT_FDCWD: c_int = -100;
const SIG_SETMASK: c_int = 2;
const SIGKILL: c_int = 9;
const SIGSTOP: c_int = 19;
const SIG_DFL: usize = 0;
const SIG_IGN: usize = 1;

/// What to start.
#[derive(Clone, Copy)]
pub struct Program {
    /// Its path, or a name to look up.
    pub path: *const c_char,
    /// Whether it is looked up along PATH.
    pub search: bool,
    /// Its arguments.
    pub arguments: Strings,
    /// Its environment.
    pub environment: Strings,
}

/// Why there is no process.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Failure {
    /// The error.
    pub errno: Errno,
    /// 1 if only running the program failed: everything up to there was in order. Else 0.
    pub in_exec: c_int,
}

impl From<Errno> for Failure {
    fn from(errno: Errno) -> Failure {
        Failure { errno, in_exec: 0 }
    }
}

/// Starts a process and returns its id once it runs the program.
///
/// # Safety
/// The strings and arrays are as execve wants them.
pub unsafe fn start(
    program: &Program,
    actions: &FileActions,
    attributes: &Attributes,
) -> Result<pid_t, Failure> {
    let mut ends: [c_int; 2] = [-1; 2];
    let every_signal = u64::MAX;
    let mut mask = 0u64;
    // SAFETY: the addresses are those of variables here; the child leaves this function by exec or _Exit only.
    unsafe {
        syscall::pipe2(&raw mut ends, O_CLOEXEC)?;
        let [from_child, to_parent] = ends;
        let _ =
            syscall::rt_sigprocmask(SIG_SETMASK, &raw const every_signal, &raw mut mask, size_of::<u64>());
        let copied = syscall::fork();
        if copied == Ok(0) {
            let _ = syscall::close(from_child);
            let mut report = to_parent;
            let failure = become_program(program, actions, attributes, mask, &mut report);
            let _ = syscall::write(report, &raw const failure, size_of::<Failure>());
            _Exit(127);
        }
        let _ = syscall::close(to_parent);
        let result = copied.map_err(Failure::from).and_then(|pid| await_program(pid as pid_t, from_child));
        let _ = syscall::close(from_child);
        let _ = syscall::rt_sigprocmask(SIG_SETMASK, &raw const mask, null_mut::<u64>(), size_of::<u64>());
        result
    }
}

/// In the parent: waits until the child runs the program or says why not; then it is waited for, too.
unsafe fn await_program(pid: pid_t, from_child: c_int) -> Result<pid_t, Failure> {
    let mut failure = Failure::from(Errno(0));
    // SAFETY: the addresses are those of variables here.
    unsafe {
        let count = loop {
            match syscall::read(from_child, &raw mut failure, size_of::<Failure>()) {
                Err(Errno::EINTR) => {}
                count => break count,
            }
        };
        if count != Ok(size_of::<Failure>() as i64) {
            return Ok(pid);
        }
        while syscall::wait4(pid, null_mut::<c_int>(), 0, null_mut::<u8>()) == Err(Errno::EINTR) {}
    }
    Err(failure)
}

/// In the child: returns only if something fails. `report` is the pipe's end, which gives way to the actions' descriptors.
unsafe fn become_program(
    program: &Program,
    actions: &FileActions,
    attributes: &Attributes,
    mask: u64,
    report: &mut c_int,
) -> Failure {
    let has = |flag: c_int| attributes.flags & flag != 0;
    let mut prepare = || -> Result<(), Errno> {
        // SAFETY: no address but those of variables here.
        unsafe {
            reset_signals(if has(SETSIGDEF) { first_word(&attributes.defaults) } else { 0 });
            if has(SETSID) {
                syscall::setsid()?;
            }
            if has(SETPGROUP) {
                syscall::setpgid(0, attributes.group)?;
            }
            let priority = &raw const attributes.priority;
            if has(SETSCHEDULER) {
                syscall::sched_setscheduler(0, attributes.policy, priority)?;
            } else if has(SETSCHEDPARAM) {
                syscall::sched_setparam(0, priority)?;
            }
            if has(RESETIDS) {
                syscall::setgid(syscall::getgid()? as u32)?;
                syscall::setuid(syscall::getuid()? as u32)?;
            }
        }
        // SAFETY: the child's descriptors are its own.
        actions.try_each(|action| unsafe { perform(action, report) })
    };
    if let Err(errno) = prepare() {
        return Failure::from(errno);
    }
    let mask = if has(SETSIGMASK) { first_word(&attributes.mask) } else { mask };
    // SAFETY: by the contract of `start`.
    let errno = unsafe {
        let _ = syscall::rt_sigprocmask(SIG_SETMASK, &raw const mask, null_mut::<u64>(), size_of::<u64>());
        if program.search {
            search_and_execute(program.path, program.arguments, program.environment, false)
        } else {
            execute(program.path, program.arguments, program.environment)
        }
    };
    Failure { errno, in_exec: 1 }
}

fn first_word(set: &SignalSet) -> u64 {
    let [first, ..] = *set;
    first
}

/// Signals that the parent handles have their default action, and those of the set too. exec would do the former, but
/// handlers must not run before it either.
unsafe fn reset_signals(defaults: u64) {
    let reset = KernelSigaction::default();
    for signal in (1..NSIG).filter(|signal| !matches!(*signal, SIGKILL | SIGSTOP)) {
        let mut action = KernelSigaction::default();
        // SAFETY: the addresses are those of variables here.
        unsafe {
            let known =
                syscall::rt_sigaction(signal, null::<KernelSigaction>(), &raw mut action, size_of::<u64>());
            let keep = match action.handler {
                SIG_DFL => true,
                SIG_IGN => defaults >> (signal - 1) & 1 == 0,
                _ => false,
            };
            if known.is_ok() && !keep {
                let _ = syscall::rt_sigaction(
                    signal,
                    &raw const reset,
                    null_mut::<KernelSigaction>(),
                    size_of::<u64>(),
                );
            }
        }
    }
}

/// One file action.
unsafe fn perform(action: &Action, report: &mut c_int) -> Result<(), Errno> {
    // SAFETY: the child's descriptors are its own; the path ends with a NUL.
    unsafe {
        let concerns_fd = action.kind != Kind::ChangeDirectory && action.kind != Kind::ChangeDirectoryTo;
        if concerns_fd && action.fd == *report {
            let moved = syscall::fcntl(*report, F_DUPFD_CLOEXEC, 0)? as c_int;
            let _ = syscall::close(*report);
            *report = moved;
        }
        match action.kind {
            // That it was not open is no error.
            Kind::Close => {
                let _ = syscall::close(action.fd);
            }
            // The pipe is not the caller's, so to the caller its number is closed.
            Kind::Duplicate if action.source == *report => return Err(Errno::EBADF),
            // POSIX.1-2024: what dup2 would leave alone is no longer closed by exec.
            Kind::Duplicate if action.source == action.fd => {
                syscall::fcntl(action.fd, F_SETFD, 0)?;
            }
            Kind::Duplicate => {
                syscall::dup2(action.source, action.fd)?;
            }
            Kind::Open => {
                let _ = syscall::close(action.fd);
                let fd = syscall::openat(AT_FDCWD, action.path(), action.flags, action.mode)? as c_int;
                if fd != action.fd {
                    syscall::dup2(fd, action.fd)?;
                    let _ = syscall::close(fd);
                }
            }
            Kind::ChangeDirectory => {
                syscall::chdir(action.path())?;
            }
            Kind::ChangeDirectoryTo => {
                syscall::fchdir(action.fd)?;
            }
        }
    }
    Ok(())
}
