//! Signals that a process sends itself.
use muslin_abi::signal::*;
use muslin_kernel::{Errno, Fault, Stop, entry};

use crate::guest::{Guest, call, outcome, returned};

/// Installs a handler: a table index that only the test knows.
fn handle(guest: &mut Guest, signal: i32, handler: u32, flags: u64, mask: u64) {
    let mut action = [0_u8; 32];
    action[0..4].copy_from_slice(&handler.to_le_bytes());
    action[8..16].copy_from_slice(&flags.to_le_bytes());
    action[20..28].copy_from_slice(&mask.to_le_bytes());
    let action = guest.bytes(&action);
    assert_eq!(call!(guest.rt_sigaction(signal, action, 0, 8)), Ok(0));
}

fn mask(guest: &mut Guest, how: i32, set: u64) -> Result<i64, Stop> {
    let set = guest.bytes(&set.to_le_bytes());
    entry::rt_sigprocmask(&mut guest.task, how, set, 0, 8)
}

fn current_mask(guest: &mut Guest) -> u64 {
    let old = guest.allocate(8);
    assert_eq!(call!(guest.rt_sigprocmask(0, 0, old, 8)), Ok(0));
    guest.read_u64(old)
}

fn pending(guest: &mut Guest) -> u64 {
    let set = guest.allocate(8);
    assert_eq!(call!(guest.rt_sigpending(set, 8)), Ok(0));
    guest.read_u64(set)
}

fn raise(guest: &mut Guest, signal: i32) -> Result<i64, Stop> {
    let pid = entry::getpid(&mut guest.task)? as i32;
    entry::kill(&mut guest.task, pid, signal)
}

fn bit(signal: i32) -> u64 {
    1 << (signal - 1)
}

#[test]
fn the_default_ends_the_process_or_does_nothing() {
    for signal in [SIGTERM, SIGKILL, SIGABRT, SIGPIPE, SIGUSR1, SIGALRM, 34, 64] {
        assert_eq!(raise(&mut Guest::sandboxed(), signal), Err(Stop::Signal(signal)), "{signal}");
    }
    for signal in [SIGCHLD, SIGURG, SIGWINCH, SIGCONT] {
        assert_eq!(raise(&mut Guest::sandboxed(), signal), Ok(0), "{signal}");
    }
    let mut guest = Guest::sandboxed();
    handle(&mut guest, SIGTERM, SIG_IGN, 0, 0);
    assert_eq!(raise(&mut guest, SIGTERM), Ok(0));
    assert!(!guest.task.has_delivery());
}

#[test]
fn only_the_process_itself_can_be_signalled() {
    let mut guest = Guest::sandboxed();
    let pid = call!(guest.getpid()).unwrap() as i32;
    assert_eq!(call!(guest.kill(pid, 0)), Ok(0));
    assert_eq!(call!(guest.kill(1, SIGTERM)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.kill(-1, SIGTERM)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.kill(pid, 65)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.kill(pid, -1)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.tgkill(pid, 1, SIGTERM)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.tgkill(pid, 0, SIGTERM)), Err(Errno::EINVAL));
    assert_eq!(entry::tkill(&mut guest.task, pid, SIGUSR1), Err(Stop::Signal(SIGUSR1)));
}

#[test]
fn a_handler_runs_under_its_mask() {
    let mut guest = Guest::sandboxed();
    handle(&mut guest, SIGUSR1, 77, SA_SIGINFO, bit(SIGUSR2));
    handle(&mut guest, SIGUSR2, 78, 0, 0);
    assert_eq!(raise(&mut guest, SIGUSR1), Ok(0));
    assert!(guest.task.has_delivery());
    let delivery = guest.task.next_delivery().expect("a handler");
    assert_eq!((delivery.signal, delivery.handler), (SIGUSR1, 77));
    assert_ne!(delivery.flags & SA_SIGINFO, 0);
    let pid = call!(guest.getpid()).unwrap() as i32;
    let word = |index: usize| i32::from_le_bytes(delivery.siginfo[index..index + 4].try_into().unwrap());
    assert_eq!([word(0), word(8), word(16)], [SIGUSR1, SI_USER, pid]);
    assert_eq!(current_mask(&mut guest), bit(SIGUSR1) | bit(SIGUSR2));
    // While it runs, both wait.
    raise(&mut guest, SIGUSR2).unwrap();
    raise(&mut guest, SIGUSR1).unwrap();
    raise(&mut guest, SIGUSR1).unwrap();
    assert!(!guest.task.has_delivery());
    assert_eq!(pending(&mut guest), bit(SIGUSR1) | bit(SIGUSR2));
    returned(&mut guest, delivery);
    assert_eq!(current_mask(&mut guest), 0);
    let first = guest.task.next_delivery().expect("the lower number");
    assert_eq!(first.signal, SIGUSR1);
    returned(&mut guest, first);
    let second = guest.task.next_delivery().expect("the other");
    assert_eq!(second.signal, SIGUSR2);
    returned(&mut guest, second);
    // The second SIGUSR1 was lost: standard signals do not queue.
    assert!(!guest.task.has_delivery());
}

