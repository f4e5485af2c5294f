use super::prelude::*;
use muslin_abi::signal::{KernelSigaction, NSIG, SIGKILL, SIGSTOP};

pub fn sys_rt_sigaction<B: Backend>(
    task: &mut Task<B>,
    sig: i32,
    act: u32,
    oldact: u32,
    sigsetsize: u32,
) -> SysResult {
    if sigsetsize != 8 || !(1..=NSIG).contains(&sig) {
        return Err(Errno::EINVAL);
    }
    let new = UserPtr::<KernelSigaction>::optional(act).map(|p| p.read(&*task.memory)).transpose()?;
    if new.is_some() && matches!(sig, SIGKILL | SIGSTOP) {
        return Err(Errno::EINVAL);
    }
    let old = task.signals.action(sig);
    if let Some(mut new) = new {
        (new.pad0, new.pad1) = (0, 0);
        task.signals.set_action(sig, new);
    }
    if let Some(pointer) = UserPtr::<KernelSigaction>::optional(oldact) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}
