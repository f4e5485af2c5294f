use super::prelude::*;

pub fn sys_pause<B: Backend>(task: &mut Task<B>) -> SysResult {
    // Signals whose default is to be ignored do not end the wait.
    task.signals.drop_ignored();
    while !task.signals.any_deliverable() {
        task.backend.pause();
    }
    Err(Errno::EINTR)
}
