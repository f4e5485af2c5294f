use super::capabilities::header;
use super::prelude::*;

/// A guest has no capability and gets none; it may say that it has none.
pub fn sys_capset<B: Backend>(task: &mut Task<B>, hdrp: u32, datap: u32) -> SysResult {
    let (words, pid) = header(task, hdrp)?.ok_or(Errno::EINVAL)?;
    if pid != 0 && pid != task.backend.identity().pid {
        return Err(Errno::EPERM);
    }
    let mut any = 0;
    for word in 0..words * 3 {
        any |= UserPtr::<u32>::new(datap).nth(word)?.read(&*task.memory)?;
    }
    if any == 0 { Ok(0) } else { Err(Errno::EPERM) }
}
