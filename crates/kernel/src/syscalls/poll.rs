use super::prelude::*;

use super::ppoll::poll;
use super::wait::milliseconds;

pub fn sys_poll<B: Backend>(task: &mut Task<B>, fds: u32, nfds: u32, timeout: i32) -> SysResult {
    Ok(poll(task, fds, nfds, milliseconds(timeout))?.0)
}
