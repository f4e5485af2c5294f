use super::prelude::*;
use muslin_abi::system::{GRND_INSECURE, GRND_NONBLOCK, GRND_RANDOM};

pub fn sys_getrandom<B: Backend>(task: &mut Task<B>, buf: u32, buflen: u32, flags: i32) -> SysResult {
    let both = GRND_INSECURE | GRND_RANDOM;
    if flags & !(both | GRND_NONBLOCK) != 0 || flags & both == both {
        return Err(Errno::EINVAL);
    }
    let into = UserSlice::new(&*task.memory, buf, buflen)?.take(i32::MAX as u32);
    Ok(task.backend.random(into, flags as u32)? as i64)
}
