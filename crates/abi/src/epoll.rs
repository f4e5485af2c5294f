//! `epoll`.

/// `EPOLL_CTL_ADD`
pub const EPOLL_CTL_ADD: i32 = 1;
/// `EPOLL_CTL_DEL`
pub const EPOLL_CTL_DEL: i32 = 2;
/// `EPOLL_CTL_MOD`
pub const EPOLL_CTL_MOD: i32 = 3;

/// `EPOLLIN`
pub const EPOLLIN: u32 = 0x001;
/// `EPOLLOUT`
pub const EPOLLOUT: u32 = 0x004;
/// `EPOLLERR`
pub const EPOLLERR: u32 = 0x008;
/// `EPOLLHUP`
pub const EPOLLHUP: u32 = 0x010;
/// `EPOLLEXCLUSIVE`
pub const EPOLLEXCLUSIVE: u32 = 1 << 28;
/// `EPOLLWAKEUP`
pub const EPOLLWAKEUP: u32 = 1 << 29;
/// `EPOLLONESHOT`
pub const EPOLLONESHOT: u32 = 1 << 30;
/// `EPOLLET`
pub const EPOLLET: u32 = 1 << 31;

guest_struct! {
    /// `struct epoll_event`: packed, as on x86-64.
    EpollEvent: 12 {
        /// `EPOLL*`.
        events: u32,
        /// The guest's own 64 bits, low word first: they need not be aligned.
        data: [u32; 2],
    }
}