#[test]
fn real_time_signals_queue() {
    let mut guest = Guest::sandboxed();
    handle(&mut guest, 40, 5, 0, 0);
    mask(&mut guest, SIG_BLOCK, bit(40)).unwrap();
    for _ in 0..3 {
        raise(&mut guest, 40).unwrap();
    }
    mask(&mut guest, SIG_UNBLOCK, bit(40)).unwrap();
    let mut count = 0;
    while let Some(delivery) = guest.task.next_delivery() {
        count += 1;
        returned(&mut guest, delivery);
    }
    assert_eq!(count, 3);
}

#[test]
fn flags_change_what_a_handler_leaves() {
    let mut guest = Guest::sandboxed();
    handle(&mut guest, SIGUSR1, 5, SA_NODEFER | SA_RESETHAND, 0);
    raise(&mut guest, SIGUSR1).unwrap();
    let delivery = guest.task.next_delivery().unwrap();
    assert_eq!(current_mask(&mut guest), 0);
    // The action is the default again, and the signal is not blocked.
    assert_eq!(raise(&mut guest, SIGUSR1), Err(Stop::Signal(SIGUSR1)));
    drop(delivery);
}

#[test]
fn blocked_signals_wait() {
    let mut guest = Guest::sandboxed();
    mask(&mut guest, SIG_SETMASK, u64::MAX).unwrap();
    assert_eq!(current_mask(&mut guest), !(bit(SIGKILL) | bit(SIGSTOP)));
    assert_eq!(raise(&mut guest, SIGTERM), Ok(0));
    assert_eq!(pending(&mut guest), bit(SIGTERM));
    assert_eq!(mask(&mut guest, SIG_SETMASK, 0), Err(Stop::Signal(SIGTERM)));
}

#[test]
fn sigsuspend_lets_a_waiting_signal_in() {
    let mut guest = Guest::sandboxed();
    handle(&mut guest, SIGUSR1, 9, 0, 0);
    mask(&mut guest, SIG_BLOCK, bit(SIGUSR1) | bit(SIGUSR2)).unwrap();
    raise(&mut guest, SIGUSR1).unwrap();
    let set = guest.bytes(&bit(SIGUSR2).to_le_bytes());
    assert_eq!(outcome(entry::rt_sigsuspend(&mut guest.task, set, 8)), Err(Errno::EINTR));
    let delivery = guest.task.next_delivery().expect("a handler");
    assert_eq!(current_mask(&mut guest), bit(SIGUSR1) | bit(SIGUSR2));
    returned(&mut guest, delivery);
    assert_eq!(current_mask(&mut guest), bit(SIGUSR1) | bit(SIGUSR2));
}

#[test]
fn sigtimedwait_takes_a_signal() {
    let mut guest = Guest::sandboxed();
    mask(&mut guest, SIG_BLOCK, bit(SIGUSR1)).unwrap();
    let set = guest.bytes(&bit(SIGUSR1).to_le_bytes());
    let zero = guest.bytes(&[0; 16]);
    let info = guest.allocate(128);
    assert_eq!(call!(guest.rt_sigtimedwait(set, info, zero, 8)), Err(Errno::EAGAIN));
    raise(&mut guest, SIGUSR1).unwrap();
    assert_eq!(call!(guest.rt_sigtimedwait(set, info, zero, 8)), Ok(SIGUSR1.into()));
    assert_eq!(guest.read_u32(info), SIGUSR1 as u32);
    assert_eq!(pending(&mut guest), 0);
}

