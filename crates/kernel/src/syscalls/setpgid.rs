use super::prelude::*;

pub fn sys_setpgid<B: Backend>(task: &mut Task<B>, pid: i32, pgid: i32) -> SysResult {
    if pgid < 0 {
        return Err(Errno::EINVAL);
    }
    let own = task.backend.identity().pid;
    if pid != 0 && pid != own {
        return Err(Errno::ESRCH);
    }
    task.backend.set_process_group(if pgid == 0 { own } else { pgid })?;
    Ok(0)
}
