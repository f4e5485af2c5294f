use super::faccessat2::sys_faccessat2;
use super::prelude::*;

pub fn sys_faccessat<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    mode: i32,
    flags: i32,
) -> SysResult {
    sys_faccessat2(task, dirfd, path, mode, flags)
}