#[test]
fn actions_are_read_back() {
    let mut guest = Guest::sandboxed();
    handle(&mut guest, SIGINT, 1234, SA_RESTART | SA_RESTORER, 0xff00_0000_0000_0001);
    let old = guest.allocate(32);
    assert_eq!(call!(guest.rt_sigaction(SIGINT, 0, old, 8)), Ok(0));
    assert_eq!(guest.read_u32(old), 1234);
    assert_eq!(guest.read_u64(old + 8), SA_RESTART | SA_RESTORER);
    assert_eq!(guest.read(old + 20, 8), 0xff00_0000_0000_0001_u64.to_le_bytes());
    let action = guest.bytes(&[0; 32]);
    for signal in [SIGKILL, SIGSTOP, 0, 65, -1] {
        assert_eq!(call!(guest.rt_sigaction(signal, action, 0, 8)), Err(Errno::EINVAL), "{signal}");
    }
    assert_eq!(call!(guest.rt_sigaction(SIGINT, action, 0, 4)), Err(Errno::EINVAL));
}

#[test]
fn faults_are_handled_or_fatal() {
    let fault = Fault { signal: SIGSEGV, code: SEGV_MAPERR, address: 0x1234 };
    let mut guest = Guest::sandboxed();
    assert_eq!(guest.task.fault(fault).err(), Some(Stop::Signal(SIGSEGV)));
    let stack = guest.bytes(&[0x2000_u32, 0, 8192].map(u32::to_le_bytes).concat());
    assert_eq!(call!(guest.sigaltstack(stack, 0)), Ok(0));
    handle(&mut guest, SIGSEGV, 3, SA_SIGINFO | SA_ONSTACK, 0);
    let delivery = guest.task.fault(fault).unwrap();
    assert_eq!(delivery.alternate_stack, Some((0x2000, 8192)));
    assert_eq!(delivery.siginfo[16..20], 0x1234_u32.to_le_bytes());
    // A fault in the handler finds its signal blocked.
    assert_eq!(guest.task.fault(fault).err(), Some(Stop::Signal(SIGSEGV)));
}

#[test]
fn a_broken_pipe_signals() {
    let mut guest = Guest::sandboxed();
    let fds = guest.allocate(8);
    call!(guest.pipe(fds)).unwrap();
    let write = guest.read_u32(fds + 4) as i32;
    call!(guest.close(3)).unwrap();
    let byte = guest.bytes(b"x");
    assert_eq!(entry::write(&mut guest.task, write, byte, 1), Err(Stop::Signal(SIGPIPE)));
    handle(&mut guest, SIGPIPE, SIG_IGN, 0, 0);
    assert_eq!(call!(guest.write(write, byte, 1)), Err(Errno::EPIPE));
}

#[test]
fn exit_ends_with_its_status() {
    for (status, expected) in [(0, 0), (3, 3), (256, 0), (-1, 255)] {
        let mut guest = Guest::sandboxed();
        assert_eq!(entry::exit_group(&mut guest.task, status), Err(Stop::Exit(expected)));
    }
}

/// A siginfo_t of the test's own.
fn siginfo(guest: &mut Guest, code: i32, value: u32) -> i32 {
    let mut info = [0_u8; 128];
    info[0..4].copy_from_slice(&77_i32.to_le_bytes());
    info[8..12].copy_from_slice(&code.to_le_bytes());
    info[24..28].copy_from_slice(&value.to_le_bytes());
    info[127] = 9;
    guest.bytes(&info)
}

