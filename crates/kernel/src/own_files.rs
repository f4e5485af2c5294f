//! The files about itself that a process finds in `/proc/self`: the kernel answers them from its own state, so
//! that they hold the guest's arguments and environment and not the host program's.
use muslin_abi::Errno;
use muslin_abi::fcntl::{
    O_ACCMODE, O_CLOEXEC, O_CREAT, O_DIRECTORY, O_EXCL, O_LARGEFILE, O_NOFOLLOW, O_RDONLY, O_TRUNC,
};

use crate::backend::Backend;
use crate::task::Task;

/// NUL-terminated variables.
pub(crate) const ENVIRONMENT: &[u8] = b"/proc/self/environ";
const ARGUMENTS: &[u8] = b"/proc/self/cmdline";
/// What prctl(PR_SET_NAME) sets.
const NAME: &[u8] = b"/proc/self/comm";
const PROGRAM: &[u8] = b"/proc/self/exe";

/// Which descriptor a path names: they have links in two directories, and the standard ones names of their own.
fn descriptor(path: &[u8]) -> Option<i32> {
    let number = match path {
        b"/dev/stdin" => return Some(0),
        b"/dev/stdout" => return Some(1),
        b"/dev/stderr" => return Some(2),
        _ => path.strip_prefix(b"/proc/self/fd/").or_else(|| path.strip_prefix(b"/dev/fd/"))?,
    };
    let number = str::from_utf8(number).ok()?;
    let value: i32 = number.parse().ok()?;
    (value.to_string() == number).then_some(value)
}

fn joined(strings: &[Vec<u8>]) -> Vec<u8> {
    strings.iter().flat_map(|string| string.iter().copied().chain([0])).collect()
}

/// Opens such a file; `None` if the path names none of them.
pub(crate) fn open<B: Backend>(task: &Task<B>, path: &[u8], flags: i32) -> Option<Result<B::File, Errno>> {
    if !path.starts_with(b"/proc/self/") && !path.starts_with(b"/dev/") {
        return None;
    }
    if let Some(fd) = descriptor(path) {
        return Some(open_again(task, fd, flags));
    }
    let (name, contents) = match path {
        NAME => ("comm", task.attributes.name.split(|byte| *byte == 0).next().map(line).unwrap_or_default()),
        ENVIRONMENT => ("environ", joined(&task.start.environment)),
        ARGUMENTS => ("cmdline", joined(&task.start.arguments)),
        _ => return None,
    };
    if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL {
        return Some(Err(Errno::EEXIST));
    }
    if flags & O_DIRECTORY != 0 {
        return Some(Err(Errno::ENOTDIR));
    }
    if flags & O_ACCMODE != O_RDONLY || flags & O_TRUNC != 0 {
        return Some(Err(Errno::EACCES));
    }
    Some(task.backend.file_of_bytes(name, &contents))
}

fn line(text: &[u8]) -> Vec<u8> {
    [text, b"\n"].concat()
}

/// Opens what a descriptor's link leads to.
fn open_again<B: Backend>(task: &Task<B>, fd: i32, flags: i32) -> Result<B::File, Errno> {
    let file = task.files.get(fd).map_err(|_| Errno::ENOENT)?;
    if flags & (O_CREAT | O_EXCL) == O_CREAT | O_EXCL {
        return Err(Errno::EEXIST);
    }
    if flags & O_NOFOLLOW != 0 {
        return Err(Errno::ELOOP);
    }
    task.backend.reopen(file, flags & !(O_CREAT | O_EXCL | O_CLOEXEC | O_LARGEFILE))
}

/// The target of such a link.
pub(crate) fn read_link<B: Backend>(task: &Task<B>, path: &[u8]) -> Option<Result<Vec<u8>, Errno>> {
    if path == PROGRAM {
        return Some(Ok(task.start.program.clone()));
    }
    if !path.starts_with(b"/proc/self/fd/") && !path.starts_with(b"/dev/fd/") {
        return None;
    }
    let file = task.files.get(descriptor(path)?).map_err(|_| Errno::ENOENT);
    Some(file.and_then(|file| task.backend.link_of(file)))
}
