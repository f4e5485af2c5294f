use super::prelude::*;
use std::sync::Arc;

/// `MFD_CLOEXEC` and `MFD_ALLOW_SEALING`.
const CLOSE_ON_EXEC: i32 = 1;
const ALLOW_SEALING: i32 = 2;
const LONGEST_NAME: usize = 249;

pub fn sys_memfd_create<B: Backend>(task: &mut Task<B>, name: u32, flags: i32) -> SysResult {
    if flags & !(CLOSE_ON_EXEC | ALLOW_SEALING) != 0 {
        return Err(Errno::EINVAL);
    }
    let name = task.path(name)?;
    if name.len() > LONGEST_NAME {
        return Err(Errno::EINVAL);
    }
    let file = task.backend.memory_file(&name, (flags & ALLOW_SEALING) as u32)?;
    Ok(task.files.insert(Arc::new(file), flags & CLOSE_ON_EXEC != 0)?.into())
}
