use super::prelude::*;
use super::prlimit64::sys_prlimit64;

pub fn sys_getrlimit<B: Backend>(task: &mut Task<B>, resource: i32, rlim: u32) -> SysResult {
    if rlim == 0 {
        return Err(Errno::EFAULT);
    }
    sys_prlimit64(task, 0, resource, 0, rlim)
}
