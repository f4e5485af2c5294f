use super::prelude::*;
use muslin_abi::resource::Rusage;

pub fn sys_getrusage<B: Backend>(task: &mut Task<B>, who: i32, usage: u32) -> SysResult {
    let rusage = task.backend.usage(who)?;
    UserPtr::<Rusage>::new(usage).write(&*task.memory, &rusage)?;
    Ok(0)
}
