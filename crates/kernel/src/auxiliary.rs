//! WALI's auxiliary imports: how a program gets its arguments and environment. Each function's import has two
//! underscores before its name.
use muslin_abi::Errno;

use crate::backend::Backend;
use crate::memory::UserSlice;
use crate::own_files::ENVIRONMENT;
use crate::task::{Stop, Task};

/// What a failing auxiliary import returns.
const FAILED: i32 = -1;

/// `__cl_get_argc`: the number of arguments.
pub fn cl_get_argc<B: Backend>(task: &mut Task<B>) -> i32 {
    task.start.arguments.len() as i32
}

/// `__cl_get_argv_len`: the length of an argument without its NUL, or -1 if there is none with this index.
pub fn cl_get_argv_len<B: Backend>(task: &mut Task<B>, index: i32) -> i32 {
    task.start.arguments.get(index as usize).map_or(FAILED, |argument| argument.len() as i32)
}

/// `__cl_copy_argv`: copies an argument and its NUL to `buffer`; returns its length without the NUL, or -1 for a bad index
/// or pointer.
pub fn cl_copy_argv<B: Backend>(task: &mut Task<B>, buffer: i32, index: i32) -> i32 {
    let Some(argument) = task.start.arguments.get(index as usize) else { return FAILED };
    let copy = || -> Result<(), Errno> {
        let bytes = [argument.as_slice(), &[0]].concat();
        UserSlice::new(&*task.memory, buffer as u32, bytes.len() as u32)?.write_prefix(&bytes)?;
        Ok(())
    };
    copy().map_or(FAILED, |()| argument.len() as i32)
}

/// `__get_init_envfile`: copies the path of a file with the environment to a buffer of `size` bytes and
/// returns 1; 0 if it does not fit.
pub fn get_init_envfile<B: Backend>(task: &mut Task<B>, buffer: i32, size: i32) -> i32 {
    let path = [ENVIRONMENT, &[0]].concat();
    if (size as u32 as usize) < path.len() {
        return 0;
    }
    let written = UserSlice::new(&*task.memory, buffer as u32, path.len() as u32)
        .and_then(|slice| slice.write_prefix(&path));
    i32::from(written.is_ok())
}

/// `__init`: nothing is left to do when the program runs.
pub fn init<B: Backend>(_task: &mut Task<B>) -> i32 {
    0
}

/// `__deinit`: what the process held goes with it.
pub fn deinit<B: Backend>(_task: &mut Task<B>) -> i32 {
    0
}

/// `__proc_exit`: ends the process.
pub fn proc_exit<B: Backend>(_task: &mut Task<B>, status: i32) -> Stop {
    Stop::Exit(status & 0xff)
}
