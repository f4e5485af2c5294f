//! `poll` and `select`.

/// `POLLIN`
pub const POLLIN: i16 = 0x001;
/// `POLLPRI`
pub const POLLPRI: i16 = 0x002;
/// `POLLOUT`
pub const POLLOUT: i16 = 0x004;
/// `POLLERR`
pub const POLLERR: i16 = 0x008;
/// `POLLHUP`
pub const POLLHUP: i16 = 0x010;
/// `POLLNVAL`
pub const POLLNVAL: i16 = 0x020;
/// `POLLRDNORM`
pub const POLLRDNORM: i16 = 0x040;
/// `POLLRDBAND`
pub const POLLRDBAND: i16 = 0x080;
/// `POLLWRNORM`
pub const POLLWRNORM: i16 = 0x100;
/// `POLLWRBAND`
pub const POLLWRBAND: i16 = 0x200;

/// Descriptors that an `fd_set` holds; it is an array of 64-bit words.
pub const FD_SETSIZE: i32 = 1024;

guest_struct! {
    /// `struct pollfd`.
    PollFd: 8 {
        /// The descriptor; negative ones are passed over.
        fd: i32,
        /// What is waited for.
        events: i16,
        /// What happened.
        revents: i16,
    }
}

guest_struct! {
    /// What `pselect6`'s last argument points to.
    SigsetArgument: 8 {
        /// The address of a mask of 64 bits, or 0.
        mask: u32,
        /// Its size in bytes: 8.
        size: u32,
    }
}
