//! Timers that send signals: ITIMER_REAL and those of `timer_create`.
//!
//! # When they are seen
//!
//! The moments are kept here. At the end of each system call the clock is compared with them, while any timer runs, and
//! the signals of those that have expired are queued like any other. So that a call which waits does not wait longer, the
//! backend is told of the nearest moment ([`Backend::set_alarm`]): from then on it interrupts such calls, again and again,
//! until it is told another one; so it does not matter whether the call had begun to wait at that moment. A loop that makes
//! no call is not interrupted.
use std::collections::BTreeMap;

use muslin_abi::Errno;
use muslin_abi::signal::{SI_KERNEL, SI_TIMER, SIGALRM, Siginfo};
use muslin_abi::time::{CLOCK_MONOTONIC, Itimerspec, Timespec};
use zerocopy::FromZeros;

use crate::backend::Backend;
use crate::signals::{Signals, Target};

const NANOSECONDS: i128 = 1_000_000_000;

/// A time in nanoseconds.
pub(crate) fn nanoseconds(time: &Timespec) -> i128 {
    i128::from(time.sec) * NANOSECONDS + i128::from(time.nsec)
}

/// The time of so many nanoseconds, which are not negative; the largest there is if they are too many.
pub(crate) fn timespec(time: i128) -> Timespec {
    match i64::try_from(time / NANOSECONDS) {
        Ok(sec) => Timespec { sec, nsec: (time % NANOSECONDS) as i64 },
        Err(_) => Timespec { sec: i64::MAX, nsec: NANOSECONDS as i64 - 1 },
    }
}

fn now<B: Backend>(backend: &B, clock: i32) -> Result<i128, Errno> {
    Ok(nanoseconds(&backend.clock(clock)?))
}

/// More timers than Linux lets a process have by default.
const MOST: usize = 1 << 16;

/// What happens when a timer expires.
#[derive(Clone, Copy)]
pub(crate) enum Notify {
    /// Nothing: the timer is only looked at.
    None,
    /// This signal, with this value.
    Signal(i32, u32),
}

/// A timer that will expire, in nanoseconds of its clock.
#[derive(Clone, Copy)]
struct Running {
    at: i128,
    /// 0: only once.
    period: i128,
}

impl Running {
    /// Goes on past `now`: how often it has expired, and whether it will again.
    fn pass(&mut self, now: i128) -> (i128, bool) {
        if now < self.at {
            return (0, true);
        }
        if self.period == 0 {
            return (1, false);
        }
        let times = (now - self.at) / self.period + 1;
        self.at += times * self.period;
        (times, true)
    }
}

struct Timer {
    clock: i32,
    notify: Notify,
    running: Option<Running>,
    /// How often it has expired again while its last signal waited.
    overrun: i32,
}

impl Timer {
    /// What is left, and the period. One that is due has a nanosecond left until its signal is queued.
    fn setting(&mut self, now: i128) -> Itimerspec {
        let silent = matches!(self.notify, Notify::None);
        if silent
            && let Some(running) = &mut self.running
            && !running.pass(now).1
        {
            self.running = None;
        }
        let (left, period) = self.running.map_or((0, 0), |r| ((r.at - now).max(1), r.period));
        Itimerspec { interval: timespec(period), value: timespec(left) }
    }

    fn set(&mut self, now: i128, absolute: bool, setting: &Itimerspec) {
        let value = nanoseconds(&setting.value);
        let at = if absolute { value } else { now + value };
        self.running = (value != 0).then(|| Running { at, period: nanoseconds(&setting.interval) });
        self.overrun = 0;
    }
}

/// A process's timers.
pub(crate) struct Timers {
    real: Timer,
    created: BTreeMap<i32, Timer>,
    next_number: i32,
    /// The nearest moment, on CLOCK_MONOTONIC, that the backend knows of.
    alarm: Option<i128>,
}

impl Timers {
    /// None runs.
    pub fn new() -> Self {
        let notify = Notify::Signal(SIGALRM, 0);
        let real = Timer { clock: CLOCK_MONOTONIC, notify, running: None, overrun: 0 };
        Timers { real, created: BTreeMap::new(), next_number: 0, alarm: None }
    }

    /// Whether any may expire and send a signal.
    #[inline]
    pub fn any_runs(&self) -> bool {
        self.alarm.is_some()
    }

