//! A bad pointer is EFAULT: in every argument that is one, of every call, wherever the pointer points.
use muslin_abi::Kind;
use muslin_abi::fcntl::{AT_FDCWD, O_CREAT, O_RDWR};
use muslin_abi::mman::{MAP_ANONYMOUS, MAP_PRIVATE, PROT_READ, PROT_WRITE};
use muslin_kernel::{Errno, Memory};

use crate::guest::{Guest, UNMAPPED, call};

/// Nowhere, in the null page, at the end of the address space, and where a structure runs out of its page.
fn bad_addresses(guest: &mut Guest) -> Vec<i32> {
    let page =
        call!(guest.mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)).unwrap();
    guest.memory.write(page as u32 + 4095, b"x").unwrap();
    vec![UNMAPPED, 16, -1, -4096, page as i32 + 4095]
}

macro_rules! faults {
    ($guest:ident, $bad:ident in $addresses:expr; $($name:ident($($argument:expr),*);)*) => {
        for $bad in $addresses {
            $(
                let outcome = call!($guest.$name($($argument),*));
                assert_eq!(outcome, Err(Errno::EFAULT), "{} at {:#x}", stringify!($name), $bad);
            )*
        }
    };
}

#[test]
fn in_every_call() {
    for mut guest in [Guest::sandboxed(), Guest::host()] {
        guest.write_file("f", "contents");
        std::os::unix::fs::symlink("./f", guest.path("l")).unwrap();
        let fd = guest.open("f", O_RDWR | O_CREAT).unwrap() as i32;
        let dir = guest.open(".", 0).unwrap() as i32;
        let zero = guest.open("/dev/zero", 0).unwrap_or(fd.into()) as i32;
        let (path, link) = (guest.string("f"), guest.string("l"));
        let pipe = guest.allocate(8);
        call!(guest.pipe(pipe)).unwrap();
        let pipe_end = guest.read_u32(pipe) as i32;
        let pipe_write = guest.read_u32(pipe + 4) as i32;
        let (epoll, counter) =
            (call!(guest.epoll_create1(0)).unwrap() as i32, call!(guest.eventfd(1)).unwrap());
        let event = guest.bytes(&[1; 12]);
        call!(guest.epoll_ctl(epoll, 1, counter as i32, event)).unwrap();
        let timer = call!(guest.timerfd_create(1, 0)).unwrap() as i32;
        let never = guest.bytes(&[0; 32]);
        let stored = guest.allocate(4);
        call!(guest.timer_create(1, 0, stored)).unwrap();
        let posix_timer = guest.read_u32(stored) as i32;
        let watcher = call!(guest.inotify_init()).unwrap() as i32;
        let at = AT_FDCWD;
        let addresses = bad_addresses(&mut guest);
        // A transfer that meets a bad page on the way ends there: only the first byte must be bad.
        faults! { guest, bad in addresses[..4].iter().copied();
            read(zero, bad, 100);
            write(fd, bad, 100);
            pread64(fd, bad, 8, 0);
            pwrite64(fd, bad, 100, 0);
            getrandom(bad, 100, 0);
            mincore(crate::guest::SCRATCH as i32, 4096, bad);
            prctl(15, i64::from(bad as u32), 0, 0, 0);
        }
        faults! { guest, bad in addresses.clone();
            readv(fd, bad, 2);
            writev(fd, bad, 2);
            preadv(fd, bad, 2, 0);
            pwritev(fd, bad, 2, 0);
            preadv2(fd, bad, 2, 0, 0);
            pwritev2(fd, bad, 2, 0, 0);
            vmsplice(pipe_write, bad, 2, 0);
            splice(fd, bad, pipe_write, 0, 1, 0);
            splice(pipe_end, 0, fd, bad, 1, 0);
            sendfile(pipe_write, fd, bad, 1);
            copy_file_range(fd, bad, fd, 0, 1, 0);
            copy_file_range(fd, 0, fd, bad, 1, 0);
            epoll_ctl(epoll, 1, pipe_end, bad);
            epoll_wait(epoll, bad, 8, 0);
            epoll_pwait(epoll, bad, 8, 0, 0, 8);
            epoll_pwait(epoll, path, 8, 0, bad, 8);
            epoll_pwait2(epoll, bad, 8, never, 0, 8);
            epoll_pwait2(epoll, path, 8, bad, 0, 8);
            epoll_pwait2(epoll, path, 8, never, bad, 8);
            timerfd_settime(timer, 0, bad, 0);
            timerfd_settime(timer, 0, never, bad);
            timerfd_gettime(timer, bad);
            getitimer(0, bad);
            setitimer(0, bad, 0);
            setitimer(0, never, bad);
            timer_create(1, bad, path);
            timer_create(1, 0, bad);
            timer_gettime(posix_timer, bad);
            timer_settime(posix_timer, 0, bad, 0);
            timer_settime(posix_timer, 0, never, bad);
            inotify_add_watch(watcher, bad, 1);
            getdents(dir, bad, 1000);
            open(bad, 0, 0);
            openat(at, bad, 0, 0);
            creat(bad, 0o644);
            stat(bad, path);
            stat(path, bad);
            lstat(path, bad);
            fstat(fd, bad);
            newfstatat(at, path, bad, 0);
            newfstatat(at, bad, path, 0);
            statx(at, path, 0, 0x7ff, bad);
            statfs(path, bad);
            statfs(bad, path);
            fstatfs(fd, bad);
            access(bad, 0);
            faccessat(at, bad, 0, 0);
            faccessat2(at, bad, 0, 0);
            getdents64(dir, bad, 1000);
            getcwd(bad, 4096);
            chdir(bad);
            mkdir(bad, 0o755);
            mkdirat(at, bad, 0o755);
            mknod(bad, 0o644, 0);
            mknodat(at, bad, 0o644, 0);
            rmdir(bad);
            unlink(bad);
            unlinkat(at, bad, 0);
            rename(bad, path);
            rename(path, bad);
            renameat(at, bad, at, path);
            renameat2(at, path, at, bad, 0);
            link(bad, path);
            linkat(at, path, at, bad, 0);
            symlink(bad, path);
            symlinkat(path, at, bad);
            readlink(bad, path, 10);
            readlink(link, bad, 100);
            readlinkat(at, bad, path, 10);
            chmod(bad, 0);
            fchmodat(at, bad, 0, 0);
            chown(bad, -1, -1);
            lchown(bad, -1, -1);
            fchownat(at, bad, -1, -1, 0);
            truncate(bad, 0);
            utimensat(at, bad, 0, 0);
            utimensat(at, path, bad, 0);
            utime(path, bad);
            utimes(bad, 0);
            pipe(bad);
            pipe2(bad, 0);
            ioctl(pipe_end, 0x541b, bad);
            fcntl(fd, 5, bad);
            fcntl(fd, 6, bad);
            poll(bad, 3, 0);
            ppoll(bad, 3, 0, 0, 8);
            ppoll(0, 0, bad, 0, 8);
            ppoll(0, 0, 0, bad, 8);
            select(3, bad, 0, 0, 0);
            select(0, 0, 0, 0, bad);
            pselect6(3, 0, bad, 0, 0, 0);
            pselect6(0, 0, 0, 0, bad, 0);
            pselect6(0, 0, 0, 0, 0, bad);
            nanosleep(bad, 0);
            clock_nanosleep(1, 0, bad, 0);
            clock_gettime(1, bad);
            clock_getres(1, bad);
            gettimeofday(bad, 0);
            gettimeofday(0, bad);
            time(bad);
            times(bad);
            getrusage(0, bad);
            getrlimit(3, bad);
            setrlimit(3, bad);
            prlimit64(0, 3, bad, 0);
            prlimit64(0, 3, 0, bad);
            getresuid(bad, path, path);
            getresgid(bad, path, path);
            uname(bad);
            sysinfo(bad);
            sched_getaffinity(0, 1024, bad);
            rt_sigaction(10, bad, 0, 8);
            rt_sigaction(10, 0, bad, 8);
            rt_sigprocmask(0, bad, 0, 8);
            rt_sigprocmask(0, 0, bad, 8);
            rt_sigpending(bad, 8);
            rt_sigqueueinfo(1, 10, bad);
            rt_tgsigqueueinfo(1, 1, 10, bad);
            rt_sigsuspend(bad, 8);
            rt_sigtimedwait(bad, 0, 0, 8);
            sigaltstack(bad, 0);
            sigaltstack(0, bad);
            memfd_create(bad, 0);
            getxattr(bad, path, 0, 0);
            getxattr(path, bad, 0, 0);
            lgetxattr(bad, path, 0, 0);
            fgetxattr(fd, bad, 0, 0);
            setxattr(bad, path, 0, 0, 0);
            setxattr(path, bad, 0, 0, 0);
            lsetxattr(path, path, bad, 2, 0);
            fsetxattr(fd, path, bad, 2, 0);
            listxattr(bad, 0, 0);
            llistxattr(bad, 0, 0);
            removexattr(bad, path);
            lremovexattr(path, bad);
            fremovexattr(fd, bad);
            chroot(bad);
            mount(0, bad, 0, 0, 0);
            mount(bad, path, 0, 0, 0);
            mount(0, path, bad, 0, 0);
            umount2(bad, 0);
            quotactl(0x8000_0700_u32 as i32, bad, 0, 0);
            settimeofday(bad, 0);
            settimeofday(0, bad);
            clock_settime(0, bad);
            adjtimex(bad);
            clock_adjtime(0, bad);
            sched_getparam(0, bad);
            sched_setparam(0, bad);
            sched_setscheduler(0, 0, bad);
            sched_rr_get_interval(0, bad);
            sched_setaffinity(0, 8, bad);
            getcpu(bad, 0, 0);
            getcpu(0, bad, 0);
            capget(bad, 0);
            capset(bad, 0);
            prctl(16, i64::from(bad as u32), 0, 0, 0);
            prctl(16, i64::from(bad as u32) | 1 << 40, 0, 0, 0);
        }
        // A futex word must be aligned before it can be missing.
        assert_eq!(call!(guest.futex(UNMAPPED, 0, 0, 0, 0, 0)), Err(Errno::EFAULT));
    }
}

