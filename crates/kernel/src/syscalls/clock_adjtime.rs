use super::prelude::*;
use muslin_abi::time::{CLOCK_REALTIME, Timex};

const ADJ_OFFSET_SINGLESHOT: u32 = 0x0001;
const ADJ_OFFSET_READONLY: u32 = 0x2000;
/// The old way: `adjtime`.
const ADJ_ADJTIME: u32 = 0x8000;

pub fn sys_clock_adjtime<B: Backend>(task: &mut Task<B>, clk_id: i32, buf: u32) -> SysResult {
    adjust(task, clk_id, UserPtr::new(buf))
}

/// Reading is for everyone, changing is the host's.
pub(super) fn adjust<B: Backend>(task: &Task<B>, clock: i32, pointer: UserPtr<Timex>) -> SysResult {
    let mut timex = pointer.read(&*task.memory)?;
    if clock != CLOCK_REALTIME {
        // A clock that is there has no adjustment, one that is not is not.
        task.backend.clock_resolution(clock)?;
        return Err(Errno::EOPNOTSUPP);
    }
    if timex.modes & ADJ_ADJTIME != 0 {
        if timex.modes & ADJ_OFFSET_SINGLESHOT == 0 {
            return Err(Errno::EINVAL);
        }
        if timex.modes & ADJ_OFFSET_READONLY == 0 {
            return Err(Errno::EPERM);
        }
    } else if timex.modes != 0 {
        return Err(Errno::EPERM);
    }
    let state = task.backend.clock_adjustment(&mut timex)?;
    pointer.write(&*task.memory, &timex)?;
    Ok(state.into())
}
