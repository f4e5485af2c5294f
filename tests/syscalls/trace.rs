//! The trace: strace's form, and never in the way.
use std::io::Write;
use std::sync::{Arc, Mutex};

use muslin_abi::fcntl::*;
use muslin_abi::mman::*;
use muslin_kernel::entry;

use crate::guest::{Guest, UNMAPPED, call};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Lines {
    fn take(&self) -> String {
        String::from_utf8(std::mem::take(&mut *self.0.lock().unwrap())).unwrap()
    }
}

fn traced() -> (Guest, Lines) {
    let mut guest = Guest::sandboxed();
    let lines = Lines::default();
    guest.task.trace_to(Box::new(lines.clone()));
    (guest, lines)
}

#[test]
fn calls_are_shown_with_decoded_arguments() {
    let (mut guest, lines) = traced();
    let [path, missing] = ["file", "no\"ne"].map(|n| guest.string(n));
    let fd = call!(guest.openat(AT_FDCWD, path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)).unwrap() as i32;
    assert_eq!(lines.take(), "openat(AT_FDCWD, \"file\", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 3\n");
    let _ = call!(guest.open(missing, O_RDONLY | O_DIRECTORY, 0));
    assert_eq!(
        lines.take(),
        "open(\"no\\\"ne\", O_RDONLY|O_DIRECTORY) = -1 ENOENT (No such file or directory)\n"
    );
    let text = guest.bytes(b"line\n\0and much more than fits into it");
    call!(guest.write(fd, text, 37)).unwrap();
    assert_eq!(lines.take(), "write(3, \"line\\n\\0and much more than fits in\"..., 37) = 37\n");
    call!(guest.lseek(fd, -3, SEEK_END)).unwrap();
    assert_eq!(lines.take(), "lseek(3, -3, SEEK_END) = 34\n");
    let buffer = guest.allocate(256);
    call!(guest.read(fd, buffer, 100)).unwrap();
    assert_eq!(lines.take(), "read(3, \" it\", 100) = 3\n");
    call!(guest.fstat(fd, buffer)).unwrap();
    assert_eq!(lines.take(), "fstat(3, {st_mode=S_IFREG|0644, st_size=37, ...}) = 0\n");
    let iov = guest.bytes(&[text, 4, text, 2].map(i32::to_le_bytes).concat());
    call!(guest.writev(fd, iov, 2)).unwrap();
    assert_eq!(
        lines.take(),
        "writev(3, [{iov_base=\"line\", iov_len=4}, {iov_base=\"li\", iov_len=2}], 2) = 6\n"
    );
    let _ = call!(guest.fstat(fd, UNMAPPED));
    assert_eq!(lines.take(), "fstat(3, 0x70000000) = -1 EFAULT (Bad address)\n");
    let address =
        call!(guest.mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)).unwrap();
    assert_eq!(
        lines.take(),
        format!("mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = {address:#x}\n")
    );
    let time = guest.bytes(&[0_i64, 1000].map(i64::to_le_bytes).concat());
    call!(guest.clock_nanosleep(1, 0, time, 0)).unwrap();
    assert_eq!(lines.take(), "clock_nanosleep(CLOCK_MONOTONIC, 0, {tv_sec=0, tv_nsec=1000}, NULL) = 0\n");
    let set = guest.bytes(&0x202_u64.to_le_bytes());
    call!(guest.rt_sigprocmask(0, set, 0, 8)).unwrap();
    assert_eq!(lines.take(), "rt_sigprocmask(SIG_BLOCK, [INT USR1], NULL, 8) = 0\n");
    let _ = call!(guest.fork());
    assert_eq!(lines.take(), "fork() = -1 ENOSYS (Function not implemented)\n");
    entry::exit_group(&mut guest.task, 3).unwrap_err();
    assert_eq!(lines.take(), "exit_group(3) = ?\n");
}

struct Broken;

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_broken_trace_changes_nothing() {
    let mut guest = Guest::sandboxed();
    guest.task.trace_to(Box::new(Broken));
    let path = guest.string("d");
    assert_eq!(call!(guest.mkdir(path, 0o755)), Ok(0));
}
