use super::prelude::*;
use muslin_abi::signal::{NSIG, SIGEV_NONE, SIGEV_SIGNAL, SIGEV_THREAD_ID, Sigevent};
use muslin_abi::time::{
    CLOCK_BOOTTIME, CLOCK_MONOTONIC, CLOCK_MONOTONIC_COARSE, CLOCK_MONOTONIC_RAW, CLOCK_PROCESS_CPUTIME_ID,
    CLOCK_REALTIME, CLOCK_REALTIME_COARSE, CLOCK_TAI, CLOCK_THREAD_CPUTIME_ID,
};

use crate::timers::Notify;

pub fn sys_timer_create<B: Backend>(task: &mut Task<B>, clockid: i32, sevp: u32, timerid: u32) -> SysResult {
    let event = UserPtr::<Sigevent>::optional(sevp).map(|p| p.read(&*task.memory)).transpose()?;
    match clockid {
        CLOCK_REALTIME | CLOCK_MONOTONIC | CLOCK_BOOTTIME | CLOCK_TAI => {}
        CLOCK_REALTIME_COARSE | CLOCK_MONOTONIC_COARSE | CLOCK_MONOTONIC_RAW => {
            return Err(Errno::EOPNOTSUPP);
        }
        // Processor time passes in loops that make no call, where nothing would see them expire.
        CLOCK_PROCESS_CPUTIME_ID | CLOCK_THREAD_CPUTIME_ID => return Err(Errno::ENOSYS),
        // Those of device clocks and of others' processor time, and those that wake the machine up.
        _ => return Err(Errno::EINVAL),
    }
    let notify = match event {
        None => None,
        Some(event) if event.notify == SIGEV_NONE => Some(Notify::None),
        Some(event) => {
            let to_us = event.notify == SIGEV_SIGNAL
                || (event.notify == SIGEV_THREAD_ID && event.thread == task.backend.identity().pid);
            if !to_us || !(1..=NSIG).contains(&event.signo) {
                return Err(Errno::EINVAL);
            }
            Some(Notify::Signal(event.signo, event.value))
        }
    };
    let number = task.timers.create(clockid, notify)?;
    let stored = UserPtr::<i32>::new(timerid).write(&*task.memory, &number);
    if let Err(error) = stored {
        task.timers.delete(&task.backend, &mut task.signals, number)?;
        return Err(error);
    }
    Ok(0)
}
