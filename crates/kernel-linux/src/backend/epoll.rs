//! epoll, by the host's.
//!
//! # Whose descriptors
//!
//! Linux knows what an epoll watches by a pair: the open file and the number of the descriptor by which it was added.
//! Two descriptors of one file can be added side by side; one that is closed goes on being watched while the other
//! keeps the file open. Here all descriptors that the guest made by dup share one descriptor of the host's. So the first
//! of them that is added to an epoll is the host's descriptor itself, and each further one an alias: a duplicate that the
//! host's epoll tells apart. Which guest number means which is written down with the file, and goes with it: when the last
//! of the guest's descriptors is closed, the aliases are too, and the host's epoll forgets the file, as Linux does.
use std::os::fd::{AsFd, AsRawFd, OwnedFd};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use muslin_abi::epoll::{EPOLL_CTL_ADD, EPOLL_CTL_DEL, EpollEvent};
use muslin_abi::time::Timespec;
use muslin_kernel::Errno;
use rustix::event::epoll::CreateFlags;

use super::file::{File, Inner};
use super::{R, Slice, convert};
use crate::errno;

/// What an open file knows of epolls.
#[derive(Default)]
pub(crate) struct Interest {
    /// If it is an epoll: what others hold weakly, to see whether it is still there.
    identity: OnceLock<Arc<()>>,
    /// Which epolls watch it, by which of the guest's descriptors.
    registrations: Mutex<Vec<Registration>>,
}

struct Registration {
    epoll: Weak<()>,
    descriptor: i32,
    /// What the host's epoll watches, if it is not the file's own descriptor.
    alias: Option<OwnedFd>,
}

pub(super) fn create() -> R<File> {
    let fd = rustix::event::epoll::create(CreateFlags::CLOEXEC).map_err(errno::of)?;
    Ok(File::nowhere(fd))
}

/// What the host's epoll is asked about.
enum Key {
    /// The file's own descriptor, of which nothing is written down.
    Own,
    /// What the registration of this index says.
    Known(usize),
    /// A duplicate made for this call, which becomes a registration if the file is added by it.
    Fresh(OwnedFd),
}

pub(super) fn control(
    epoll: &File,
    operation: i32,
    file: &File,
    descriptor: i32,
    event: EpollEvent,
) -> R<()> {
    // A directory that only we know cannot be watched, as no directory can.
    let Inner::Open { fd: watched, interest, .. } = &file.0 else { return Err(Errno::EPERM) };
    let Inner::Open { fd: host, interest: Interest { identity, .. }, .. } = &epoll.0 else {
        return Err(Errno::EINVAL);
    };
    let identity = identity.get_or_init(Arc::default);
    // A registration is added or removed whole: a panic elsewhere leaves the list consistent.
    let mut registrations = interest.registrations.lock().unwrap_or_else(PoisonError::into_inner);
    registrations.retain(|registration| registration.epoll.strong_count() > 0);
    let of_this = |r: &Registration| std::ptr::eq(r.epoll.as_ptr(), Arc::as_ptr(identity));
    let known = registrations.iter().position(|r| of_this(r) && r.descriptor == descriptor);
    let own_is_taken = registrations.iter().any(|r| of_this(r) && r.alias.is_none());
    let key = match known {
        Some(index) => Key::Known(index),
        None if !own_is_taken => Key::Own,
        None => Key::Fresh(rustix::io::fcntl_dupfd_cloexec(watched, 3).map_err(errno::of)?),
    };
    let number = match &key {
        Key::Own => watched.as_raw_fd(),
        Key::Known(index) => registrations[*index].alias.as_ref().unwrap_or(watched).as_raw_fd(),
        Key::Fresh(alias) => alias.as_raw_fd(),
    };
    let mut event = host_event(event);
    // SAFETY: `event` is read; both descriptors are borrowed from files that live across the call.
    errno::zero(unsafe { libc::epoll_ctl(host.as_raw_fd(), operation, number, &mut event) })?;
    match (operation, key) {
        (EPOLL_CTL_ADD, Key::Known(_)) | (EPOLL_CTL_DEL, Key::Own | Key::Fresh(_)) => {}
        (EPOLL_CTL_ADD, Key::Own) => {
            registrations.push(Registration { epoll: Arc::downgrade(identity), descriptor, alias: None });
        }
        (EPOLL_CTL_ADD, Key::Fresh(alias)) => {
            let epoll = Arc::downgrade(identity);
            registrations.push(Registration { epoll, descriptor, alias: Some(alias) });
        }
        (EPOLL_CTL_DEL, Key::Known(index)) => drop(registrations.swap_remove(index)),
        _ => {}
    }
    Ok(())
}

