use super::prelude::*;
use std::sync::Arc;

use muslin_abi::fcntl::O_CLOEXEC;

pub fn sys_epoll_create1<B: Backend>(task: &mut Task<B>, flags: i32) -> SysResult {
    if flags & !O_CLOEXEC != 0 {
        return Err(Errno::EINVAL);
    }
    let epoll = task.backend.epoll()?;
    Ok(task.files.insert(Arc::new(epoll), flags & O_CLOEXEC != 0)?.into())
}
