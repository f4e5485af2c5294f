//! Extended attributes, where the file system of the test's directory has them: through every form of the calls, and through
//! the sandbox's rules.
use muslin_kernel::Errno;

use crate::guest::{Guest, call};

/// Whether the file system keeps attributes of users.
fn supported(guest: &mut Guest) -> bool {
    guest.write_file("probe", "");
    let (path, name, value) = (guest.string("probe"), guest.string("user.a"), guest.bytes(b"v"));
    call!(guest.setxattr(path, name, value, 1, 0)) != Err(Errno::EOPNOTSUPP)
}

#[test]
fn every_form_names_the_same_file() {
    for mut guest in [Guest::sandboxed(), Guest::host()] {
        if !supported(&mut guest) {
            return;
        }
        guest.write_file("f", "");
        std::os::unix::fs::symlink("f", guest.path("l")).unwrap();
        let [path, link, name, other] = ["f", "l", "user.name", "user.other"].map(|text| guest.string(text));
        let value = guest.bytes(b"value");
        let buffer = guest.allocate(64);
        let fd = guest.open("f", 2).unwrap() as i32;
        assert_eq!(call!(guest.setxattr(path, name, value, 5, 0)), Ok(0));
        assert_eq!(call!(guest.setxattr(path, name, value, 5, 1)), Err(Errno::EEXIST));
        assert_eq!(call!(guest.setxattr(path, other, value, 5, 2)), Err(Errno::ENODATA));
        assert_eq!(call!(guest.setxattr(path, name, value, 5, 4)), Err(Errno::EINVAL));
        assert_eq!(call!(guest.getxattr(path, name, 0, 0)), Ok(5));
        assert_eq!(call!(guest.getxattr(link, name, buffer, 64)), Ok(5));
        assert_eq!(guest.read(buffer, 5), b"value");
        assert_eq!(call!(guest.getxattr(path, name, buffer, 4)), Err(Errno::ERANGE));
        assert_eq!(call!(guest.getxattr(path, name, -4096, 64)), Err(Errno::EFAULT));
        assert_eq!(call!(guest.fgetxattr(fd, name, buffer, 64)), Ok(5));
        assert_eq!(call!(guest.lgetxattr(path, name, buffer, -1)), Ok(5));
        assert_eq!(call!(guest.lgetxattr(link, name, buffer, 64)), Err(Errno::ENODATA));
        // A link has no attributes of users.
        assert_eq!(call!(guest.lsetxattr(link, name, value, 5, 0)), Err(Errno::EPERM));
        assert_eq!(call!(guest.fsetxattr(fd, other, 0, 0, 0)), Ok(0));
        let size = call!(guest.listxattr(path, 0, 0)).unwrap();
        assert_eq!(call!(guest.flistxattr(fd, buffer, 64)), Ok(size));
        let names = guest.read(buffer, size as usize);
        let mut names: Vec<&[u8]> =
            names.split(|byte| *byte == 0).filter(|n| n.starts_with(b"user.")).collect();
        names.sort_unstable();
        assert_eq!(names, [b"user.name".as_slice(), b"user.other"]);
        assert_eq!(call!(guest.llistxattr(path, buffer, 3)), Err(Errno::ERANGE));
        assert_eq!(call!(guest.removexattr(link, name)), Ok(0));
        assert_eq!(call!(guest.lremovexattr(path, name)), Err(Errno::ENODATA));
        assert_eq!(call!(guest.fremovexattr(fd, other)), Ok(0));
        assert_eq!(call!(guest.fremovexattr(fd, other)), Err(Errno::ENODATA));
    }
}

#[test]
fn nonsense_is_refused() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "");
    let [path, none, empty] = ["f", "none", ""].map(|text| guest.string(text));
    let name = guest.string("user.a");
    let long = guest.string("user.".to_owned() + &"x".repeat(251));
    let directory = guest.open(".", 0o10000000).unwrap() as i32;
    for bad in [empty, long] {
        assert_eq!(call!(guest.getxattr(path, bad, 0, 0)), Err(Errno::ERANGE));
        assert_eq!(call!(guest.setxattr(path, bad, 0, 0, 0)), Err(Errno::ERANGE));
        assert_eq!(call!(guest.removexattr(path, bad)), Err(Errno::ERANGE));
    }
    assert_eq!(call!(guest.setxattr(path, name, 0, 65537, 0)), Err(Errno::E2BIG));
    assert_eq!(call!(guest.setxattr(none, name, 0, 0, 0)), Err(Errno::ENOENT));
    assert_eq!(call!(guest.listxattr(empty, 0, 0)), Err(Errno::ENOENT));
    assert_eq!(call!(guest.fgetxattr(99, name, 0, 0)), Err(Errno::EBADF));
    assert_eq!(call!(guest.flistxattr(directory, 0, 0)), Err(Errno::EBADF));
}

#[test]
fn nothing_outside_is_reached() {
    let outside = tempfile::tempdir().unwrap();
    std::fs::write(outside.path().join("witness"), "").unwrap();
    let mut guest = Guest::sandboxed();
    if !supported(&mut guest) {
        return;
    }
    let target = outside.path().join("witness");
    std::os::unix::fs::symlink(&target, guest.path("absolute")).unwrap();
    let relative = format!("../../../../../..{}", target.display());
    std::os::unix::fs::symlink(&relative, guest.path("relative")).unwrap();
    let (name, value) = (guest.string("user.escaped"), guest.bytes(b"v"));
    for path in ["absolute".as_ref(), "relative".as_ref(), target.as_path(), relative.as_ref()] {
        let path = guest.string(path);
        assert_eq!(call!(guest.setxattr(path, name, value, 1, 0)), Err(Errno::ENOENT));
        assert_eq!(call!(guest.getxattr(path, name, 0, 0)), Err(Errno::ENOENT));
        assert_eq!(call!(guest.listxattr(path, 0, 0)), Err(Errno::ENOENT));
        assert_eq!(call!(guest.removexattr(path, name)), Err(Errno::ENOENT));
    }
}

#[test]
fn read_only_is_read_only() {
    let mut guest = Guest::mounted(&[("m", "/m", true)]);
    std::fs::write(guest.path("m/f"), "").unwrap();
    let [path, above, name] = ["/m/f", "/", "user.a"].map(|text| guest.string(text));
    let fd = guest.open("/m/f", 0).unwrap() as i32;
    assert_eq!(call!(guest.setxattr(path, name, 0, 0, 0)), Err(Errno::EROFS));
    assert_eq!(call!(guest.fsetxattr(fd, name, 0, 0, 0)), Err(Errno::EROFS));
    assert_eq!(call!(guest.removexattr(path, name)), Err(Errno::EROFS));
    assert_eq!(call!(guest.setxattr(above, name, 0, 0, 0)), Err(Errno::EROFS));
    assert_eq!(call!(guest.getxattr(above, name, 0, 0)), Err(Errno::EOPNOTSUPP));
    assert_eq!(call!(guest.listxattr(above, 0, 0)), Ok(0));
}
