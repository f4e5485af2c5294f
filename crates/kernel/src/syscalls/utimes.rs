use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;
use muslin_abi::time::{Timespec, Timeval};

use super::utimensat::NOW;

pub fn sys_utimes<B: Backend>(task: &mut Task<B>, path: u32, times: u32) -> SysResult {
    let times = match UserPtr::<Timeval>::optional(times) {
        Some(pointer) => {
            [timespec(pointer.read(&*task.memory)?)?, timespec(pointer.nth(1)?.read(&*task.memory)?)?]
        }
        None => NOW,
    };
    let path = task.some_path(path)?;
    task.backend.utimens_at(task.at(AT_FDCWD, &path)?, &times, 0)?;
    Ok(0)
}

fn timespec(time: Timeval) -> Result<Timespec, Errno> {
    if !(0..1_000_000).contains(&time.usec) {
        return Err(Errno::EINVAL);
    }
    Ok(Timespec { sec: time.sec, nsec: time.usec * 1000 })
}
