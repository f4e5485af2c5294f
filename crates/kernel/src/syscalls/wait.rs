//! Waiting for descriptors: what poll, ppoll, select and pselect6 share.
use muslin_abi::poll::POLLNVAL;
use muslin_abi::time::{CLOCK_MONOTONIC, Timespec};

use super::prelude::*;
use crate::backend::Poll;
use crate::timers::{nanoseconds, timespec};

/// A descriptor that is waited for.
pub(super) struct Watch {
    pub fd: i32,
    pub events: i16,
    pub revents: i16,
}

/// What is left of a timeout that began at `start` on CLOCK_MONOTONIC.
pub(super) fn left_of<B: Backend>(
    backend: &B,
    start: &Timespec,
    timeout: &Timespec,
) -> Result<Timespec, Errno> {
    let passed = nanoseconds(&backend.clock(CLOCK_MONOTONIC)?) - nanoseconds(start);
    Ok(timespec((nanoseconds(timeout) - passed).max(0)))
}

/// A timeout as poll takes it: negative means none.
pub(super) fn milliseconds(timeout: i32) -> Option<Timespec> {
    let timeout = i64::from(timeout);
    (timeout >= 0).then(|| Timespec { sec: timeout / 1000, nsec: timeout % 1000 * 1_000_000 })
}

/// Whether Linux takes it as a time.
pub(super) fn is_valid(time: &Timespec) -> bool {
    time.sec >= 0 && (0..1_000_000_000).contains(&time.nsec)
}

/// Waits until something happens to one of `watches`, for `timeout` at most. Returns how many have events, and
/// how much of the timeout is left.
pub(super) fn wait<B: Backend>(
    task: &mut Task<B>,
    watches: &mut [Watch],
    timeout: Option<Timespec>,
) -> Result<(usize, Option<Timespec>), Errno> {
    let mut files: Vec<(usize, &B::File)> = Vec::with_capacity(watches.len());
    let mut closed = 0;
    for (index, watch) in watches.iter_mut().enumerate() {
        watch.revents = 0;
        if watch.fd < 0 {
            continue;
        }
        match task.files.get(watch.fd) {
            Ok(file) => files.push((index, file)),
            Err(_) => {
                watch.revents = POLLNVAL;
                closed += 1;
            }
        }
    }
    // Nothing to wait for: a closed descriptor is an event, a waiting signal interrupts.
    let now = Timespec { sec: 0, nsec: 0 };
    let at_once = closed > 0 || task.signals.any_deliverable();
    let start = task.backend.clock(CLOCK_MONOTONIC)?;
    let mut polls: Vec<Poll<'_, B::File>> =
        files.iter().map(|&(index, file)| Poll { file, events: watches[index].events, revents: 0 }).collect();
    let mut left = if at_once { Some(now) } else { timeout };
    let ready = loop {
        match task.backend.poll(&mut polls, left) {
            Err(Errno::EINTR) => {}
            result => break result?,
        }
        task.timers.collect(&task.backend, &mut task.signals)?;
        task.signals.drop_ignored();
        if task.signals.any_deliverable() {
            return Err(Errno::EINTR);
        }
        left = left.map(|_| left_of(&task.backend, &start, &timeout.unwrap_or(now))).transpose()?;
    };
    let revents: Vec<i16> = polls.iter().map(|poll| poll.revents).collect();
    for ((index, _), revents) in files.iter().zip(revents) {
        watches[*index].revents = revents;
    }
    if ready + closed == 0 && task.signals.any_deliverable() {
        return Err(Errno::EINTR);
    }
    let left = timeout.map(|timeout| left_of(&task.backend, &start, &timeout)).transpose()?;
    Ok((ready + closed, left))
}