/// The list above leaves no call out: each call with a pointer is in this file or answers ENOSYS.
#[test]
fn no_call_is_forgotten() {
    let text = include_str!("bad_pointers.rs");
    // Those that do not read or write where the address points, or are refused before they would.
    let elsewhere = [
        "mmap",
        "munmap",
        "mprotect",
        "mremap",
        "madvise",
        "msync",
        "mlock",
        "mlock2",
        "munlock",
        "brk",
        "set_tid_address",
        "futex",
        "acct",
        "delete_module",
        "flistxattr",
        "init_module",
        "open_by_handle_at",
        "pivot_root",
        "reboot",
        "setdomainname",
        "setgroups",
        "sethostname",
        "swapoff",
        "swapon",
        "syslog",
    ];
    macro_rules! check {
        ($($name:ident $import:literal $alias:literal $dispatch:ident $function:ident
            ($($argument:ident: $carrier:ident as $decoded:ident $kind:ident),*);)*) => { $(
            let kinds: &[Kind] = &[$(Kind::$kind),*];
            let points = kinds.iter().any(|kind| kind.is_address());
            let name = stringify!($name);
            if points && stringify!($dispatch) == "implemented" && !elsewhere.contains(&name) && name != "getgroups" {
                assert!(text.contains(&format!(" {name}(")), "{name} is not tested with a bad pointer");
            }
        )* };
    }
    muslin_abi::for_each_syscall!(check);
}

