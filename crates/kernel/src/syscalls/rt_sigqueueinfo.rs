use super::prelude::*;
use crate::signals::Target;
use muslin_abi::signal::{NSIG, SI_TKILL, Siginfo};

pub fn sys_rt_sigqueueinfo<B: Backend>(task: &mut Task<B>, tgid: i32, sig: i32, info: u32) -> SysResult {
    let info = UserPtr::<Siginfo>::new(info).read(&*task.memory)?;
    send(task, Target::Process, tgid, sig, info)
}

/// Sends a signal with what the caller says came with it: to itself anything, to others nothing that looks as if kill or the kernel
/// had sent it. The guest sees no process but itself.
pub(super) fn send<B: Backend>(
    task: &mut Task<B>,
    target: Target,
    pid: i32,
    sig: i32,
    mut info: Siginfo,
) -> SysResult {
    let is_own = pid == task.backend.identity().pid;
    if !is_own && (info.code >= 0 || info.code == SI_TKILL) {
        return Err(Errno::EPERM);
    }
    if !is_own {
        return Err(Errno::ESRCH);
    }
    if !(0..=NSIG).contains(&sig) {
        return Err(Errno::EINVAL);
    }
    if sig != 0 {
        info.signo = sig;
        task.signals.send(target, info)?;
    }
    Ok(0)
}
