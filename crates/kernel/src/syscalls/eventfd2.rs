use super::prelude::*;
use std::sync::Arc;

use muslin_abi::events::EFD_SEMAPHORE;
use muslin_abi::fcntl::{O_CLOEXEC, O_NONBLOCK};

pub fn sys_eventfd2<B: Backend>(task: &mut Task<B>, initval: u32, flags: i32) -> SysResult {
    if flags & !(EFD_SEMAPHORE | O_CLOEXEC | O_NONBLOCK) != 0 {
        return Err(Errno::EINVAL);
    }
    let counter = task.backend.eventfd(initval, flags & !O_CLOEXEC)?;
    Ok(task.files.insert(Arc::new(counter), flags & O_CLOEXEC != 0)?.into())
}
