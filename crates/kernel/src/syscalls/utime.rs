use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;
use muslin_abi::time::{Timespec, Utimbuf};

use super::utimensat::NOW;

pub fn sys_utime<B: Backend>(task: &mut Task<B>, path: u32, times: u32) -> SysResult {
    let times = match UserPtr::<Utimbuf>::optional(times) {
        Some(pointer) => {
            let times = pointer.read(&*task.memory)?;
            [Timespec { sec: times.actime, nsec: 0 }, Timespec { sec: times.modtime, nsec: 0 }]
        }
        None => NOW,
    };
    let path = task.some_path(path)?;
    task.backend.utimens_at(task.at(AT_FDCWD, &path)?, &times, 0)?;
    Ok(0)
}
