//! No path leaves its mount.
use std::os::unix::fs::symlink;
use std::sync::atomic::{AtomicBool, Ordering};

use muslin_abi::fcntl::*;
use muslin_kernel::Errno;

use crate::guest::{Guest, call};

/// A guest whose `/` is `inside`, beside which lies `secret`.
fn beside_a_secret() -> Guest {
    let guest = Guest::mounted(&[("inside", "/", false)]);
    guest.write_file("secret", "secret");
    std::fs::create_dir(guest.path("inside/dir")).unwrap();
    guest
}

/// All ways to write a path to the secret, none of which may reach it.
fn attempts(guest: &Guest) -> Vec<String> {
    let absolute = guest.path("secret").to_str().unwrap().to_owned();
    let up = "../".repeat(30);
    symlink("../secret", guest.path("inside/relative")).unwrap();
    symlink(&absolute, guest.path("inside/absolute")).unwrap();
    symlink("..", guest.path("inside/up")).unwrap();
    symlink("../..", guest.path("inside/dir/up2")).unwrap();
    symlink(guest.root.path(), guest.path("inside/root")).unwrap();
    symlink("/proc/self/root", guest.path("inside/magic")).unwrap();
    symlink("/proc/self/cwd/../secret", guest.path("inside/dir/cwd")).unwrap();
    [
        "../secret",
        "/../secret",
        "dir/../../secret",
        "dir/./../../secret",
        "/dir/../../secret",
        "./../secret",
        "relative",
        "absolute",
        "up/secret",
        "dir/up2/secret",
        "root/secret",
        "dir/../up/secret",
        "dir/cwd",
        "relative/",
        "up/../secret",
        "//..//secret",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain([absolute.clone(), format!("{up}{absolute}"), format!("magic{absolute}"), format!("/{up}secret")])
    .collect()
}

#[test]
fn reading_stays_inside() {
    let mut guest = beside_a_secret();
    for path in attempts(&guest) {
        let opened = guest.open(&path, O_RDONLY);
        assert!(matches!(opened, Err(Errno::ENOENT | Errno::ELOOP | Errno::ENOTDIR)), "{path}: {opened:?}");
        let pointer = guest.string(&path);
        let buffer = guest.allocate(4096);
        for outcome in [
            call!(guest.stat(pointer, buffer)),
            call!(guest.access(pointer, 0)),
            call!(guest.statx(AT_FDCWD, pointer, 0, 0x7ff, buffer)),
            call!(guest.truncate(pointer, 0)),
            call!(guest.chmod(pointer, 0)),
            call!(guest.utimensat(AT_FDCWD, pointer, 0, 0)),
            call!(guest.statfs(pointer, buffer)),
            call!(guest.chdir(pointer)),
            call!(guest.linkat(AT_FDCWD, pointer, AT_FDCWD, pointer, AT_SYMLINK_FOLLOW)),
        ] {
            assert!(outcome.is_err(), "{path}: {outcome:?}");
        }
    }
    assert_eq!(std::fs::read(guest.path("secret")).unwrap(), b"secret");
}

#[test]
fn writing_stays_inside() {
    let mut guest = beside_a_secret();
    let paths = attempts(&guest);
    let victim = guest.string("dir");
    for path in paths {
        let path = path.replace("secret", "new");
        let pointer = guest.string(&path);
        let _ = guest.open(&path, O_WRONLY | O_CREAT | O_TRUNC);
        let _ = call!(guest.unlink(pointer));
        let _ = call!(guest.mkdir(pointer, 0o755));
        let _ = call!(guest.rmdir(pointer));
        let _ = call!(guest.symlink(victim, pointer));
        let _ = call!(guest.mknod(pointer, 0o644, 0));
        let _ = call!(guest.rename(victim, pointer));
        let _ = call!(guest.rename(pointer, victim));
    }
    let mut names: Vec<_> =
        std::fs::read_dir(guest.root.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["inside", "secret"]);
    assert_eq!(std::fs::read(guest.path("secret")).unwrap(), b"secret");
}

#[test]
fn a_directory_descriptor_is_no_way_out() {
    let mut guest = beside_a_secret();
    let root = guest.open("/", O_RDONLY | O_DIRECTORY).unwrap() as i32;
    let dir = guest.open("dir", O_PATH | O_DIRECTORY).unwrap() as i32;
    for (fd, path) in [(root, "../secret"), (dir, "../../secret"), (dir, "../../../secret"), (root, "..")] {
        let path = guest.string(path);
        let opened = call!(guest.openat(fd, path, O_RDONLY, 0));
        if let Ok(fd) = opened {
            // `..` of the root is the root.
            let (a, b) = (guest.allocate(144), guest.allocate(144));
            call!(guest.fstat(fd as i32, a)).unwrap();
            call!(guest.fstat(root, b)).unwrap();
            assert_eq!(guest.read(a, 16), guest.read(b, 16));
        } else {
            assert_eq!(opened, Err(Errno::ENOENT));
        }
    }
    assert_eq!(call!(guest.fchdir(dir)), Ok(0));
    assert_eq!(guest.open("../../secret", O_RDONLY), Err(Errno::ENOENT));
    // A descriptor that came from outside leads nowhere.
    let path = guest.string("secret");
    assert_eq!(call!(guest.openat(0, path, O_RDONLY, 0)), Err(Errno::ENOTDIR));
    assert_eq!(call!(guest.fchdir(0)), Err(Errno::ENOTDIR));
}

#[test]
fn links_inside_the_mount_work() {
    let mut guest = beside_a_secret();
    std::fs::write(guest.path("inside/file"), "fine").unwrap();
    symlink("/file", guest.path("inside/dir/absolute")).unwrap();
    symlink("../file", guest.path("inside/dir/relative")).unwrap();
    symlink("../../../../file", guest.path("inside/dir/many")).unwrap();
    for path in ["dir/absolute", "/dir/relative", "dir/many"] {
        let fd = guest.open(path, O_RDONLY).unwrap();
        assert_eq!(guest.drain(fd), b"fine", "{path}");
        let pointer = guest.string(path);
        let buffer = guest.allocate(144);
        assert_eq!(call!(guest.stat(pointer, buffer)), Ok(0));
        assert_eq!(guest.read_u64(buffer + 48), 4);
    }
    let dir = guest.open("dir", O_RDONLY | O_DIRECTORY).unwrap() as i32;
    for name in ["absolute", "relative"] {
        let name = guest.string(name);
        let fd = call!(guest.openat(dir, name, O_RDONLY, 0)).unwrap();
        assert_eq!(guest.drain(fd), b"fine");
        assert_eq!(call!(guest.openat(dir, name, O_RDONLY | O_NOFOLLOW, 0)), Err(Errno::ELOOP));
    }
}

/// Another process swaps a directory and a link that leads outside while the guest opens through the name.
#[test]
fn a_race_does_not_help() {
    let mut guest = beside_a_secret();
    std::fs::write(guest.path("inside/dir/secret"), "decoy").unwrap();
    symlink(guest.root.path(), guest.path("inside/link")).unwrap();
    let (dir, link, spare) =
        (guest.path("inside/dir"), guest.path("inside/link"), guest.path("inside/spare"));
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(Ordering::Relaxed) {
                for (from, to) in [(&dir, &spare), (&link, &dir), (&dir, &link), (&spare, &dir)] {
                    std::fs::rename(from, to).unwrap();
                }
            }
        });
        let (path, new) = (guest.string("dir/secret"), guest.string("dir/new"));
        let buffer = guest.allocate(144);
        let (mut opened, mut refused, mut rounds) = (0, 0, 0);
        let start = std::time::Instant::now();
        // A busy machine may stop the other thread for long: go on until both sides of the race were seen.
        while rounds < 20_000 || opened.min(refused) < 100 && start.elapsed().as_secs() < 60 {
            rounds += 1;
            let outcome = call!(guest.openat(AT_FDCWD, path, O_RDONLY, 0));
            refused += u32::from(outcome.is_err());
            if let Ok(fd) = outcome {
                let count = call!(guest.read(fd as i32, buffer, 16)).unwrap() as usize;
                assert_eq!(guest.read(buffer, count), b"decoy");
                call!(guest.close(fd as i32)).unwrap();
                opened += 1;
            }
            let _ = call!(guest.mkdir(new, 0o755));
            let _ = call!(guest.rmdir(new));
        }
        stop.store(true, Ordering::Relaxed);
        assert!(opened.min(refused) > 0, "{opened} opened, {refused} refused");
    });
    assert!(!guest.path("new").exists());
}