    /// Queues the signals of timers that have expired.
    #[cold]
    pub fn collect<B: Backend>(&mut self, backend: &B, signals: &mut Signals) -> Result<(), Errno> {
        let Some(alarm) = self.alarm else { return Ok(()) };
        if now(backend, CLOCK_MONOTONIC)? < alarm {
            return Ok(());
        }
        if let (Some(running), Notify::Signal(signal, _)) = (&mut self.real.running, self.real.notify) {
            let (times, again) = running.pass(now(backend, self.real.clock)?);
            if !again {
                self.real.running = None;
            }
            if times > 0 {
                let mut info = Siginfo::new_zeroed();
                (info.signo, info.code) = (signal, SI_KERNEL);
                // A signal that finds no room is lost, as Linux's is.
                let _ = signals.send(Target::Process, info);
            }
        }
        for (number, timer) in &mut self.created {
            let (Some(running), Notify::Signal(signal, value)) = (&mut timer.running, timer.notify) else {
                continue;
            };
            let (times, again) = running.pass(now(backend, timer.clock)?);
            if !again {
                timer.running = None;
            }
            if times > 0 {
                let times = i32::try_from(times).unwrap_or(i32::MAX);
                timer.overrun = match signals.timer_overrun(*number, times) {
                    Some(overrun) => overrun,
                    None => {
                        let mut info = Siginfo::new_zeroed();
                        (info.signo, info.code) = (signal, SI_TIMER);
                        (info.address_or_pid, info.uid, info.rest[0]) =
                            (*number as u32, times as u32 - 1, value);
                        let _ = signals.send(Target::Process, info);
                        times - 1
                    }
                };
            }
        }
        self.tell(backend)
    }

    /// Tells the backend the nearest moment.
    fn tell<B: Backend>(&mut self, backend: &B) -> Result<(), Errno> {
        let mut nearest: Option<i128> = None;
        let monotonic = now(backend, CLOCK_MONOTONIC)?;
        for timer in self.created.values().chain([&self.real]) {
            if let (Some(running), Notify::Signal(..)) = (timer.running, timer.notify) {
                let at = running.at - now(backend, timer.clock)? + monotonic;
                nearest = Some(nearest.map_or(at, |nearest| nearest.min(at)));
            }
        }
        backend.set_alarm(nearest.map(|at| timespec(at.max(1))))?;
        self.alarm = nearest;
        Ok(())
    }

    /// What is left of ITIMER_REAL.
    pub fn real<B: Backend>(&mut self, backend: &B) -> Result<Itimerspec, Errno> {
        Ok(self.real.setting(now(backend, self.real.clock)?))
    }

    /// Sets ITIMER_REAL; returns what was left.
    pub fn set_real<B: Backend>(&mut self, backend: &B, setting: &Itimerspec) -> Result<Itimerspec, Errno> {
        let now = now(backend, self.real.clock)?;
        let old = self.real.setting(now);
        self.real.set(now, false, setting);
        self.tell(backend)?;
        Ok(old)
    }

    /// A new timer's number. Without `notify` it sends SIGALRM with its number.
    ///
    /// # Errors
    /// EAGAIN: there are too many.
    pub fn create(&mut self, clock: i32, notify: Option<Notify>) -> Result<i32, Errno> {
        if self.created.len() >= MOST {
            return Err(Errno::EAGAIN);
        }
        let number = self.next_number;
        self.next_number = number.checked_add(1).ok_or(Errno::EAGAIN)?;
        let notify = notify.unwrap_or(Notify::Signal(SIGALRM, number as u32));
        self.created.insert(number, Timer { clock, notify, running: None, overrun: 0 });
        Ok(number)
    }

    /// Forgets a timer and its signal.
    ///
    /// # Errors
    /// EINVAL: there is none.
    pub fn delete<B: Backend>(
        &mut self,
        backend: &B,
        signals: &mut Signals,
        number: i32,
    ) -> Result<(), Errno> {
        self.created.remove(&number).ok_or(Errno::EINVAL)?;
        signals.discard_timer(number);
        self.tell(backend)
    }

    fn find(&mut self, number: i32) -> Result<&mut Timer, Errno> {
        self.created.get_mut(&number).ok_or(Errno::EINVAL)
    }

    /// What is left of a timer.
    ///
    /// # Errors
    /// EINVAL: there is none.
    pub fn setting<B: Backend>(&mut self, backend: &B, number: i32) -> Result<Itimerspec, Errno> {
        let timer = self.find(number)?;
        Ok(timer.setting(now(backend, timer.clock)?))
    }

    /// Sets a timer, whose old signal is forgotten; returns what was left.
    ///
    /// # Errors
    /// EINVAL: there is none.
    pub fn set<B: Backend>(
        &mut self,
        backend: &B,
        signals: &mut Signals,
        number: i32,
        absolute: bool,
        setting: &Itimerspec,
    ) -> Result<Itimerspec, Errno> {
        let timer = self.find(number)?;
        let now = now(backend, timer.clock)?;
        let old = timer.setting(now);
        timer.set(now, absolute, setting);
        signals.discard_timer(number);
        self.tell(backend)?;
        Ok(old)
    }

    /// How often a timer expired again while its last signal waited.
    ///
    /// # Errors
    /// EINVAL: there is none.
    pub fn overrun(&mut self, number: i32) -> Result<i32, Errno> {
        Ok(self.find(number)?.overrun)
    }
}
