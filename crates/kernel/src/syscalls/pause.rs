use super::prelude::*;

pub fn sys_pause<B: Backend>(task: &mut Task<B>) -> SysResult {
    // Signals whose default is to be ignored do not end the wait.
    loop {
        task.after_interruption()?;
        task.backend.pause();
    }
}
