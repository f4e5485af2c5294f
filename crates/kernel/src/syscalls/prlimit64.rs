use super::prelude::*;
use crate::memory::Memory;
use muslin_abi::resource::{
    RLIM_INFINITY, RLIM_NLIMITS, RLIMIT_AS, RLIMIT_CORE, RLIMIT_CPU, RLIMIT_DATA, RLIMIT_FSIZE,
    RLIMIT_MEMLOCK, RLIMIT_NOFILE, RLIMIT_STACK, Rlimit,
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
        _ => match (task.limits[resource as usize], resource) {
            (Some(limit), _) => limit,
            (None, RLIMIT_STACK) => STACK,
            (None, _) => task.backend.limit(resource)?,
        },
    };
    if let Some(new) = new {
        set(task, resource, &old, new)?;
    }
    if let Some(pointer) = UserPtr::<Rlimit>::optional(old_limit) {
        pointer.write(&*task.memory, &old)?;
    }
    Ok(0)
}

/// Descriptors are counted here, memory where it is mapped; time, the sizes of files and cores, and locked memory are the host's to
/// count, and hold for its process as well. The others are kept for whoever asks: the stack is laid out already, and what
/// the rest limit the guest has none of.
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
        RLIMIT_CPU | RLIMIT_FSIZE | RLIMIT_CORE | RLIMIT_MEMLOCK => task.backend.set_limit(resource, &new),
        _ => {
            task.limits[resource as usize] = Some(new);
            if matches!(resource, RLIMIT_AS | RLIMIT_DATA) {
                let bytes =
                    |resource: i32| task.limits[resource as usize].map_or(RLIM_INFINITY, |limit| limit.cur);
                task.memory.set_limits(bytes(RLIMIT_AS), bytes(RLIMIT_DATA));
            }
            Ok(())
        }
    }
}
