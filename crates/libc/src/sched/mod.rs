//! `<sched.h>`: scheduling, and which processors a thread runs on.

pub mod __sched_cpucount;
pub mod clone;
pub mod getcpu;
pub mod sched_get_priority_max;
pub mod sched_get_priority_min;
pub mod sched_getaffinity;
pub mod sched_getcpu;
pub mod sched_getparam;
pub mod sched_getscheduler;
pub mod sched_rr_get_interval;
pub mod sched_setaffinity;
pub mod sched_setparam;
pub mod sched_setscheduler;
pub mod sched_yield;
pub mod setns;
pub mod unshare;
