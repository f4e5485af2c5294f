use super::prelude::*;
use muslin_abi::signal::{MINSIGSTKSZ, SS_AUTODISARM, SS_DISABLE, SS_ONSTACK, SignalStack};

pub fn sys_sigaltstack<B: Backend>(task: &mut Task<B>, ss: u32, old_ss: u32) -> SysResult {
    let new = UserPtr::<SignalStack>::optional(ss).map(|p| p.read(&*task.memory)).transpose()?;
    let old = task.signals.alternate_stack();
    if let Some(new) = new {
        if task.signals.is_on_alternate_stack() {
            return Err(Errno::EPERM);
        }
        task.signals.set_alternate_stack(match new.flags & !SS_AUTODISARM {
            SS_DISABLE => SignalStack { sp: 0, size: 0, ..new },
            // SS_ONSTACK says the same as nothing.
            0 | SS_ONSTACK if new.size < MINSIGSTKSZ as u32 => return Err(Errno::ENOMEM),
            0 | SS_ONSTACK => SignalStack { flags: new.flags & SS_AUTODISARM, ..new },
            _ => return Err(Errno::EINVAL),
        });
    }
    if let Some(pointer) = UserPtr::<SignalStack>::optional(old_ss) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}
