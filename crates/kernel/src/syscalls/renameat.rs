use super::prelude::*;
use super::renameat2::sys_renameat2;

pub fn sys_renameat<B: Backend>(
    task: &mut Task<B>,
    olddirfd: i32,
    oldpath: u32,
    newdirfd: i32,
    newpath: u32,
) -> SysResult {
    sys_renameat2(task, olddirfd, oldpath, newdirfd, newpath, 0)
}
