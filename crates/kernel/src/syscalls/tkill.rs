use super::prelude::*;
use super::tgkill::sys_tgkill;

pub fn sys_tkill<B: Backend>(task: &mut Task<B>, tid: i32, sig: i32) -> SysResult {
    let pid = task.backend.identity().pid;
    sys_tgkill(task, pid, tid, sig)
}
