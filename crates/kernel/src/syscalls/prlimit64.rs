use super::prelude::*;
use muslin_abi::resource::{
    RLIM_NLIMITS, RLIMIT_CORE, RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_STACK, Rlimit,
};

/// The main stack's size, which is laid out before the program starts.
const STACK: Rlimit = Rlimit { cur: 8 << 20, max: 8 << 20 };

pub fn sys_prlimit64<B: Backend>(
    task: &mut Task<B>,
    pid: i32,
    resource: i32,
    new_limit: u32,
    old_limit: u32,
) -> SysResult {
    if !(0..RLIM_NLIMITS).contains(&resource) {
        return Err(Errno::EINVAL);
    }
    if pid != 0 && pid != task.backend.identity().pid {
        return Err(Errno::ESRCH);
    }
    let new = UserPtr::<Rlimit>::optional(new_limit).map(|p| p.read(&*task.memory)).transpose()?;
    let old = match resource {
        RLIMIT_NOFILE => task.descriptor_limit,
        RLIMIT_STACK => STACK,
        _ => task.backend.limit(resource)?,
    };
    if let Some(new) = new {
        set(task, resource, &old, new)?;
    }
    if let Some(pointer) = UserPtr::<Rlimit>::optional(old_limit) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}

/// Descriptors are counted here; time, file and core sizes hold for the host's process as well; the others
/// are about memory and processes that the guest does not have.
fn set<B: Backend>(task: &mut Task<B>, resource: i32, old: &Rlimit, new: Rlimit) -> Result<(), Errno> {
    if new.cur > new.max {
        return Err(Errno::EINVAL);
    }
    if new.max > old.max {
        return Err(Errno::EPERM);
    }
    match resource {
        RLIMIT_NOFILE => {
            task.descriptor_limit = new;
            task.files.set_limit(new.cur);
            Ok(())
        }
        RLIMIT_CPU | RLIMIT_FSIZE | RLIMIT_CORE => task.backend.set_limit(resource, &new),
        _ if (new.cur, new.max) == (old.cur, old.max) => Ok(()),
        _ => Err(Errno::EPERM),
    }
}
