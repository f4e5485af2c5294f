//! Calls that move bytes from one descriptor to another, or tell the host about bytes to come.
//!
//! Offsets lie in guest memory and the host's kernel reads and writes them there, when it has seen that they are wanted.
use muslin_kernel::Errno;

use super::by_descriptor::{buffers, pointer};
use super::file::{File, Inner};
use super::{R, Range, Slice};
use crate::errno;

/// Where an offset lies, or null.
fn offset(slice: Option<Slice<'_>>) -> *mut libc::loff_t {
    slice.map_or(std::ptr::null_mut(), |slice| pointer(&slice).cast())
}

pub(super) fn send_file(from: &File, at: Option<Slice<'_>>, to: &File, count: u32) -> R<usize> {
    let (to, from) = (to.raw(Errno::EBADF)?, from.raw(Errno::EINVAL)?);
    // SAFETY: the offset lies in guest memory, where no Rust object does; the host answers EFAULT for a bad page.
    errno::count(unsafe { libc::sendfile64(to, from, offset(at), count as usize) })
}

pub(super) fn copy_range(from: Range<'_>, to: Range<'_>, count: u32, flags: u32) -> R<usize> {
    let (source, target) = (from.0.raw(Errno::EISDIR)?, to.0.raw(Errno::EISDIR)?);
    let (from, to) = (offset(from.1), offset(to.1));
    // SAFETY: the offsets lie in guest memory, where no Rust object does.
    errno::count(unsafe { libc::copy_file_range(source, from, target, to, count as usize, flags) })
}

pub(super) fn splice(from: Range<'_>, to: Range<'_>, count: u32, flags: u32) -> R<usize> {
    let (source, target) = (from.0.raw(Errno::EINVAL)?, to.0.raw(Errno::EBADF)?);
    let (from, to) = (offset(from.1), offset(to.1));
    // SAFETY: the offsets lie in guest memory, where no Rust object does.
    errno::count(unsafe { libc::splice(source, from, target, to, count as usize, flags) })
}

pub(super) fn tee(from: &File, to: &File, count: u32, flags: u32) -> R<usize> {
    let (from, to) = (from.raw(Errno::EINVAL)?, to.raw(Errno::EBADF)?);
    // SAFETY: tee takes no memory.
    errno::count(unsafe { libc::tee(from, to, count as usize, flags) })
}

pub(super) fn splice_memory(pipe: &File, memory: &[Slice<'_>], flags: u32) -> R<usize> {
    let (pipe, buffers) = (pipe.raw(Errno::EBADF)?, buffers(memory));
    // SAFETY: the buffers lie in guest memory, where no Rust object does. Pages that the pipe holds outlive a munmap.
    errno::count(unsafe { libc::vmsplice(pipe, buffers.as_ptr(), buffers.len(), flags) })
}

pub(super) fn read_ahead(file: &File, offset: i64, count: u32) -> R<()> {
    // SAFETY: readahead takes no memory.
    errno::count(unsafe { libc::readahead(file.raw(Errno::EINVAL)?, offset, count as usize) }).map(drop)
}

pub(super) fn sync_range(file: &File, offset: i64, count: i64, flags: u32) -> R<()> {
    let fd = match &file.0 {
        // Nothing in it was ever changed.
        Inner::Synthetic(_) => return Ok(()),
        Inner::Open { .. } => file.raw(Errno::EBADF)?,
    };
    // SAFETY: sync_file_range takes no memory.
    errno::zero(unsafe { libc::sync_file_range(fd, offset, count, flags) })
}
