use super::epoll_create1::sys_epoll_create1;
use super::prelude::*;

pub fn sys_epoll_create<B: Backend>(task: &mut Task<B>, size: i32) -> SysResult {
    // The size has meant nothing since Linux 2.6.8, but must be positive.
    if size <= 0 {
        return Err(Errno::EINVAL);
    }
    sys_epoll_create1(task, 0)
}