fn host_event(event: EpollEvent) -> libc::epoll_event {
    libc::epoll_event { events: event.events, u64: u64::from(event.data[0]) | u64::from(event.data[1]) << 32 }
}

pub(super) fn wait(epoll: &File, into: Slice<'_>, timeout: Option<Timespec>) -> R<usize> {
    let epoll = epoll.fd(Errno::EINVAL)?;
    let room = into.len() as usize / size_of::<EpollEvent>();
    #[cfg(target_arch = "x86_64")]
    {
        const _: () = assert!(size_of::<EpollEvent>() == size_of::<libc::epoll_event>());
        // The guest's structure is the host's, which writes it where it is to lie: events that cannot be stored stay.
        let to = into.memory().host_pointer(into.address()).cast();
        // SAFETY: the events lie in guest memory, where no Rust object does.
        unsafe { wait_into(epoll, to, room, timeout) }
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        use zerocopy::IntoBytes;
        const MANY: usize = 1024;
        let mut events = vec![libc::epoll_event { events: 0, u64: 0 }; room.min(MANY)];
        // SAFETY: there is room for as many events as are asked for.
        let count = unsafe { wait_into(epoll, events.as_mut_ptr(), events.len(), timeout) }?;
        let guest: Vec<EpollEvent> = events[..count]
            .iter()
            .map(|event| EpollEvent {
                events: event.events,
                data: [event.u64 as u32, (event.u64 >> 32) as u32],
            })
            .collect();
        into.write_prefix(guest.as_bytes())?;
        Ok(count)
    }
}

/// # Safety
/// `to` may be written for `room` events by the host's kernel, which answers EFAULT for a bad page.
unsafe fn wait_into(
    epoll: impl AsFd,
    to: *mut libc::epoll_event,
    room: usize,
    timeout: Option<Timespec>,
) -> R<usize> {
    let (fd, room) = (epoll.as_fd().as_raw_fd(), room as i32);
    // What epoll_wait can be told: whole milliseconds, 24 days at most.
    let rounded = timeout.as_ref().map_or(-1, |time| {
        let rest = (time.nsec + 999_999) / 1_000_000;
        i32::try_from(time.sec.saturating_mul(1000).saturating_add(rest)).unwrap_or(i32::MAX)
    });
    let is_exact = |time: &&Timespec| time.nsec % 1_000_000 == 0 && rounded != i32::MAX;
    if let Some(time) = timeout.as_ref().filter(|time| !is_exact(time)) {
        let time = convert::to_timespec(time);
        let no_mask = std::ptr::null::<libc::sigset_t>();
        // SAFETY: `time` is read; the caller vouches for `to`.
        let result =
            unsafe { libc::syscall(libc::SYS_epoll_pwait2, fd, to, room, &raw const time, no_mask, 8) };
        match errno::count(result as isize) {
            // Before Linux 5.11: milliseconds have to do.
            Err(Errno::ENOSYS) => {}
            result => return result,
        }
    }
    // SAFETY: the caller vouches for `to`.
    errno::count(unsafe { libc::epoll_wait(fd, to, room, rounded) } as isize)
}
