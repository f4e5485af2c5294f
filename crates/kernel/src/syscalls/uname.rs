use super::prelude::*;
use muslin_abi::system::Utsname;

pub fn sys_uname<B: Backend>(task: &mut Task<B>, buf: u32) -> SysResult {
    let name = task.backend.system_name();
    UserPtr::<Utsname>::new(buf).write(&*task.memory, &name)?;
    Ok(0)
}
