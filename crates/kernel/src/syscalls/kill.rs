use super::prelude::*;
use crate::signals::Target;
use muslin_abi::signal::{NSIG, SI_USER};

pub fn sys_kill<B: Backend>(task: &mut Task<B>, pid: i32, sig: i32) -> SysResult {
    if !(0..=NSIG).contains(&sig) {
        return Err(Errno::EINVAL);
    }
    // Process 0 is the caller's group, of which the guest sees itself only; -1 never means the caller.
    if pid != task.backend.identity().pid && pid != 0 {
        return Err(Errno::ESRCH);
    }
    if sig != 0 {
        task.raise(Target::Process, sig, SI_USER)?;
    }
    Ok(0)
}
