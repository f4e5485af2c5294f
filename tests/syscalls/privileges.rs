//! A guest is an unprivileged process, whatever user runs it.
use muslin_kernel::Errno;

use crate::guest::{Guest, Outcome, call};

#[test]
fn it_keeps_its_ids() {
    let mut guest = Guest::sandboxed();
    let uid = call!(guest.getuid()).unwrap() as i32;
    let gid = call!(guest.getgid()).unwrap() as i32;
    let other = uid + 1000;
    assert_eq!(call!(guest.setuid(uid)), Ok(0));
    assert_eq!(call!(guest.setgid(gid)), Ok(0));
    assert_eq!(call!(guest.setreuid(-1, uid)), Ok(0));
    assert_eq!(call!(guest.setregid(gid, -1)), Ok(0));
    assert_eq!(call!(guest.setresuid(uid, -1, uid)), Ok(0));
    assert_eq!(call!(guest.setresgid(-1, -1, -1)), Ok(0));
    assert_eq!(call!(guest.setuid(other)), Err(Errno::EPERM));
    assert_eq!(call!(guest.setuid(-1)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.setgid(gid + 1)), Err(Errno::EPERM));
    assert_eq!(call!(guest.setreuid(uid, other)), Err(Errno::EPERM));
    assert_eq!(call!(guest.setresgid(-1, -1, gid + 1)), Err(Errno::EPERM));
    assert_eq!(call!(guest.setfsuid(other)), Ok(uid.into()));
    assert_eq!(call!(guest.setfsuid(-1)), Ok(uid.into()));
    assert_eq!(call!(guest.setfsgid(gid)), Ok(gid.into()));
    assert_eq!(call!(guest.setgroups(0, 0)), Err(Errno::EPERM));
    assert_eq!(call!(guest.getuid()), Ok(uid.into()));
}

#[test]
fn it_has_no_capability() {
    let mut guest = Guest::sandboxed();
    let header = guest.bytes(&[0x22, 0x05, 0x08, 0x20, 0, 0, 0, 0]);
    let data = guest.bytes(&[0xff; 24]);
    assert_eq!(call!(guest.capset(header, data)), Err(Errno::EPERM));
    assert_eq!(call!(guest.capget(header, data)), Ok(0));
    assert_eq!(guest.read(data, 24), [0; 24]);
    assert_eq!(call!(guest.capset(header, data)), Ok(0));
    assert_eq!(call!(guest.capget(header, -4096)), Err(Errno::EFAULT));
    let old = guest.bytes(&[0; 8]);
    assert_eq!(call!(guest.capget(old, data)), Err(Errno::EINVAL));
    assert_eq!(guest.read_u32(old), 0x2008_0522);
    let old = guest.bytes(&[0; 8]);
    assert_eq!(call!(guest.capget(old, 0)), Ok(0));
    let negative = guest.bytes(&[0x22, 0x05, 0x08, 0x20, 0xff, 0xff, 0xff, 0xff]);
    assert_eq!(call!(guest.capget(negative, data)), Err(Errno::EINVAL));
}

#[test]
fn what_needs_privileges_is_refused() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "");
    let [root, file, none] = ["/", "f", "none"].map(|text| guest.string(text));
    let buffer = guest.allocate(256);
    let refused: Outcome = Err(Errno::EPERM);
    assert_eq!(call!(guest.chroot(root)), refused);
    assert_eq!(call!(guest.chroot(file)), Err(Errno::ENOTDIR));
    assert_eq!(call!(guest.chroot(none)), Err(Errno::ENOENT));
    assert_eq!(call!(guest.mount(file, root, file, 0, 0)), refused);
    assert_eq!(call!(guest.mount(file, none, file, 0, 0)), Err(Errno::ENOENT));
    assert_eq!(call!(guest.umount2(root, 0)), refused);
    assert_eq!(call!(guest.umount2(root, 0x100)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.pivot_root(root, root)), refused);
    assert_eq!(call!(guest.acct(0)), refused);
    assert_eq!(call!(guest.swapon(file, 0)), refused);
    assert_eq!(call!(guest.swapoff(file)), refused);
    assert_eq!(call!(guest.reboot(0, 0, 0, 0)), refused);
    assert_eq!(call!(guest.sethostname(root, 1)), refused);
    assert_eq!(call!(guest.setdomainname(root, 1)), refused);
    assert_eq!(call!(guest.init_module(root, 1, root)), refused);
    assert_eq!(call!(guest.delete_module(root, 0)), refused);
    assert_eq!(call!(guest.vhangup()), refused);
    assert_eq!(call!(guest.syslog(3, buffer, 100)), refused);
    assert_eq!(call!(guest.quotactl(0x8000_0700_u32 as i32, file, 0, buffer)), Err(Errno::ENOTBLK));
    assert_eq!(call!(guest.quotactl(0x8000_0700_u32 as i32, 0, 0, buffer)), Err(Errno::ENODEV));
    assert_eq!(call!(guest.settimeofday(buffer, 0)), refused);
    assert_eq!(call!(guest.clock_settime(0, buffer)), refused);
    assert_eq!(call!(guest.clock_settime(1, buffer)), Err(Errno::EINVAL));
    let negative = guest.bytes(&[0xff; 16]);
    assert_eq!(call!(guest.clock_settime(0, negative)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.settimeofday(negative, 0)), Err(Errno::EINVAL));
    // Reading how the clock is adjusted is everybody's.
    assert!(call!(guest.adjtimex(buffer)).is_ok());
    assert!(guest.read_u64(buffer + 72) > 1_600_000_000);
    muslin_kernel::Memory::write(&*guest.memory, buffer as u32, &1_u32.to_le_bytes()).unwrap();
    assert_eq!(call!(guest.adjtimex(buffer)), refused);
    assert_eq!(call!(guest.clock_adjtime(1, buffer)), Err(Errno::EOPNOTSUPP));
    assert_eq!(call!(guest.clock_adjtime(99, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.unshare(0x1000_0000)), refused);
    assert_eq!(call!(guest.unshare(0x400)), Ok(0));
    assert_eq!(call!(guest.unshare(1)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.setns(99, 0)), Err(Errno::EBADF));
}

