use super::prelude::*;
use std::sync::Arc;

use muslin_abi::mman::{MFD_ALLOW_SEALING, MFD_CLOEXEC, MFD_EXEC, MFD_NOEXEC_SEAL};

const LONGEST_NAME: usize = 249;

pub fn sys_memfd_create<B: Backend>(task: &mut Task<B>, name: u32, flags: i32) -> SysResult {
    let executable = MFD_EXEC | MFD_NOEXEC_SEAL;
    if flags & !(MFD_CLOEXEC | MFD_ALLOW_SEALING | executable) != 0 || flags & executable == executable {
        return Err(Errno::EINVAL);
    }
    let name = match UserPtr::new(name).read_string(&*task.memory, LONGEST_NAME + 1) {
        Err(Errno::ENAMETOOLONG) => return Err(Errno::EINVAL),
        name => name?,
    };
    let file = task.backend.memory_file(&name, (flags & !MFD_CLOEXEC) as u32)?;
    Ok(task.files.insert(Arc::new(file), flags & MFD_CLOEXEC != 0)?.into())
}
