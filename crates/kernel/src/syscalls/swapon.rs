use super::prelude::*;

/// `SWAP_FLAGS_VALID`.
const FLAGS: i32 = 0x7ffff;

pub fn sys_swapon<B: Backend>(_task: &mut Task<B>, _path: u32, swapflags: i32) -> SysResult {
    Err(if swapflags & !FLAGS != 0 { Errno::EINVAL } else { Errno::EPERM })
}
