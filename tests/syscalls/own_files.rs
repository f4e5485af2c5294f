//! What a process finds about itself.
use muslin_abi::fcntl::*;
use muslin_kernel::{Errno, auxiliary};

use crate::guest::{Guest, UNMAPPED, call};

#[test]
fn the_environment_and_arguments_are_the_guests() {
    for mut guest in [Guest::sandboxed(), Guest::host()] {
        let fd = guest.open("/proc/self/environ", O_RDONLY | O_CLOEXEC).unwrap();
        assert_eq!(guest.drain(fd), b"HOME=/\0EMPTY=\0");
        let fd = guest.open("/proc/self/cmdline", O_RDONLY).unwrap();
        assert_eq!(guest.drain(fd), b"program\0a b\0");
        let text = guest.bytes(b"x");
        assert_eq!(call!(guest.write(fd as i32, text, 1)), Err(Errno::EBADF));
        assert_eq!(guest.open("/proc/self/environ", O_RDWR), Err(Errno::EACCES));
        let exe = guest.string("/proc/self/exe");
        let buffer = guest.allocate(64);
        assert_eq!(call!(guest.readlink(exe, buffer, 64)), Ok(12));
        assert_eq!(guest.read(buffer, 12), b"/bin/program");
    }
}

#[test]
fn the_auxiliary_imports_hand_out_arguments() {
    let mut guest = Guest::sandboxed();
    let buffer = guest.allocate(64);
    let task = &mut guest.task;
    assert_eq!(auxiliary::cl_get_argc(task), 2);
    assert_eq!(auxiliary::cl_get_argv_len(task, 1), 3);
    assert_eq!(auxiliary::cl_get_argv_len(task, 2), -1);
    assert_eq!(auxiliary::cl_get_argv_len(task, -1), -1);
    assert_eq!(auxiliary::cl_copy_argv(task, buffer, 1), 3);
    assert_eq!(auxiliary::cl_copy_argv(task, UNMAPPED, 1), -1);
    assert_eq!(auxiliary::cl_copy_argv(task, -2, 1), -1);
    assert_eq!(auxiliary::cl_copy_argv(task, buffer, i32::MIN), -1);
    assert_eq!(guest.read(buffer, 4), b"a b\0");
    let task = &mut guest.task;
    assert_eq!(auxiliary::get_init_envfile(task, buffer, 10), 0);
    assert_eq!(auxiliary::get_init_envfile(task, buffer, 64), 1);
    assert_eq!(guest.read(buffer, 19), b"/proc/self/environ\0");
    assert_eq!(auxiliary::proc_exit(&mut guest.task, 259), muslin_kernel::Stop::Exit(3));
}
