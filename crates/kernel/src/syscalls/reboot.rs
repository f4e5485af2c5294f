use super::prelude::*;

pub fn sys_reboot<B: Backend>(
    _task: &mut Task<B>,
    _magic: i32,
    _magic2: i32,
    _op: i32,
    _arg: u32,
) -> SysResult {
    Err(Errno::EPERM)
}
