//! eventfd, timerfd and inotify, by the host's.
use std::ffi::CStr;
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};

use muslin_abi::events::IN_DONT_FOLLOW;
use muslin_abi::time::Itimerspec;
use muslin_kernel::Errno;
use rustix::fs::{Mode, OFlags};

use super::by_path::c_string;
use super::file::File;
use super::{Name, R, convert, descriptor_path};
use crate::errno;

/// What a call that makes a descriptor returned.
fn opened(result: libc::c_int) -> R<File> {
    errno::zero(result)?;
    // SAFETY: the call succeeded: the descriptor is new, and nobody else's.
    Ok(File::nowhere(unsafe { OwnedFd::from_raw_fd(result) }))
}

pub(super) fn eventfd(initial: u32, flags: i32) -> R<File> {
    // SAFETY: eventfd takes no memory.
    opened(unsafe { libc::eventfd(initial, flags | libc::EFD_CLOEXEC) })
}

pub(super) fn timerfd(clock: i32, flags: i32) -> R<File> {
    // SAFETY: timerfd_create takes no memory.
    opened(unsafe { libc::timerfd_create(clock, flags | libc::TFD_CLOEXEC) })
}

const UNSET: libc::itimerspec = libc::itimerspec {
    it_interval: libc::timespec { tv_sec: 0, tv_nsec: 0 },
    it_value: libc::timespec { tv_sec: 0, tv_nsec: 0 },
};

fn setting(host: libc::itimerspec) -> Itimerspec {
    Itimerspec { interval: convert::timespec(host.it_interval), value: convert::timespec(host.it_value) }
}

pub(super) fn set_timerfd(timer: &File, flags: i32, new: &Itimerspec) -> R<Itimerspec> {
    let new = libc::itimerspec {
        it_interval: convert::to_timespec(&new.interval),
        it_value: convert::to_timespec(&new.value),
    };
    let mut old = UNSET;
    // SAFETY: `new` is read and `old` written.
    errno::zero(unsafe { libc::timerfd_settime(timer.raw(Errno::EINVAL)?, flags, &new, &mut old) })?;
    Ok(setting(old))
}

pub(super) fn timerfd_setting(timer: &File) -> R<Itimerspec> {
    let mut now = UNSET;
    // SAFETY: `now` is written.
    errno::zero(unsafe { libc::timerfd_gettime(timer.raw(Errno::EINVAL)?, &mut now) })?;
    Ok(setting(now))
}

pub(super) fn inotify(flags: i32) -> R<File> {
    // SAFETY: inotify_init1 takes no memory.
    opened(unsafe { libc::inotify_init1(flags | libc::IN_CLOEXEC) })
}

/// Adds a watch of what a name stands for: the object is opened as for any other call, so that it lies where the guest
/// can reach, and then watched through the host's name of that descriptor.
pub(super) fn add_watch(watcher: &File, name: R<Name<'_>>, mask: u32) -> R<i32> {
    let watcher = watcher.raw(Errno::EINVAL)?;
    let add = |path: &CStr, mask| {
        // SAFETY: the path is a C string and is only read.
        let watch = unsafe { libc::inotify_add_watch(watcher, path.as_ptr(), mask) };
        errno::zero(watch).map(|()| watch)
    };
    match name.and_then(|name| object(name, mask & IN_DONT_FOLLOW == 0)) {
        // The name of a descriptor is a link, which is to be followed.
        Ok(object) => add(&c_string(&descriptor_path(&object))?, mask & !IN_DONT_FOLLOW),
        // Linux looks at the descriptor and the mask first; this path is ENOENT.
        Err(error) => match add(c"", mask) {
            Err(first @ (Errno::EINVAL | Errno::EBADF)) => Err(first),
            _ => Err(error),
        },
    }
}

fn object(name: Name<'_>, follow: bool) -> R<OwnedFd> {
    match name {
        Name::Host(dir, path) => {
            let nofollow = if follow { OFlags::empty() } else { OFlags::NOFOLLOW };
            let flags = OFlags::PATH | OFlags::CLOEXEC | nofollow;
            rustix::fs::openat(dir, path, flags, Mode::empty()).map_err(errno::of)
        }
        Name::Mounted(mounted) => mounted.object(follow),
        // There is nothing of the host's that could be watched.
        Name::Synthetic(_) | Name::Device(_) => Err(Errno::EACCES),
        Name::Missing => Err(Errno::ENOENT),
    }
}

pub(super) fn remove_watch(watcher: &File, watch: i32) -> R<()> {
    // SAFETY: inotify_rm_watch takes no memory.
    errno::zero(unsafe { libc::inotify_rm_watch(watcher.raw(Errno::EINVAL)?.as_raw_fd(), watch as _) })
}