#[test]
fn several_mounts_are_separate() {
    let mut guest = Guest::mounted(&[("a", "/a", false), ("b", "/deep/b", false), ("n", "/a/nested", false)]);
    guest.write_file("a/x", "a");
    guest.write_file("b/x", "b");
    guest.write_file("n/x", "n");
    for (path, contents) in [
        ("/a/x", "a"),
        ("a/x", "a"),
        ("/deep/b/x", "b"),
        ("/a/../deep/b/x", "b"),
        ("/deep/b/../../a/x", "a"),
        ("/a/nested/x", "n"),
        ("/a/nested/../x", "a"),
    ] {
        let fd = guest.open(path, O_RDONLY).unwrap_or_else(|e| panic!("{path}: {e:?}"));
        assert_eq!(guest.drain(fd), contents.as_bytes(), "{path}");
    }
    for path in ["/x", "/deep/x", "/missing/../a/x", "/b/x"] {
        assert_eq!(guest.open(path, O_RDONLY), Err(Errno::ENOENT), "{path}");
    }
    let root = guest.open("/", O_RDONLY | O_DIRECTORY).unwrap() as i32;
    assert_eq!(crate::files::list(&mut guest, root), [".", "..", "a", "deep", "dev"]);
    let deep = guest.open("/deep", O_RDONLY | O_DIRECTORY).unwrap() as i32;
    assert_eq!(crate::files::list(&mut guest, deep), [".", "..", "b"]);
    let [old, new, up] = ["/a/x", "/deep/b/y", "/y"].map(|n| guest.string(n));
    assert_eq!(call!(guest.rename(old, new)), Err(Errno::EXDEV));
    assert_eq!(call!(guest.link(old, new)), Err(Errno::EXDEV));
    assert_eq!(call!(guest.mkdir(up, 0o755)), Err(Errno::EROFS));
    assert_eq!(guest.open("/y", O_CREAT | O_WRONLY), Err(Errno::EROFS));
    let mount = guest.string("/a");
    assert_eq!(call!(guest.rmdir(mount)), Err(Errno::EBUSY));
    assert_eq!(call!(guest.mkdir(mount, 0o755)), Err(Errno::EEXIST));
    assert_eq!(call!(guest.chdir(mount)), Ok(0));
    let fd = guest.open("nested/x", O_RDONLY).unwrap();
    assert_eq!(guest.drain(fd), b"n");
    let fd = guest.open("../deep/b/x", O_RDONLY).unwrap();
    assert_eq!(guest.drain(fd), b"b");
}
