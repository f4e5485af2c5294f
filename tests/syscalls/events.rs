//! Events and transfers against Linux's: hostile arguments come to the same errno, natively and in a guest, whatever kind
//! of descriptor they name.
use std::ffi::CString;
use std::os::fd::RawFd;

use muslin_kernel::Errno;

use crate::guest::{Guest, Outcome, UNMAPPED, call, outcome};
use crate::random::Random;

/// Kinds of descriptors, in both worlds in this order, and two that are none.
const KINDS: [&str; 14] = [
    "file",
    "directory",
    "read-only",
    "append",
    "pipe's read end",
    "pipe's write end",
    "other read end",
    "other write end",
    "eventfd",
    "timerfd",
    "inotify",
    "epoll",
    "O_PATH",
    "full eventfd",
];

#[derive(Clone, Copy, Debug)]
enum Argument {
    Number(i64),
    Descriptor(usize),
    /// Nothing is mapped there.
    Unmapped,
    /// 64 bytes that hold these numbers of 64 bits, and zeroes.
    Words(&'static [i64]),
    /// Three buffers, the second of which is empty.
    Buffers,
    Text(&'static str),
}
use Argument::*;

type Pick = fn(&mut Random) -> Argument;

fn descriptor(random: &mut Random) -> Argument {
    match random.next() % 24 {
        0 => Number(-1),
        1 => Number(100_000),
        n => Descriptor(n as usize % KINDS.len()),
    }
}

/// Mostly a descriptor that such a call is for.
fn one_of<const N: usize>(random: &mut Random, kinds: [usize; N]) -> Argument {
    if random.next().is_multiple_of(3) { descriptor(random) } else { Descriptor(random.pick(&kinds)) }
}

fn offset(random: &mut Random) -> Argument {
    random.pick(&[Number(0), Number(0), Words(&[0]), Words(&[3]), Words(&[-1]), Words(&[1 << 40]), Unmapped])
}

fn length(random: &mut Random) -> Argument {
    random.pick(&[Number(0), Number(1), Number(5), Number(4096)])
}

fn flags(random: &mut Random) -> Argument {
    random.pick(&[Number(0), Number(0), Number(1), Number(2), Number(4), Number(8), Number(16), Number(-1)])
}

/// With SPLICE_F_NONBLOCK: pipes do not all look at O_NONBLOCK.
fn splice_flags(random: &mut Random) -> Argument {
    random.pick(&[Number(2), Number(2), Number(3), Number(6), Number(10), Number(18), Number(-1)])
}

fn new_flags(random: &mut Random) -> Argument {
    random.pick(&[Number(0), Number(0o4000), Number(0o2000000), Number(1), Number(2), Number(4), Number(-1)])
}

fn position(random: &mut Random) -> Argument {
    random.pick(&[Number(0), Number(7), Number(-1), Number(-2), Number(i64::MAX), Number(i64::MIN)])
}

fn buffers(random: &mut Random) -> Argument {
    random.pick(&[Buffers, Buffers, Unmapped, Number(0)])
}

fn count(random: &mut Random) -> Argument {
    random.pick(&[Number(0), Number(1), Number(3), Number(3), Number(-1), Number(1025)])
}

fn time(random: &mut Random) -> Argument {
    random.pick(&[
        Words(&[0, 0, 0, 0]),
        Words(&[0, 0, 1000, 0]),
        Words(&[0, 0, 0, 1_000_000_000]),
        Words(&[0, -1, 0, 0]),
        Words(&[-1, 0, 1, 0]),
        Words(&[0, 0, -1, 0]),
        Unmapped,
        Number(0),
    ])
}

fn optional(random: &mut Random) -> Argument {
    random.pick(&[Words(&[]), Words(&[]), Number(0), Unmapped])
}

fn epoll(random: &mut Random) -> Argument {
    one_of(random, [11])
}

fn timer(random: &mut Random) -> Argument {
    one_of(random, [9])
}

fn watcher(random: &mut Random) -> Argument {
    one_of(random, [10])
}

fn nothing(_: &mut Random) -> Argument {
    Number(0)
}

/// Linux's number, how the guest makes the call, and the arguments.
struct Call {
    name: &'static str,
    number: i64,
    arguments: &'static [Pick],
}

macro_rules! calls {
    ($($name:ident = $number:expr; $($pick:expr),*;)*) => {
        const CALLS: &[Call] = &[$(Call { name: stringify!($name), number: $number, arguments: &[$($pick),*] }),*];
    };
}

calls! {
    epoll_create = libc::SYS_epoll_create; count;
    epoll_create1 = libc::SYS_epoll_create1; new_flags;
    epoll_ctl = libc::SYS_epoll_ctl; epoll, |r| r.pick(&[Number(1), Number(2), Number(3), Number(0), Number(9)]),
        descriptor, |r| r.pick(&[Words(&[1]), Words(&[5]), Words(&[1 << 28]), Words(&[1 << 28 | 1]), Number(0), Unmapped]);
    epoll_wait = libc::SYS_epoll_wait; epoll, optional, |r| r.pick(&[Number(5), Number(1), Number(0), Number(-1)]), nothing;
    epoll_pwait = libc::SYS_epoll_pwait; epoll, optional, |r| r.pick(&[Number(5), Number(0), Number(-1)]), nothing,
        optional, |r| r.pick(&[Number(8), Number(8), Number(4)]);
    epoll_pwait2 = libc::SYS_epoll_pwait2; epoll, optional, |r| r.pick(&[Number(5), Number(0), Number(-1)]),
        |r| r.pick(&[Words(&[0, 0]), Words(&[0, 1_000_000_000]), Words(&[-1, 0]), Unmapped]), optional,
        |r| r.pick(&[Number(8), Number(8), Number(4)]);
    eventfd2 = libc::SYS_eventfd2; length, new_flags;
    timerfd_create = libc::SYS_timerfd_create; |r| Number((r.next() % 14) as i64 - 1), new_flags;
    timerfd_settime = libc::SYS_timerfd_settime; timer, flags, time, optional;
    timerfd_gettime = libc::SYS_timerfd_gettime; timer, optional;
    inotify_init1 = libc::SYS_inotify_init1; new_flags;
    inotify_add_watch = libc::SYS_inotify_add_watch; watcher,
        |r| r.pick(&[Text("file"), Text("d"), Text("missing"), Text("file/x"), Text("link"), Text(""), Unmapped, Number(0)]),
        |r| r.pick(&[Number(0x100), Number(0xfff), Number(0), Number(0x1000_0100), Number(0x3000_0100), Number(0x2000_0100),
            Number(0x0100_0100), Number(0x0300_0100), Number(0x10000)]);
    inotify_rm_watch = libc::SYS_inotify_rm_watch; watcher, |r| Number((r.next() % 6) as i64 - 1);
    sendfile = libc::SYS_sendfile; descriptor, descriptor, offset, length;
    copy_file_range = libc::SYS_copy_file_range; descriptor, offset, descriptor, offset, length, flags;
    splice = libc::SYS_splice; descriptor, offset, descriptor, offset, length, splice_flags;
    tee = libc::SYS_tee; |r| one_of(r, [4, 6]), |r| one_of(r, [5, 7]), length, splice_flags;
    vmsplice = libc::SYS_vmsplice; |r| one_of(r, [4, 5, 6, 7]), buffers, count, splice_flags;
    readahead = libc::SYS_readahead; descriptor, position, length;
    sync_file_range = libc::SYS_sync_file_range; descriptor, position, position, flags;
    preadv2 = libc::SYS_preadv2; descriptor, buffers, count, position, flags;
    pwritev2 = libc::SYS_pwritev2; descriptor, buffers, count, position, flags;
    close_range = libc::SYS_close_range; |r| r.pick(&[Number(200_000), Number(300_000)]),
        |r| r.pick(&[Number(100_000), Number(400_000), Number(-1)]), |r| r.pick(&[Number(0), Number(4), Number(1), Number(8)]);
    getdents = libc::SYS_getdents; descriptor, optional, |r| r.pick(&[Number(0), Number(10), Number(64)]);
    read = libc::SYS_read; descriptor, optional, |r| r.pick(&[Number(0), Number(7), Number(8), Number(16), Number(64)]);
    write = libc::SYS_write; descriptor, optional, |r| r.pick(&[Number(0), Number(7), Number(8), Number(64)]);
    lseek = libc::SYS_lseek; descriptor, |r| r.pick(&[Number(0), Number(3), Number(-1)]), |r| Number((r.next() % 4) as i64);
}

/// The call of this name with arguments that are ready.
fn by_guest(guest: &mut Guest, wanted: &str, arguments: &[i64]) -> Outcome {
    macro_rules! each {
        ($($name:ident $import:literal $alias:literal $dispatch:ident $function:ident
            ($($argument:ident: $carrier:ident as $decoded:ident $kind:ident),*);)*) => {
            match wanted {
                $(stringify!($name) => {
                    #[allow(unused_mut, unused_variables)]
                    let mut values = arguments.iter();
                    $(let $argument = *values.next().unwrap_or(&0) as $carrier;)*
                    outcome(muslin_kernel::entry::$name(&mut guest.task, $($argument),*))
                })*
                _ => panic!("there is no {wanted}"),
            }
        };
    }
    muslin_abi::for_each_syscall!(each)
}

const SIZE: usize = 64;

fn words(words: &[i64]) -> Vec<u8> {
    let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    bytes.resize(SIZE, 0);
    bytes
}

/// Both worlds, in the same state.
struct Worlds {
    guest: Guest,
    of_guest: [i32; KINDS.len()],
    native: [RawFd; KINDS.len()],
    directory: tempfile::TempDir,
}

/// Makes descriptors of all [`KINDS`] by a function that makes one call.
fn descriptors(call: &mut impl FnMut(&str, i64, &[Argument]) -> Outcome) -> [i32; KINDS.len()] {
    let mut open = |name, flags| {
        call(
            "openat",
            libc::SYS_openat,
            &[Number(libc::AT_FDCWD.into()), Text(name), Number(flags), Number(0o644)],
        )
        .unwrap() as i32
    };
    let mut all = [
        open("file", 2),
        open("d", 0o200000),
        open("file", 0),
        open("other", 1 | 0o2000),
        open("pipe", 0o4000),
        open("pipe", 1 | 0o4000),
        open("other-pipe", 0o4000),
        open("other-pipe", 1 | 0o4000),
        0,
        0,
        0,
        0,
        open("file", 0o10000000),
        0,
    ];
    all[8] = call("eventfd2", libc::SYS_eventfd2, &[Number(0), Number(0o4000)]).unwrap() as i32;
    all[9] = call("timerfd_create", libc::SYS_timerfd_create, &[Number(1), Number(0o4000)]).unwrap() as i32;
    all[10] = call("inotify_init1", libc::SYS_inotify_init1, &[Number(0o4000)]).unwrap() as i32;
    all[11] = call("epoll_create1", libc::SYS_epoll_create1, &[Number(0)]).unwrap() as i32;
    all[13] = call("eventfd2", libc::SYS_eventfd2, &[Number(0xffff_ffff), Number(0o4000)]).unwrap() as i32;
    all
}

fn natively(directory: &std::path::Path, fds: &[RawFd], number: i64, arguments: &[Argument]) -> Outcome {
    let mut memory: Vec<Vec<u8>> = Vec::new();
    let mut raw = [0_i64; 6];
    for (value, argument) in raw.iter_mut().zip(arguments) {
        let mut bytes = match *argument {
            Number(number) => {
                *value = number;
                continue;
            }
            Descriptor(kind) => {
                *value = fds[kind].into();
                continue;
            }
            Unmapped => {
                *value = 16;
                continue;
            }
            Words(numbers) => words(numbers),
            // Only names are relative to the directory; an empty one stays empty.
            Text("") => vec![0],
            Text(text) => CString::new(directory.join(text).to_str().unwrap()).unwrap().into_bytes_with_nul(),
            Buffers => {
                memory.push(b"some bytes".to_vec());
                let at = memory.last().unwrap().as_ptr() as i64;
                words(&[at, 4, 0, 0, at + 4, 3])
            }
        };
        *value = bytes.as_mut_ptr() as i64;
        memory.push(bytes);
    }
    // There the offset is two arguments.
    if matches!(number, libc::SYS_preadv2 | libc::SYS_pwritev2) {
        raw[5] = std::mem::take(&mut raw[4]);
    }
    // SAFETY: every address is that of a buffer which lives across the call and is as large as the calls here need, or
    // nothing is mapped there.
    let result = unsafe { libc::syscall(number, raw[0], raw[1], raw[2], raw[3], raw[4], raw[5]) };
    if result < 0 { Err(Errno(std::io::Error::last_os_error().raw_os_error().unwrap())) } else { Ok(result) }
}

fn in_guest(guest: &mut Guest, fds: &[i32], name: &str, arguments: &[Argument]) -> Outcome {
    let mut raw = Vec::new();
    for argument in arguments {
        raw.push(match *argument {
            Number(number) => number,
            Descriptor(kind) => fds[kind].into(),
            Unmapped => UNMAPPED.into(),
            Words(numbers) => guest.bytes(&words(numbers)).into(),
            Text(text) => guest.string(text).into(),
            Buffers => {
                let at = guest.bytes(b"some bytes");
                let buffers = [at, 4, 0, 0, at + 4, 3].map(i32::to_le_bytes).concat();
                guest.bytes(&buffers).into()
            }
        });
    }
    let outcome = by_guest(guest, name, &raw);
    guest.forget();
    outcome
}

impl Worlds {
    fn new() -> Self {
        let mut guest = Guest::sandboxed();
        let directory = tempfile::tempdir().unwrap();
        for root in [guest.root.path(), directory.path()] {
            std::fs::create_dir(root.join("d")).unwrap();
            std::fs::write(root.join("file"), "twenty bytes of text").unwrap();
            std::fs::write(root.join("other"), "").unwrap();
            std::os::unix::fs::symlink("file", root.join("link")).unwrap();
            for name in ["pipe", "other-pipe"] {
                rustix::fs::mknodat(
                    rustix::fs::CWD,
                    root.join(name),
                    rustix::fs::FileType::Fifo,
                    rustix::fs::Mode::RUSR | rustix::fs::Mode::WUSR,
                    0,
                )
                .unwrap();
            }
        }
        let mut ignore = [0; 32];
        ignore[0] = 1;
        let ignore = guest.bytes(&ignore);
        call!(guest.rt_sigaction(muslin_abi::signal::SIGPIPE, ignore, 0, 8)).unwrap();
        let of_guest = descriptors(&mut |name, _, arguments| in_guest(&mut guest, &[], name, arguments));
        let native =
            descriptors(&mut |_, number, arguments| natively(directory.path(), &[], number, arguments));
        Worlds { guest, of_guest, native, directory }
    }
}

impl Drop for Worlds {
    fn drop(&mut self) {
        for fd in self.native {
            // SAFETY: these descriptors are this object's own.
            unsafe { libc::close(fd) };
        }
    }
}

#[test]
fn errors_are_linuxs() {
    let mut successes = std::collections::BTreeMap::new();
    for seed in 0..60 {
        let mut worlds = Worlds::new();
        let mut random = Random(seed);
        let mut history = Vec::new();
        for _ in 0..300 {
            let call = &CALLS[random.next() as usize % CALLS.len()];
            let arguments: Vec<Argument> = call.arguments.iter().map(|pick| pick(&mut random)).collect();
            let Worlds { guest, of_guest, native, directory } = &mut worlds;
            let expected = natively(directory.path(), native, call.number, &arguments);
            let got = in_guest(guest, of_guest, call.name, &arguments);
            history.push(format!("{} {arguments:?} = {expected:?}", call.name));
            let new = matches!(
                call.name,
                "epoll_create" | "epoll_create1" | "eventfd2" | "timerfd_create" | "inotify_init1"
            );
            if let (true, Ok(ours), Ok(theirs)) = (new, got, expected) {
                call!(guest.close(ours as i32)).unwrap();
                // SAFETY: the call above made this descriptor.
                unsafe { libc::close(theirs as i32) };
            } else {
                assert_eq!(got, expected, "seed {seed}, after {history:#?}");
            }
            if got.is_ok() {
                *successes.entry(call.name).or_insert(0) += 1;
            }
        }
    }
    // A call that never succeeds would prove little.
    for call in CALLS {
        assert!(successes.contains_key(call.name), "{} never succeeded", call.name);
    }
}

/// Names that a watcher has reported since it was last read.
fn reported(guest: &mut Guest, watcher: i32) -> Vec<String> {
    let buffer = guest.allocate(4096);
    let length = call!(guest.read(watcher, buffer, 4096)).unwrap_or(0) as i32;
    let (mut names, mut at) = (Vec::new(), 0);
    while at < length {
        let name_length = guest.read_u32(buffer + at + 12) as i32;
        let name = guest.read(buffer + at + 16, name_length as usize);
        names.push(String::from_utf8(name).unwrap().trim_end_matches('\0').to_owned());
        at += 16 + name_length;
    }
    names
}

#[test]
fn watches_stay_inside_the_mounts() {
    const NONBLOCKING: i32 = 0o4000;
    const IN_CREATE: i32 = 0x100;
    let mut guest =
        Guest::mounted(&[("inside/a", "/a", false), ("inside/b", "/a/b", true), ("c", "/x/c", false)]);
    let watcher = call!(guest.inotify_init1(NONBLOCKING)).unwrap() as i32;
    let watch = |guest: &mut Guest, path: &str| {
        let path = guest.string(path);
        call!(guest.inotify_add_watch(watcher, path, IN_CREATE))
    };
    // Links and dots lead to the mount's root, not to the host's directory above it.
    std::os::unix::fs::symlink("../../..", guest.path("inside/a/up")).unwrap();
    let inside = watch(&mut guest, "/a").unwrap();
    assert_eq!(watch(&mut guest, "/a/up"), Ok(inside));
    assert_eq!(watch(&mut guest, "/a/up/inside"), Err(Errno::ENOENT));
    let nested = watch(&mut guest, "/a/b").unwrap();
    assert_ne!(nested, inside);
    assert_eq!(watch(&mut guest, "/a/b/../b/."), Ok(nested));
    // Directories above mounts are nobody's.
    assert_eq!(watch(&mut guest, "/"), Err(Errno::EACCES));
    assert_eq!(watch(&mut guest, "/x"), Err(Errno::EACCES));
    assert_eq!(watch(&mut guest, "/y"), Err(Errno::ENOENT));
    assert_eq!(watch(&mut guest, "/proc"), Err(Errno::ENOENT));

    guest.write_file("outside", "");
    guest.write_file("inside/unseen", "");
    guest.write_file("inside/a/one", "");
    guest.write_file("inside/b/two", "");
    guest.write_file("c/unwatched", "");
    assert_eq!(reported(&mut guest, watcher), ["one", "two"]);
}
