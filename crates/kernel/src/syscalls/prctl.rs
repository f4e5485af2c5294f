use super::prelude::*;
use muslin_abi::system::*;

use crate::task::NAME_LENGTH;

pub fn sys_prctl<B: Backend>(
    task: &mut Task<B>,
    option: i32,
    arg2: u64,
    arg3: u64,
    arg4: u64,
    arg5: u64,
) -> SysResult {
    let nothing_else = |value: Result<i64, Errno>| {
        if (arg3, arg4, arg5) == (0, 0, 0) { value } else { Err(Errno::EINVAL) }
    };
    let boolean = || match arg2 {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Errno::EINVAL),
    };
    // An address beyond the guest's memory is a bad one.
    let address = u32::try_from(arg2).map_err(|_| Errno::EFAULT);
    match option {
        PR_SET_NAME => set_name(task, address?),
        PR_GET_NAME => {
            let name = task.attributes.name;
            UserPtr::<[u8; NAME_LENGTH]>::new(address?).write(&*task.memory, &name)?;
            Ok(0)
        }
        PR_GET_DUMPABLE => Ok(task.attributes.dumpable.into()),
        PR_SET_DUMPABLE => {
            task.attributes.dumpable = boolean()?;
            Ok(0)
        }
        PR_GET_KEEPCAPS => Ok(task.attributes.keeps_capabilities.into()),
        PR_SET_KEEPCAPS => {
            task.attributes.keeps_capabilities = boolean()?;
            Ok(0)
        }
        PR_GET_NO_NEW_PRIVS if arg2 == 0 => nothing_else(Ok(task.attributes.no_new_privileges.into())),
        PR_SET_NO_NEW_PRIVS if arg2 == 1 => {
            nothing_else(Ok(0))?;
            task.attributes.no_new_privileges = true;
            Ok(0)
        }
        PR_GET_TIMERSLACK => task.backend.timer_slack(),
        PR_SET_TIMERSLACK => task.backend.set_timer_slack(arg2).map(|()| 0),
        PR_GET_PDEATHSIG => {
            UserPtr::<i32>::new(address?).write(&*task.memory, &0)?;
            Ok(0)
        }
        // No capability is there, none can be had, and nothing depends on any.
        PR_CAPBSET_READ if arg2 <= CAP_LAST_CAP => Ok(0),
        PR_CAPBSET_DROP | PR_SET_SECUREBITS => Err(Errno::EPERM),
        PR_GET_SECUREBITS | PR_GET_SECCOMP | PR_GET_TIMING => Ok(0),
        PR_SET_TIMING if arg2 == 0 => Ok(0),
        _ => Err(Errno::EINVAL),
    }
}

/// The name is cut to fit; one that a NUL in time ends need not be readable behind it.
fn set_name<B: Backend>(task: &mut Task<B>, address: u32) -> SysResult {
    let mut name = [0; NAME_LENGTH];
    for (index, byte) in name[..NAME_LENGTH - 1].iter_mut().enumerate() {
        *byte = UserPtr::<u8>::new(address).nth(index as u32)?.read(&*task.memory)?;
        if *byte == 0 {
            break;
        }
    }
    task.attributes.name = name;
    Ok(0)
}
