use super::prelude::*;

/// `CLOSE_RANGE_UNSHARE`: nobody shares the table, so there is nothing to do first.
const UNSHARE: u32 = 2;
/// `CLOSE_RANGE_CLOEXEC`
const CLOSE_ON_EXEC: u32 = 4;

pub fn sys_close_range<B: Backend>(task: &mut Task<B>, first: u32, last: u32, flags: u32) -> SysResult {
    if flags & !(UNSHARE | CLOSE_ON_EXEC) != 0 || first > last {
        return Err(Errno::EINVAL);
    }
    for fd in task.files.open_between(first, last) {
        if flags & CLOSE_ON_EXEC != 0 {
            task.files.set_close_on_exec(fd, true)?;
        } else {
            // As on Linux: errors of closing are lost.
            let file = task.files.remove(fd)?;
            let _ = task.release(file);
        }
    }
    Ok(0)
}
