//! Record locks, as another process sees them.
use std::process::Command;

use muslin_abi::fcntl::{F_OFD_SETLK, F_SETLK};
use muslin_kernel::Errno;

use crate::guest::{Guest, call};

/// Whether somebody else could lock the whole file now. Python and perl are not always there; a process of our own is.
fn is_free(guest: &Guest, name: &str) -> bool {
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["locks::somebody_else", "--exact", "--ignored"])
        .env("MUSLIN_TEST_LOCK", guest.path(name))
        .output()
        .unwrap()
        .status;
    status.success()
}

/// Not a test of its own: what the other process runs.
#[test]
#[ignore = "run by the tests beside it"]
fn somebody_else() {
    let path = std::env::var_os("MUSLIN_TEST_LOCK").expect("run by the tests beside it");
    let mut guest = Guest::host();
    let file = guest.open(&path, 1).unwrap() as i32;
    let lock = lock(&mut guest, 1);
    assert_eq!(call!(guest.fcntl(file, F_SETLK, lock)), Ok(0));
}

/// A lock of the whole file: 0 for reading, 1 for writing, 2 for none.
fn lock(guest: &mut Guest, kind: u8) -> i32 {
    let mut bytes = [0; 32];
    bytes[0] = kind;
    guest.bytes(&bytes)
}

#[test]
fn any_close_releases_them() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "text");
    let all = lock(&mut guest, 1);
    for how in 0..4 {
        let fd = guest.open("f", 2).unwrap() as i32;
        let second = match how {
            0 => call!(guest.dup(fd)).unwrap() as i32,
            1 => guest.open("f", 0).unwrap() as i32,
            _ => call!(guest.fcntl(fd, 0, 20)).unwrap() as i32,
        };
        assert_eq!(call!(guest.fcntl(fd, F_SETLK, all)), Ok(0));
        assert!(!is_free(&guest, "f"), "{how}");
        let path = guest.string("f");
        assert_eq!(call!(guest.truncate(path, 2)), Ok(0));
        assert!(!is_free(&guest, "f"), "truncate closes nothing");
        if how == 3 {
            let other = guest.open(".", 0).unwrap() as i32;
            assert_eq!(call!(guest.dup2(other, second)), Ok(second.into()));
        } else {
            assert_eq!(call!(guest.close(second)), Ok(0));
        }
        assert!(is_free(&guest, "f"), "{how}");
        assert_eq!(call!(guest.close(fd)), Ok(0));
    }
}

#[test]
fn those_of_a_description_stay() {
    let mut guest = Guest::sandboxed();
    guest.write_file("f", "text");
    let all = lock(&mut guest, 1);
    let fd = guest.open("f", 2).unwrap() as i32;
    let again = guest.open("f", 2).unwrap() as i32;
    let second = call!(guest.dup(fd)).unwrap() as i32;
    assert_eq!(call!(guest.fcntl(fd, F_OFD_SETLK, all)), Ok(0));
    // Two descriptions of one process stand in each other's way.
    assert_eq!(call!(guest.fcntl(again, F_OFD_SETLK, all)), Err(Errno::EAGAIN));
    assert_eq!(call!(guest.close(second)), Ok(0));
    assert!(!is_free(&guest, "f"));
    assert_eq!(call!(guest.close(fd)), Ok(0));
    assert!(is_free(&guest, "f"));
    assert_eq!(call!(guest.fcntl(99, F_SETLK, all)), Err(Errno::EBADF));
    let mut bytes = [0; 32];
    bytes[0] = 9;
    let nonsense = guest.bytes(&bytes);
    assert_eq!(call!(guest.fcntl(again, F_SETLK, nonsense)), Err(Errno::EINVAL));
}
