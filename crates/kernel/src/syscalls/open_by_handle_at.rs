use super::prelude::*;

/// A handle would name any file of the host's file system.
pub fn sys_open_by_handle_at<B: Backend>(
    _task: &mut Task<B>,
    _mount_fd: i32,
    _handle: u32,
    _flags: i32,
) -> SysResult {
    Err(Errno::EPERM)
}
