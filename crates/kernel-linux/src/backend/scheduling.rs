//! Priorities, policies and processors of the thread that runs the guest.
use muslin_abi::time::Timespec;

use super::{R, convert};
use crate::errno;

/// The call itself: a C library would turn the answer into a nice value, which may be -1.
fn call(number: libc::c_long, arguments: [libc::c_long; 3]) -> R<i64> {
    // SAFETY: the callers in this file name calls that take numbers only.
    let result = unsafe { libc::syscall(number, arguments[0], arguments[1], arguments[2]) };
    if result < 0 { Err(errno::last()) } else { Ok(result) }
}

pub(super) fn priority(which: i32, who: i32) -> R<i32> {
    Ok(call(libc::SYS_getpriority, [which.into(), who.into(), 0])? as i32)
}

pub(super) fn set_priority(which: i32, who: i32, nice: i32) -> R<()> {
    call(libc::SYS_setpriority, [which.into(), who.into(), nice.into()]).map(drop)
}

pub(super) fn scheduler() -> R<i32> {
    Ok(call(libc::SYS_sched_getscheduler, [0; 3])? as i32)
}

pub(super) fn set_scheduler(policy: Option<i32>, priority: i32) -> R<()> {
    // SAFETY: both calls read one int, the whole of the structure.
    let result = unsafe {
        match policy {
            Some(policy) => libc::syscall(libc::SYS_sched_setscheduler, 0, policy, &raw const priority),
            None => libc::syscall(libc::SYS_sched_setparam, 0, &raw const priority),
        }
    };
    errno::zero(result as i32)
}

pub(super) fn parameter() -> R<i32> {
    let mut priority: i32 = 0;
    // SAFETY: the call writes one int, the whole of the structure.
    errno::zero(unsafe { libc::syscall(libc::SYS_sched_getparam, 0, &raw mut priority) } as i32)?;
    Ok(priority)
}

pub(super) fn priority_range(policy: i32) -> R<(i32, i32)> {
    let bound = |number| call(number, [policy.into(), 0, 0]).map(|bound| bound as i32);
    Ok((bound(libc::SYS_sched_get_priority_min)?, bound(libc::SYS_sched_get_priority_max)?))
}

pub(super) fn interval() -> R<Timespec> {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is written.
    errno::zero(unsafe { libc::sched_rr_get_interval(0, &mut time) })?;
    Ok(convert::timespec(time))
}

/// More than any kernel's processors, in bytes.
const LARGEST: usize = 1 << 13;

pub(super) fn affinity() -> R<Vec<u8>> {
    let mut set = vec![0_u64; LARGEST / 8];
    // SAFETY: the call writes at most LARGEST bytes, which `set` has.
    let length = unsafe { libc::syscall(libc::SYS_sched_getaffinity, 0, LARGEST, set.as_mut_ptr()) };
    let length = errno::count(length as isize)?;
    Ok(set.iter().flat_map(|word| word.to_le_bytes()).take(length).collect())
}

pub(super) fn set_affinity(set: &[u8]) -> R<()> {
    // SAFETY: the call reads as many bytes as `set` has.
    errno::zero(unsafe { libc::syscall(libc::SYS_sched_setaffinity, 0, set.len(), set.as_ptr()) } as i32)
}

pub(super) fn processor() -> R<(u32, u32)> {
    let (mut processor, mut node) = (0_u32, 0_u32);
    // SAFETY: the call writes both numbers; the third argument is unused.
    errno::zero(unsafe {
        libc::syscall(libc::SYS_getcpu, &raw mut processor, &raw mut node, std::ptr::null::<u8>())
    } as i32)?;
    Ok((processor, node))
}

pub(super) fn timer_slack() -> R<i64> {
    call(libc::SYS_prctl, [libc::PR_GET_TIMERSLACK.into(), 0, 0])
}

pub(super) fn set_timer_slack(nanoseconds: u64) -> R<()> {
    call(libc::SYS_prctl, [libc::PR_SET_TIMERSLACK.into(), nanoseconds as i64, 0]).map(drop)
}

pub(super) fn memory_barrier(command: i32, flags: u32, processor: i32) -> R<i64> {
    call(libc::SYS_membarrier, [command.into(), flags.into(), processor.into()])
}

#[cfg(test)]
mod tests {
    use muslin_kernel::Errno;

    use super::*;

    #[test]
    fn a_processor_is_one_of_those_allowed() {
        let (processor, _) = processor().unwrap();
        let set = affinity().unwrap();
        assert!(set.len().is_multiple_of(8));
        assert!(set[processor as usize / 8] & 1 << (processor % 8) != 0);
        assert_eq!(priority_range(-1), Err(Errno::EINVAL));
        assert_eq!(priority_range(1), Ok((1, 99)));
    }
}
