//! A read-only mount answers as a file system mounted read-only does.
use muslin_abi::fcntl::*;
use muslin_abi::mman::*;
use muslin_kernel::Errno;

use crate::guest::{Guest, call};

#[test]
fn nothing_in_it_changes() {
    let mut guest = Guest::mounted(&[("ro", "/ro", true), ("rw", "/rw", false)]);
    guest.write_file("ro/f", "kept");
    std::fs::create_dir(guest.path("ro/d")).unwrap();
    let before = std::fs::metadata(guest.path("ro/f")).unwrap().modified().unwrap();
    for flags in [O_WRONLY, O_RDWR, O_RDONLY | O_TRUNC, O_WRONLY | O_CREAT, O_RDWR | O_APPEND] {
        assert_eq!(guest.open("/ro/f", flags), Err(Errno::EROFS), "{flags:#o}");
    }
    assert_eq!(guest.open("/ro/new", O_WRONLY | O_CREAT), Err(Errno::EROFS));
    assert_eq!(guest.open("/ro/new", O_WRONLY), Err(Errno::ENOENT));
    assert_eq!(guest.open("/ro/f", O_CREAT | O_EXCL | O_WRONLY), Err(Errno::EEXIST));
    assert_eq!(guest.open("/ro/d", O_WRONLY), Err(Errno::EISDIR));
    assert_eq!(guest.open("/ro", O_TMPFILE | O_RDWR), Err(Errno::EROFS));
    let [file, dir, new, other, missing] =
        ["/ro/f", "/ro/d", "/ro/new", "/rw/f", "/ro/missing"].map(|n| guest.string(n));
    for outcome in [
        call!(guest.unlink(file)),
        call!(guest.rmdir(dir)),
        call!(guest.mkdir(new, 0o755)),
        call!(guest.symlink(file, new)),
        call!(guest.mknod(new, 0o644, 0)),
        call!(guest.rename(file, new)),
        call!(guest.link(file, new)),
        call!(guest.chmod(file, 0o777)),
        call!(guest.chown(file, -1, -1)),
        call!(guest.utimensat(AT_FDCWD, file, 0, 0)),
        call!(guest.truncate(file, 0)),
        call!(guest.access(file, W_OK)),
        call!(guest.access(dir, W_OK)),
    ] {
        assert_eq!(outcome, Err(Errno::EROFS));
    }
    assert_eq!(call!(guest.unlink(missing)), Err(Errno::ENOENT));
    assert_eq!(call!(guest.mkdir(dir, 0o755)), Err(Errno::EEXIST));
    assert_eq!(call!(guest.link(file, other)), Err(Errno::EXDEV));
    assert_eq!(call!(guest.access(file, R_OK)), Ok(0));
    let fd = guest.open("/ro/f", O_RDONLY | O_CREAT).unwrap();
    assert_eq!(guest.drain(fd), b"kept");
    let fd = fd as i32;
    for outcome in
        [call!(guest.fchmod(fd, 0o777)), call!(guest.fchown(fd, -1, -1)), call!(guest.utimensat(fd, 0, 0, 0))]
    {
        assert_eq!(outcome, Err(Errno::EROFS));
    }
    assert_eq!(call!(guest.ftruncate(fd, 0)), Err(Errno::EINVAL));
    assert_eq!(call!(guest.fallocate(fd, 0, 0, 10)), Err(Errno::EBADF));
    assert_eq!(call!(guest.mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)), Err(Errno::EACCES));
    let mapped = call!(guest.mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0)).unwrap() as i32;
    assert_eq!(guest.read(mapped, 4), b"kept");
    assert_eq!(std::fs::metadata(guest.path("ro/f")).unwrap().modified().unwrap(), before);
    assert_eq!(std::fs::read_dir(guest.path("ro")).unwrap().count(), 2);
}
