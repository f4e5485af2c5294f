use super::prelude::*;
use muslin_abi::time::Timespec;

use super::ppoll::poll;

pub fn sys_poll<B: Backend>(task: &mut Task<B>, fds: u32, nfds: u32, timeout: i32) -> SysResult {
    let timeout = (timeout >= 0).then(|| {
        let milliseconds = i64::from(timeout);
        Timespec { sec: milliseconds / 1000, nsec: milliseconds % 1000 * 1_000_000 }
    });
    Ok(poll(task, fds, nfds, timeout)?.0)
}
