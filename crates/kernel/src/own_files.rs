//! The files about itself that a process finds in `/proc/self`: the kernel answers them from its own state, so
//! that they hold the guest's arguments and environment and not the host program's.
use muslin_abi::Errno;
use muslin_abi::fcntl::{O_ACCMODE, O_CREAT, O_DIRECTORY, O_EXCL, O_RDONLY, O_TRUNC};

use crate::backend::Backend;
use crate::task::Task;

/// NUL-terminated variables.
pub(crate) const ENVIRONMENT: &[u8] = b"/proc/self/environ";
const ARGUMENTS: &[u8] = b"/proc/self/cmdline";
const PROGRAM: &[u8] = b"/proc/self/exe";

fn joined(strings: &[Vec<u8>]) -> Vec<u8> {
    strings.iter().flat_map(|string| string.iter().copied().chain([0])).collect()
}

/// Opens such a file; `None` if the path names none of them.
pub(crate) fn open<B: Backend>(task: &Task<B>, path: &[u8], flags: i32) -> Option<Result<B::File, Errno>> {
    if !path.starts_with(b"/proc/self/") {
        return None;
    }
    let (name, contents) = match path {
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

/// The target of such a link.
pub(crate) fn read_link<'a, B: Backend>(task: &'a Task<B>, path: &[u8]) -> Option<&'a [u8]> {
    (path == PROGRAM).then_some(&task.start.program)
}
