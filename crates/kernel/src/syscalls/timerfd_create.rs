use super::prelude::*;
use std::sync::Arc;

use muslin_abi::fcntl::{O_CLOEXEC, O_NONBLOCK};

pub fn sys_timerfd_create<B: Backend>(task: &mut Task<B>, clockid: i32, flags: i32) -> SysResult {
    if flags & !(O_CLOEXEC | O_NONBLOCK) != 0 {
        return Err(Errno::EINVAL);
    }
    let timer = task.backend.timerfd(clockid, flags & !O_CLOEXEC)?;
    Ok(task.files.insert(Arc::new(timer), flags & O_CLOEXEC != 0)?.into())
}
