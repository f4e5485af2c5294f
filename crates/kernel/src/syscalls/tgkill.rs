use super::prelude::*;
use crate::signals::Target;
use muslin_abi::signal::{NSIG, SI_TKILL};

pub fn sys_tgkill<B: Backend>(task: &mut Task<B>, tgid: i32, tid: i32, sig: i32) -> SysResult {
    if !(0..=NSIG).contains(&sig) || tid <= 0 || tgid <= 0 {
        return Err(Errno::EINVAL);
    }
    let pid = task.backend.identity().pid;
    if tid != pid || tgid != pid {
        return Err(Errno::ESRCH);
    }
    if sig != 0 {
        task.raise(Target::Thread, sig, SI_TKILL)?;
    }
    Ok(0)
}
