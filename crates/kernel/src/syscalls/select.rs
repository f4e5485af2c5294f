use super::prelude::*;
use muslin_abi::time::{Timespec, Timeval};

use super::wait::{Sets, wait};

pub fn sys_select<B: Backend>(
    task: &mut Task<B>,
    nfds: i32,
    readfds: u32,
    writefds: u32,
    exceptfds: u32,
    timeout: u32,
) -> SysResult {
    let pointer = UserPtr::<Timeval>::optional(timeout);
    let timeout = match pointer {
        None => None,
        Some(pointer) => {
            let time = pointer.read(&*task.memory)?;
            if time.sec < 0 || time.usec < 0 {
                return Err(Errno::EINVAL);
            }
            // Linux takes more than a second of microseconds.
            let sec = time.sec.saturating_add(time.usec / 1_000_000);
            Some(Timespec { sec, nsec: time.usec % 1_000_000 * 1000 })
        }
    };
    let sets = Sets::read(task, nfds, [readfds, writefds, exceptfds])?;
    let mut watches = sets.watches(task)?;
    let (_, left) = wait(task, &mut watches, timeout)?;
    if let (Some(pointer), Some(left)) = (pointer, left) {
        // As on Linux: if the time that is left cannot be stored, it is not.
        let _ = pointer.write(&*task.memory, &Timeval { sec: left.sec, usec: left.nsec / 1000 });
    }
    sets.write(task, &watches)
}