/// Runs `call` under another signal mask, as ppoll and pselect6 do: a signal that the mask lets through
/// interrupts, and its handler still runs under it.
pub(super) fn with_mask<B: Backend>(
    task: &mut Task<B>,
    mask: u32,
    size: u32,
    call: impl FnOnce(&mut Task<B>) -> SysResult,
) -> SysResult {
    if mask != 0 {
        if size != 8 {
            return Err(Errno::EINVAL);
        }
        let mask = UserPtr::<u64>::new(mask).read(&*task.memory)?;
        task.signals.set_mask_for_call(mask);
    }
    let result = call(task);
    if result != Err(Errno::EINTR) {
        task.signals.restore_mask();
    }
    result
}

/// The three sets of select, each of `nfds` bits in 64-bit words.
pub(super) struct Sets {
    addresses: [u32; 3],
    words: [Vec<u64>; 3],
    nfds: i32,
}

impl Sets {
    pub fn read<B: Backend>(task: &Task<B>, nfds: i32, addresses: [u32; 3]) -> Result<Self, Errno> {
        if nfds < 0 {
            return Err(Errno::EINVAL);
        }
        // Linux, too, looks no further than its table of descriptors, but that is rarely shorter than an fd_set.
        let nfds = nfds.min(task.files.capacity().max(FD_SETSIZE));
        let mut words = [const { Vec::new() }; 3];
        for (address, words) in addresses.into_iter().zip(&mut words) {
            for index in 0..(nfds as u32).div_ceil(64) {
                words.push(match UserPtr::<u64>::optional(address) {
                    Some(pointer) => pointer.nth(index)?.read(&*task.memory)?,
                    None => 0,
                });
            }
        }
        Ok(Sets { addresses, words, nfds })
    }

    /// The descriptors in any of the sets, with the events that put them there.
    ///
    /// # Errors
    /// EBADF if one is not open.
    pub fn watches<B: Backend>(&self, task: &Task<B>) -> Result<Vec<Watch>, Errno> {
        let mut watches = Vec::new();
        for fd in 0..self.nfds {
            let mut events = 0;
            for (words, wanted) in self.words.iter().zip(WANTED) {
                if words[fd as usize / 64] & 1 << (fd % 64) != 0 {
                    events |= wanted;
                }
            }
            if events != 0 {
                task.files.get(fd)?;
                watches.push(Watch { fd, events, revents: 0 });
            }
        }
        Ok(watches)
    }

    /// Leaves what happened in the sets; returns how many bits that is.
    pub fn write<B: Backend>(mut self, task: &Task<B>, watches: &[Watch]) -> SysResult {
        let mut count = 0;
        let mut results = self.words.each_ref().map(|words| vec![0_u64; words.len()]);
        for watch in watches {
            let (word, bit) = (watch.fd as usize / 64, 1_u64 << (watch.fd % 64));
            for (set, happened) in HAPPENED.into_iter().enumerate() {
                if self.words[set][word] & bit != 0 && watch.revents & happened != 0 {
                    results[set][word] |= bit;
                    count += 1;
                }
            }
        }
        for (set, address) in std::mem::take(&mut self.addresses).into_iter().enumerate() {
            if let Some(pointer) = UserPtr::<u64>::optional(address) {
                for (index, word) in results[set].iter().enumerate() {
                    pointer.nth(index as u32)?.write(&*task.memory, word)?;
                }
            }
        }
        Ok(count)
    }
}

/// How many descriptors an `fd_set` of <sys/select.h> has room for.
const FD_SETSIZE: i32 = 1024;

/// Events that are waited for, and that count, for reading, writing and exceptions: Linux's POLLIN_SET, POLLOUT_SET
/// and POLLEX_SET.
const WANTED: [i16; 3] = [
    muslin_abi::poll::POLLIN | muslin_abi::poll::POLLRDNORM | muslin_abi::poll::POLLRDBAND,
    muslin_abi::poll::POLLOUT | muslin_abi::poll::POLLWRNORM | muslin_abi::poll::POLLWRBAND,
    muslin_abi::poll::POLLPRI,
];
const HAPPENED: [i16; 3] = [
    WANTED[0] | muslin_abi::poll::POLLHUP | muslin_abi::poll::POLLERR,
    WANTED[1] | muslin_abi::poll::POLLERR,
    WANTED[2],
];
