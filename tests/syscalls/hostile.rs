//! Arguments at random, from values that have broken kernels before. Nothing may panic, end this process, or
//! touch anything outside of the guest's directory.
use muslin_kernel::{Stop, entry};

use crate::guest::{Guest, SCRATCH, SCRATCH_SIZE, UNMAPPED};
use crate::random::Random;

fn argument(random: &mut Random, valid: &[i32]) -> i64 {
    match random.next() % 8 {
        0 => random.pick(&[
            0,
            1,
            -1,
            i64::MAX,
            i64::MIN,
            i32::MIN.into(),
            u32::MAX.into(),
            1 << 32,
            4095,
            4096,
        ]),
        1 => random.next() as i64,
        2 => i64::from(random.next() as i32 % 64),
        3 => i64::from(1_i32 << (random.next() % 32)),
        4 => random.pick(&[UNMAPPED.into(), 0xffff_ffff, 0xffff_fff0, 0xffff_0000, 0x8000_0000, 0x7fff_ffff]),
        5 => i64::from(SCRATCH) + (random.next() % u64::from(SCRATCH_SIZE)) as i64,
        _ => random.pick(valid).into(),
    }
}

/// Calls that would wait for somebody, or end or stop this process, if they got what they ask for; and those that
/// make pipes and other things on which others would wait, close everything, fill the disk, or change
/// what other tests in this process see.
const NOT_AT_RANDOM: &[&str] = &[
    "alarm",
    "setitimer",
    "timer_settime",
    "close_range",
    "epoll_pwait",
    "epoll_pwait2",
    "epoll_wait",
    "eventfd",
    "eventfd2",
    "inotify_init",
    "inotify_init1",
    "sendfile",
    "timerfd_create",
    "umask",
    "fallocate",
    "pipe",
    "pipe2",
    "mknod",
    "mknodat",
    "exit",
    "exit_group",
    "pause",
    "rt_sigsuspend",
    "rt_sigtimedwait",
    "nanosleep",
    "clock_nanosleep",
    "poll",
    "ppoll",
    "select",
    "pselect6",
    "futex",
    "kill",
    "tkill",
    "tgkill",
    "setrlimit",
    "prlimit64",
    "sync",
    "setpriority",
    "sched_setscheduler",
    "sched_setparam",
    "sched_setaffinity",
    "setpgid",
    "setsid",
];

fn one(guest: &mut Guest, random: &mut Random, valid: &[i32], wanted: u64) -> Result<i64, Stop> {
    let mut index = 0;
    macro_rules! each {
        ($($name:ident $import:literal $alias:literal $dispatch:ident $function:ident
            ($($argument:ident: $carrier:ident as $decoded:ident $kind:ident),*);)*) => { $(
            if index == wanted {
                if NOT_AT_RANDOM.contains(&stringify!($name)) {
                    return Ok(0);
                }
                $(let $argument = argument(random, valid) as $carrier;)*
                return entry::$name(&mut guest.task, $($argument),*);
            }
            index += 1;
        )* };
    }
    muslin_abi::for_each_syscall!(each);
    let _ = index;
    Ok(0)
}

macro_rules! count {
    ($($name:ident $import:literal $alias:literal $dispatch:ident $function:ident ($($rest:tt)*);)*) => {
        [$(stringify!($name)),*].len() as u64
    };
}

#[test]
fn random_arguments_harm_nobody() {
    let calls = muslin_abi::for_each_syscall!(count);
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("witness"), "unharmed").unwrap();
    for seed in 0..16 {
        let mut random = Random(seed);
        let mut guest = Guest::sandboxed();
        guest.task.trace_to(Box::new(std::io::sink()));
        std::fs::create_dir_all(guest.path("d/e")).unwrap();
        guest.write_file("f", "contents");
        let up = format!("../../../../..{}/witness", outside.path().display());
        std::os::unix::fs::symlink(&up, guest.path("l")).unwrap();
        let mut valid: Vec<i32> = [".", "..", "/", "f", "d", "d/e", "d/../f", "l", "new", "", "x/", &up]
            .map(|n| guest.string(n))
            .to_vec();
        valid.extend([guest.allocate(4096), 3, 4, 5, 8, 16, 64, -100]);
        // Reading the terminal would wait, and random bytes do not belong on it.
        for fd in 0..3 {
            entry::close(&mut guest.task, fd).unwrap();
        }
        for name in ["f", ".", "d", "f", "f", "f"] {
            guest.open(name, if name == "f" { 2 } else { 0 }).unwrap();
        }
        for _ in 0..4000 {
            let wanted = random.next() % calls;
            let _ = one(&mut guest, &mut random, &valid, wanted);
        }
    }
    assert_eq!(std::fs::read(outside.path().join("witness")).unwrap(), b"unharmed");
    assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 1);
}