#[test]
fn read_only_memory_cannot_be_written() {
    let mut guest = Guest::sandboxed();
    let page = call!(guest.mmap(0, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)).unwrap() as i32;
    assert_eq!(call!(guest.clock_gettime(0, page)), Err(Errno::EFAULT));
    assert_eq!(call!(guest.uname(page)), Err(Errno::EFAULT));
    assert_eq!(call!(guest.nanosleep(page, 0)), Ok(0));
}

/// Memory that another thread takes away and gives back while calls use it.
#[test]
fn memory_that_vanishes_meanwhile() {
    let mut guest = Guest::sandboxed();
    let rw = PROT_READ | PROT_WRITE;
    let page = call!(guest.mmap(0, 4096, rw, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)).unwrap() as i32;
    let memory = guest.memory.clone();
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                memory.protect(page as u32, 4096, 0).unwrap();
                memory.protect(page as u32, 4096, rw).unwrap();
            }
        });
        let mut seen = [0, 0];
        for _ in 0..20_000 {
            match call!(guest.uname(page)) {
                Ok(_) => seen[0] += 1,
                Err(error) => {
                    assert_eq!(error, Errno::EFAULT);
                    seen[1] += 1;
                }
            }
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(seen[0] > 0, "{seen:?}");
    });
}
