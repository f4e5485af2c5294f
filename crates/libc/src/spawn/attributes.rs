//! `posix_spawnattr_t`: how the new process differs from its parent.

use crate::types::{c_int, c_short, pid_t};

/// The effective user and group become the real ones.
pub const RESETIDS: c_int = 1;
/// The process joins the group `group`, or a new one if that is 0.
pub const SETPGROUP: c_int = 2;
/// The signals in `defaults` have their default action.
pub const SETSIGDEF: c_int = 4;
/// The signals in `mask`, and no others, are blocked.
pub const SETSIGMASK: c_int = 8;
/// The priority is set.
pub const SETSCHEDPARAM: c_int = 16;
/// Policy and priority are set.
pub const SETSCHEDULER: c_int = 32;
/// POSIX_SPAWN_USEVFORK: changes nothing.
pub const USEVFORK: c_int = 64;
/// The process leads a session of its own.
pub const SETSID: c_int = 128;
/// All of these.
pub const ALL_FLAGS: c_int = 255;

/// `sigset_t`: Linux uses the first word.
pub type SignalSet = [u64; 16];

/// C's `posix_spawnattr_t`. All zeros is what posix_spawnattr_init makes.
#[repr(C)]
pub struct Attributes {
    /// `POSIX_SPAWN_*`.
    pub flags: c_int,
    /// For SETPGROUP.
    pub group: pid_t,
    /// For SETSIGDEF.
    pub defaults: SignalSet,
    /// For SETSIGMASK.
    pub mask: SignalSet,
    /// For SETSCHEDPARAM and SETSCHEDULER.
    pub priority: c_int,
    /// For SETSCHEDULER: `SCHED_*`.
    pub policy: c_int,
    /// Not used.
    pub reserved: [c_int; 16],
}

impl Attributes {
    /// No flags, everything else zero.
    pub const fn new() -> Attributes {
        Attributes {
            flags: 0,
            group: 0,
            defaults: [0; 16],
            mask: [0; 16],
            priority: 0,
            policy: 0,
            reserved: [0; 16],
        }
    }
}

impl Default for Attributes {
    fn default() -> Self {
        Attributes::new()
    }
}

/// The flags as C's functions pass them.
pub fn is_flags(flags: c_short) -> bool {
    c_int::from(flags) & !ALL_FLAGS == 0
}
