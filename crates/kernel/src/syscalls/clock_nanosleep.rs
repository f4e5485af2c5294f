use super::prelude::*;
use muslin_abi::time::{TIMER_ABSTIME, Timespec};

use super::wait::is_valid;

pub fn sys_clock_nanosleep<B: Backend>(
    task: &mut Task<B>,
    clockid: i32,
    flags: i32,
    request: u32,
    remain: u32,
) -> SysResult {
    let time = UserPtr::<Timespec>::new(request).read(&*task.memory)?;
    if !is_valid(&time) {
        return Err(Errno::EINVAL);
    }
    let absolute = flags & TIMER_ABSTIME != 0;
    let mut time = time;
    loop {
        let Err((error, left)) = task.backend.sleep(clockid, absolute, &time) else { return Ok(0) };
        let error = match error {
            Errno::EINTR => task.after_interruption().err(),
            error => Some(error),
        };
        let Some(error) = error else {
            if !absolute {
                time = left;
            }
            continue;
        };
        if error == Errno::EINTR
            && !absolute
            && let Some(pointer) = UserPtr::<Timespec>::optional(remain)
        {
            pointer.write(&*task.memory, &left)?;
        }
        return Err(error);
    }
}
