//! Structures in guest memory, in short. `None`: it cannot be read.
use muslin_abi::fcntl::{IOV_MAX, Iovec};
use muslin_abi::poll::PollFd;
use muslin_abi::resource::{RLIM_INFINITY, Rlimit};
use muslin_abi::signal::{KernelSigaction, NSIG, SIG_DFL, SIG_IGN};
use muslin_abi::stat::{S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFLNK, S_IFMT, S_IFREG, S_IFSOCK, Stat};
use muslin_abi::time::Timespec;

use super::{bytes, names};
use crate::memory::{Memory, UserPtr};

/// As many elements of an array are shown.
const SHOWN: u32 = 16;

pub(super) fn timespec<M: Memory>(memory: &M, address: u32) -> Option<String> {
    let time = UserPtr::<Timespec>::new(address).read(memory).ok()?;
    Some(format!("{{tv_sec={}, tv_nsec={}}}", time.sec, time.nsec))
}

pub(super) fn stat<M: Memory>(memory: &M, address: u32) -> Option<String> {
    let stat = UserPtr::<Stat>::new(address).read(memory).ok()?;
    let kind = match stat.mode & S_IFMT {
        S_IFREG => "S_IFREG",
        S_IFDIR => "S_IFDIR",
        S_IFLNK => "S_IFLNK",
        S_IFCHR => "S_IFCHR",
        S_IFBLK => "S_IFBLK",
        S_IFIFO => "S_IFIFO",
        S_IFSOCK => "S_IFSOCK",
        _ => "0",
    };
    Some(format!("{{st_mode={kind}|0{:o}, st_size={}, ...}}", stat.mode & !S_IFMT, stat.size))
}

fn set(bits: u64) -> String {
    if bits == u64::MAX {
        return "~[]".to_owned();
    }
    let signals = (1..=NSIG).filter(|signal| bits & (1 << (signal - 1)) != 0);
    let names: Vec<String> =
        signals.map(|signal| names::signal(signal).trim_start_matches("SIG").to_owned()).collect();
    format!("[{}]", names.join(" "))
}

pub(super) fn sigset<M: Memory>(memory: &M, address: u32) -> Option<String> {
    Some(set(UserPtr::<u64>::new(address).read(memory).ok()?))
}

pub(super) fn sigaction<M: Memory>(memory: &M, address: u32) -> Option<String> {
    let action = UserPtr::<KernelSigaction>::new(address).read(memory).ok()?;
    let handler = match action.handler {
        SIG_DFL => "SIG_DFL".to_owned(),
        SIG_IGN => "SIG_IGN".to_owned(),
        index => format!("{index:#x}"),
    };
    let mask = set(u64::from(action.mask[0]) | u64::from(action.mask[1]) << 32);
    let flags = names::flags(names::ACTION, action.flags as i32);
    Some(format!("{{sa_handler={handler}, sa_mask={mask}, sa_flags={flags}}}"))
}

pub(super) fn limit<M: Memory>(memory: &M, address: u32) -> Option<String> {
    let limit = UserPtr::<Rlimit>::new(address).read(memory).ok()?;
    let [cur, max] = [limit.cur, limit.max].map(|value| match value {
        RLIM_INFINITY => "RLIM64_INFINITY".to_owned(),
        value => value.to_string(),
    });
    Some(format!("{{rlim_cur={cur}, rlim_max={max}}}"))
}

pub(super) fn descriptors<M: Memory>(memory: &M, address: u32) -> Option<String> {
    let [read, write] = UserPtr::<[i32; 2]>::new(address).read(memory).ok()?;
    Some(format!("[{read}, {write}]"))
}

/// Elements in brackets, with dots behind if there are more.
fn array(count: u32, element: impl Fn(u32) -> Option<String>) -> Option<String> {
    let mut parts = Vec::new();
    for index in 0..count.min(SHOWN) {
        parts.push(element(index)?);
    }
    if count > SHOWN {
        parts.push("...".to_owned());
    }
    Some(format!("[{}]", parts.join(", ")))
}

pub(super) fn pollfds<M: Memory>(memory: &M, address: u32, count: u32, happened: bool) -> Option<String> {
    array(count, |index| {
        let poll = UserPtr::<PollFd>::new(address).nth(index).ok()?.read(memory).ok()?;
        let events = names::flags(names::POLL, poll.events.into());
        let revents = match happened {
            true => format!(", revents={}", names::flags(names::POLL, poll.revents.into())),
            false => String::new(),
        };
        Some(format!("{{fd={}, events={events}{revents}}}", poll.fd))
    })
}

/// An array of buffers; only the first `written` bytes of them mean something, if it is given.
pub(super) fn buffers<M: Memory>(
    memory: &M,
    address: u32,
    count: u32,
    written: Option<usize>,
) -> Option<String> {
    if count > IOV_MAX as u32 {
        return None;
    }
    let mut left = written.unwrap_or(usize::MAX);
    let mut texts = Vec::new();
    for index in 0..count.min(SHOWN) {
        let iovec = UserPtr::<Iovec>::new(address).nth(index).ok()?.read(memory).ok()?;
        let length = left.min(iovec.len as usize);
        left -= length;
        let base = bytes(memory, iovec.base, length).unwrap_or_else(|| format!("{:#x}", iovec.base));
        texts.push(format!("{{iov_base={base}, iov_len={}}}", iovec.len));
    }
    array(count, |index| texts.get(index as usize).cloned())
}
