//! Time.

/// `CLOCK_REALTIME`
pub const CLOCK_REALTIME: i32 = 0;
/// `CLOCK_MONOTONIC`
pub const CLOCK_MONOTONIC: i32 = 1;
/// `CLOCK_PROCESS_CPUTIME_ID`
pub const CLOCK_PROCESS_CPUTIME_ID: i32 = 2;
/// `CLOCK_THREAD_CPUTIME_ID`
pub const CLOCK_THREAD_CPUTIME_ID: i32 = 3;
/// `CLOCK_MONOTONIC_RAW`
pub const CLOCK_MONOTONIC_RAW: i32 = 4;
/// `CLOCK_REALTIME_COARSE`
pub const CLOCK_REALTIME_COARSE: i32 = 5;
/// `CLOCK_MONOTONIC_COARSE`
pub const CLOCK_MONOTONIC_COARSE: i32 = 6;
/// `CLOCK_BOOTTIME`
pub const CLOCK_BOOTTIME: i32 = 7;
/// `CLOCK_REALTIME_ALARM`
pub const CLOCK_REALTIME_ALARM: i32 = 8;
/// `CLOCK_BOOTTIME_ALARM`
pub const CLOCK_BOOTTIME_ALARM: i32 = 9;
/// `CLOCK_TAI`
pub const CLOCK_TAI: i32 = 11;
/// `TIMER_ABSTIME`
pub const TIMER_ABSTIME: i32 = 1;
/// `ITIMER_REAL`
pub const ITIMER_REAL: i32 = 0;
/// `ITIMER_VIRTUAL`
pub const ITIMER_VIRTUAL: i32 = 1;
/// `ITIMER_PROF`
pub const ITIMER_PROF: i32 = 2;

guest_struct! {
    /// `struct timespec`.
    Timespec: 16 {
        /// Seconds.
        sec: i64,
        /// Nanoseconds.
        nsec: i64,
    }
}

guest_struct! {
    /// `struct timeval`.
    Timeval: 16 {
        /// Seconds.
        sec: i64,
        /// Microseconds.
        usec: i64,
    }
}

guest_struct! {
    /// `struct timezone`.
    Timezone: 8 {
        /// Minutes west of Greenwich: always 0.
        minuteswest: i32,
        /// Always 0.
        dsttime: i32,
    }
}

guest_struct! {
    /// `struct itimerval`.
    Itimerval: 32 {
        /// Period.
        interval: Timeval,
        /// Time left.
        value: Timeval,
    }
}

guest_struct! {
    /// `struct itimerspec`.
    Itimerspec: 32 {
        /// Period.
        interval: Timespec,
        /// Time left.
        value: Timespec,
    }
}

guest_struct! {
    /// `struct utimbuf`.
    Utimbuf: 16 {
        /// Access time in seconds.
        actime: i64,
        /// Modification time in seconds.
        modtime: i64,
    }
}

guest_struct! {
    /// `struct tms`, in hundredths of a second.
    Tms: 32 {
        /// User time.
        utime: i64,
        /// System time.
        stime: i64,
        /// User time of children.
        cutime: i64,
        /// System time of children.
        cstime: i64,
    }
}

guest_struct! {
    /// `struct timex`: the adjustment of the clock.
    Timex: 208 {
        /// What to change: `ADJ_*`.
        modes: u32,
        /// Unused.
        padding0: u32,
        /// Offset in microseconds or nanoseconds.
        offset: i64,
        /// Frequency offset in 2^-16 ppm.
        freq: i64,
        /// Largest error in microseconds.
        maxerror: i64,
        /// Estimated error in microseconds.
        esterror: i64,
        /// `STA_*`.
        status: i32,
        /// Unused.
        padding1: i32,
        /// Time constant.
        constant: i64,
        /// Precision in microseconds.
        precision: i64,
        /// Tolerance in 2^-16 ppm.
        tolerance: i64,
        /// Now.
        time: Timeval,
        /// Microseconds between ticks.
        tick: i64,
        /// Frequency, jitter: of the pulse a second.
        pps: [i64; 2],
        /// Interval, and padding.
        shift: [i32; 2],
        /// Stability and counts of the pulse a second.
        counts: [i64; 5],
        /// Offset of TAI in seconds.
        tai: i32,
        /// Unused.
        unused: [i32; 11],
    }
}
