use super::prelude::*;
use std::sync::Arc;

use muslin_abi::fcntl::{O_CLOEXEC, O_NONBLOCK};

pub fn sys_inotify_init1<B: Backend>(task: &mut Task<B>, flags: i32) -> SysResult {
    if flags & !(O_CLOEXEC | O_NONBLOCK) != 0 {
        return Err(Errno::EINVAL);
    }
    let watcher = task.backend.inotify(flags & !O_CLOEXEC)?;
    Ok(task.files.insert(Arc::new(watcher), flags & O_CLOEXEC != 0)?.into())
}
