//! `eventfd`, `timerfd` and `inotify`.

/// `EFD_SEMAPHORE`; the other flags are `O_CLOEXEC` and `O_NONBLOCK`.
pub const EFD_SEMAPHORE: i32 = 1;

/// `TFD_TIMER_ABSTIME`
pub const TFD_TIMER_ABSTIME: i32 = 1;
/// `TFD_TIMER_CANCEL_ON_SET`
pub const TFD_TIMER_CANCEL_ON_SET: i32 = 2;

/// All bits of inotify's masks: what can be asked for and what is only reported.
pub const ALL_INOTIFY_BITS: u32 = 0xf700_efff;
/// `IN_DONT_FOLLOW`
pub const IN_DONT_FOLLOW: u32 = 0x0200_0000;
