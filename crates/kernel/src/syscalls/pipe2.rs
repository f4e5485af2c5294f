use super::prelude::*;
use std::sync::Arc;

use muslin_abi::fcntl::{O_CLOEXEC, O_DIRECT, O_NONBLOCK};

pub fn sys_pipe2<B: Backend>(task: &mut Task<B>, pipefd: u32, flags: i32) -> SysResult {
    if flags & !(O_CLOEXEC | O_NONBLOCK | O_DIRECT) != 0 {
        return Err(Errno::EINVAL);
    }
    let (read, write) = task.backend.pipe(flags & !O_CLOEXEC)?;
    let close_on_exec = flags & O_CLOEXEC != 0;
    let read = task.files.insert(Arc::new(read), close_on_exec)?;
    let made = task.files.insert(Arc::new(write), close_on_exec).and_then(|write| {
        let stored = UserPtr::<[i32; 2]>::new(pipefd).write(&*task.memory, &[read, write]);
        stored.inspect_err(|_| drop(task.files.remove(write)))
    });
    if let Err(error) = made {
        task.files.remove(read)?;
        return Err(error);
    }
    Ok(0)
}
