use super::prelude::*;
use muslin_abi::poll::SigsetArgument;
use muslin_abi::time::Timespec;

use super::wait::{Sets, is_valid, wait, with_mask};

pub fn sys_pselect6<B: Backend>(
    task: &mut Task<B>,
    nfds: i32,
    readfds: u32,
    writefds: u32,
    exceptfds: u32,
    timeout: u32,
    sigmask: u32,
) -> SysResult {
    let pointer = UserPtr::<Timespec>::optional(timeout);
    let timeout = pointer.map(|p| p.read(&*task.memory)).transpose()?;
    if timeout.as_ref().is_some_and(|timeout| !is_valid(timeout)) {
        return Err(Errno::EINVAL);
    }
    let (mask, size) = match UserPtr::<SigsetArgument>::optional(sigmask) {
        Some(argument) => argument.read(&*task.memory).map(|a| (a.mask, a.size))?,
        None => (0, 0),
    };
    with_mask(task, mask, size, |task| {
        let sets = Sets::read(task, nfds, [readfds, writefds, exceptfds])?;
        let mut watches = sets.watches(task)?;
        let (_, left) = wait(task, &mut watches, timeout)?;
        if let (Some(pointer), Some(left)) = (pointer, left) {
            // As on Linux: if the time that is left cannot be stored, it is not.
            let _ = pointer.write(&*task.memory, &left);
        }
        sets.write(task, &watches)
    })
}
