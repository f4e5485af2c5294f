//! `popen`.

use crate::internal::errno::{Errno, OrNull};
use crate::internal::stream::{File, close, list, mode, open, process};
use crate::internal::syscall;
use crate::spawn::attributes::Attributes;
use crate::spawn::file_actions::{Action, FileActions, Kind};
use crate::spawn::process::{Program, start};
use crate::stdlib::environ::environ;
use crate::types::{c_char, c_int};
use core::ptr::null;

const O_CLOEXEC: c_int = 0o2000000;
const F_SETFD: c_int = 2;

/// Runs a command with the shell and makes a stream that reads its output (`r`) or writes its input (`w`); with `e` exec closes the
/// stream. The command does not have the streams of earlier calls. Null and errno on failure. POSIX.1-2024 `popen`.
///
/// Errors: EINVAL: the mode is none; EMFILE, ENOMEM; as `fork`; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn popen(command: *const c_char, mode: *const c_char) -> *mut File {
    // SAFETY: by the contract of the C function both are strings.
    unsafe { run(command, mode.cast()) }.or_null()
}

unsafe fn run(command: *const c_char, text: *const u8) -> Result<*mut File, Errno> {
    // SAFETY: by the contract; the stream is no one else's until this returns.
    unsafe {
        let reading = match *text {
            b'r' => true,
            b'w' => false,
            _ => return Err(Errno::EINVAL),
        };
        let stays_open = !has_letter(text, b'e');
        let mut ends: [c_int; 2] = [-1; 2];
        syscall::pipe2(&raw mut ends, O_CLOEXEC)?;
        let [read_end, write_end] = ends;
        let (ours, theirs) = if reading { (read_end, write_end) } else { (write_end, read_end) };

        let stream = match open::from_descriptor(
            ours,
            mode::parse(if reading { c"r" } else { c"w" }.as_ptr().cast())?,
        ) {
            Ok(stream) => stream,
            Err(errno) => {
                let _ = syscall::close(ours);
                let _ = syscall::close(theirs);
                return Err(errno);
            }
        };
        let started = start_shell(command, theirs, c_int::from(reading));
        let _ = syscall::close(theirs);
        match started {
            Ok(pid) => process::attach(stream, pid),
            Err(errno) => {
                let _ = close::close(stream);
                return Err(errno);
            }
        }
        if stays_open {
            let _ = syscall::fcntl(ours, F_SETFD, 0);
        }
        Ok(stream)
    }
}

/// Whether the mode has the letter behind the first.
unsafe fn has_letter(text: *const u8, letter: u8) -> bool {
    let mut at = text;
    // SAFETY: the string ends with a NUL.
    unsafe {
        while *at != 0 {
            at = at.add(1);
            if *at == letter {
                return true;
            }
        }
    }
    false
}

/// Starts the shell with `theirs` as its descriptor `number`.
unsafe fn start_shell(command: *const c_char, theirs: c_int, number: c_int) -> Result<c_int, Errno> {
    let arguments = [c"sh".as_ptr(), c"-c".as_ptr(), c"--".as_ptr(), command, null()];
    let mut actions = FileActions::new();
    // SAFETY: the list and its streams are locked while they are looked at; environ is as it must be.
    unsafe {
        let mut prepare = || {
            let streams = list::lock();
            let mut at = streams.first();
            while !at.is_null() {
                // The command's own descriptor is made anew afterwards.
                if process::of(at).is_some() && (*at).fd != theirs {
                    actions.add(Action::new(Kind::Close, (*at).fd), null())?;
                }
                at = (*at).next;
            }
            actions.add(Action { source: theirs, ..Action::new(Kind::Duplicate, number) }, null())
        };
        let started = prepare().and_then(|()| {
            let program = Program {
                path: c"/bin/sh".as_ptr(),
                search: false,
                arguments: (&raw const arguments).cast(),
                environment: environ.cast::<*const c_char>(),
            };
            start(&program, &actions, &Attributes::new()).map_err(|failure| failure.errno)
        });
        actions.clear();
        started
    }
}