#[test]
fn it_has_a_name_and_a_personality() {
    let mut guest = Guest::sandboxed();
    let buffer = guest.bytes(&[0xff; 32]);
    let at = i64::from(buffer);
    assert_eq!(call!(guest.prctl(16, at, 0, 0, 0)), Ok(0));
    assert_eq!(guest.read(buffer, 17), b"program\0\0\0\0\0\0\0\0\0\xff");
    let long = guest.string("a name that is too long");
    assert_eq!(call!(guest.prctl(15, long.into(), 0, 0, 0)), Ok(0));
    assert_eq!(call!(guest.prctl(16, at, 0, 0, 0)), Ok(0));
    assert_eq!(guest.read(buffer, 16), b"a name that is \0");
    assert_eq!(call!(guest.prctl(38, 1, 0, 0, 0)), Ok(0));
    assert_eq!(call!(guest.prctl(38, 0, 0, 0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.prctl(39, 0, 0, 0, 0)), Ok(1));
    assert_eq!(call!(guest.prctl(4, 2, 0, 0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.prctl(23, 41, 0, 0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.prctl(-1, 0, 0, 0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.personality(0x004_0000)), Ok(0));
    assert_eq!(call!(guest.personality(0xffff_ffff)), Ok(0x004_0000));
    assert_eq!(call!(guest.personality(8)), Err(Errno::EINVAL));
}

#[test]
fn scheduling_is_its_own() {
    let mut guest = Guest::sandboxed();
    let buffer = guest.allocate(1024);
    let pid = call!(guest.getpid()).unwrap() as i32;
    let nice = call!(guest.getpriority(0, 0)).unwrap();
    assert_eq!(call!(guest.getpriority(0, pid)), Ok(nice));
    assert_eq!(call!(guest.getpriority(2, 0)), Ok(nice));
    assert_eq!(call!(guest.getpriority(0, 1)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.getpriority(3, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.setpriority(0, 1, 0)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.setpriority(-1, 0, 0)), Err(Errno::EINVAL));
    assert!(call!(guest.sched_getscheduler(pid)).is_ok());
    assert_eq!(call!(guest.sched_getscheduler(1)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.sched_getscheduler(-1)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.sched_setscheduler(0, -1, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.sched_setscheduler(0, 0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.sched_getparam(0, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.sched_get_priority_max(1)), Ok(99));
    assert_eq!(call!(guest.sched_get_priority_min(99)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.sched_rr_get_interval(0, buffer)), Ok(0));
    let size = call!(guest.sched_getaffinity(0, 1024, buffer)).unwrap();
    assert_eq!(call!(guest.sched_setaffinity(0, size as i32, buffer)), Ok(0));
    assert_eq!(call!(guest.sched_getaffinity(0, 7, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.sched_getaffinity(1, 1024, buffer)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.sched_setaffinity(0, 0, buffer)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.getcpu(buffer, buffer + 4, 0)), Ok(0));
    assert_eq!(call!(guest.getcpu(0, 0, 0)), Ok(0));
    assert_eq!(call!(guest.setpgid(1, 0)), Err(Errno::ESRCH));
    assert_eq!(call!(guest.setpgid(0, -1)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.setpgid(0, 1)), Err(Errno::EPERM));
    assert!(call!(guest.membarrier(0, 0, 0)).is_ok());
    assert_eq!(call!(guest.membarrier(0, 1, 0)), Err(Errno::EINVAL));
}
