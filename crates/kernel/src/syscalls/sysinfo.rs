use super::prelude::*;
use muslin_abi::system::Sysinfo;

pub fn sys_sysinfo<B: Backend>(task: &mut Task<B>, buf: u32) -> SysResult {
    let information = task.backend.system_information()?;
    UserPtr::<Sysinfo>::new(buf).write(&*task.memory, &information)?;
    Ok(0)
}
