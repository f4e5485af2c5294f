use super::prelude::*;
use muslin_abi::signal::{MINSIGSTKSZ, SS_DISABLE, SignalStack};

pub fn sys_sigaltstack<B: Backend>(task: &mut Task<B>, ss: u32, old_ss: u32) -> SysResult {
    let new = UserPtr::<SignalStack>::optional(ss).map(|p| p.read(&*task.memory)).transpose()?;
    let old = task.signals.alternate_stack();
    if let Some(new) = new {
        task.signals.set_alternate_stack(match new.flags {
            SS_DISABLE => SignalStack { sp: 0, flags: SS_DISABLE, size: 0 },
            0 if new.size < MINSIGSTKSZ as u32 => return Err(Errno::ENOMEM),
            0 => new,
            _ => return Err(Errno::EINVAL),
        });
    }
    if let Some(pointer) = UserPtr::<SignalStack>::optional(old_ss) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}
