use super::prelude::*;
use crate::memory::Memory;

use muslin_abi::mman::{MCL_CURRENT, MCL_FUTURE, MCL_ONFAULT};

pub fn sys_mlockall<B: Backend>(task: &mut Task<B>, flags: i32) -> SysResult {
    if flags & !(MCL_CURRENT | MCL_FUTURE | MCL_ONFAULT) != 0 || flags & (MCL_CURRENT | MCL_FUTURE) == 0 {
        return Err(Errno::EINVAL);
    }
    task.memory.lock_all(flags)?;
    Ok(0)
}