#[test]
fn queued_signals_keep_what_came_with_them() {
    let mut guest = Guest::sandboxed();
    let pid = call!(guest.getpid()).unwrap() as i32;
    let (signal, code) = (40, SI_QUEUE);
    mask(&mut guest, SIG_BLOCK, bit(signal)).unwrap();
    for value in [5, 6] {
        let info = siginfo(&mut guest, code, value);
        assert_eq!(call!(guest.rt_sigqueueinfo(pid, signal, info)), Ok(0));
    }
    let info = siginfo(&mut guest, SI_USER, 7);
    assert_eq!(
        call!(guest.rt_tgsigqueueinfo(pid, pid, signal, info)),
        Ok(0),
        "to itself anything may be sent"
    );
    handle(&mut guest, signal, 123, SA_SIGINFO, 0);
    mask(&mut guest, SIG_UNBLOCK, bit(signal)).unwrap();
    // What was sent to the thread comes before what was sent to the process.
    for (value, code) in [(7, SI_USER), (5, SI_QUEUE), (6, SI_QUEUE)] {
        let delivery = guest.task.next_delivery().unwrap();
        let word = |at: usize| i32::from_le_bytes(delivery.siginfo[at..at + 4].try_into().unwrap());
        assert_eq!((word(0), word(8), word(24), delivery.siginfo[127]), (signal, code, value, 9));
        returned(&mut guest, delivery);
    }
    assert!(!guest.task.has_delivery());
}

#[test]
fn signals_with_information_go_to_the_process_itself_only() {
    let mut guest = Guest::sandboxed();
    let pid = call!(guest.getpid()).unwrap() as i32;
    let queued = siginfo(&mut guest, SI_QUEUE, 0);
    let user = siginfo(&mut guest, SI_USER, 0);
    let tkill = siginfo(&mut guest, SI_TKILL, 0);
    let kernel = siginfo(&mut guest, SI_KERNEL, 0);
    for other in [pid + 1, 1, 0, -1, -pid, i32::MIN] {
        assert_eq!(call!(guest.rt_sigqueueinfo(other, 10, queued)), Err(Errno::ESRCH), "{other}");
        for forged in [user, tkill, kernel] {
            assert_eq!(call!(guest.rt_sigqueueinfo(other, 10, forged)), Err(Errno::EPERM), "{other}");
        }
    }
    assert_eq!(call!(guest.rt_sigqueueinfo(pid, 65, queued)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.rt_sigqueueinfo(pid, -1, queued)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.rt_sigqueueinfo(pid, 0, queued)), Ok(0));
    assert_eq!(call!(guest.rt_sigqueueinfo(pid, 10, 0)), Err(Errno::EFAULT));
    assert_eq!(call!(guest.rt_tgsigqueueinfo(pid, 0, 10, queued)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.rt_tgsigqueueinfo(-1, pid, 10, queued)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.rt_tgsigqueueinfo(pid + 1, pid, 10, queued)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.rt_tgsigqueueinfo(pid, pid + 1, 10, queued)), Err(Errno::ESRCH));
}

#[test]
fn the_queue_is_finite() {
    let mut guest = Guest::sandboxed();
    let pid = call!(guest.getpid()).unwrap() as i32;
    mask(&mut guest, SIG_BLOCK, u64::MAX).unwrap();
    let queued = siginfo(&mut guest, SI_QUEUE, 1);
    let mut sent = 0;
    while call!(guest.rt_sigqueueinfo(pid, 50, queued)) == Ok(0) {
        sent += 1;
        assert!(sent < 1_000_000);
    }
    assert_eq!(call!(guest.rt_sigqueueinfo(pid, 50, queued)), Err(Errno::EAGAIN));
    // kill goes through, and what came with it is lost.
    assert_eq!(call!(guest.kill(pid, 51)), Ok(0));
    assert_eq!(call!(guest.kill(pid, SIGUSR1)), Ok(0));
    assert_ne!(pending(&mut guest) & bit(51), 0);
    assert_ne!(pending(&mut guest) & bit(SIGUSR1), 0);
}

#[test]
fn the_context_decides_the_mask_after_the_handler() {
    let mut guest = Guest::sandboxed();
    mask(&mut guest, SIG_SETMASK, bit(SIGHUP)).unwrap();
    handle(&mut guest, SIGUSR1, 5, SA_SIGINFO, bit(SIGINT));
    raise(&mut guest, SIGUSR1).unwrap();
    let delivery = guest.task.next_delivery().unwrap();
    let mut context = delivery.context;
    assert_eq!(context[280..288], bit(SIGHUP).to_le_bytes());
    assert_eq!(current_mask(&mut guest), bit(SIGHUP) | bit(SIGINT) | bit(SIGUSR1));
    context[280..288].copy_from_slice(&u64::MAX.to_le_bytes());
    guest.task.delivery_returned(delivery, &context).unwrap();
    assert_eq!(current_mask(&mut guest), !(bit(SIGKILL) | bit(SIGSTOP)));
}
