//! Extended attributes: what the twelve calls have in common.
use std::borrow::Cow;

use super::prelude::*;
use muslin_abi::fcntl::AT_FDCWD;
use muslin_abi::xattr::{XATTR_CREATE, XATTR_LIST_MAX, XATTR_NAME_MAX, XATTR_REPLACE, XATTR_SIZE_MAX};

use crate::backend::Object;

/// How a call names its file.
pub(super) enum Subject {
    /// By a path, whose last link is followed.
    Path(u32),
    /// By a path, whose last link is meant itself.
    Link(u32),
    /// By a descriptor.
    Descriptor(i32),
}

impl Subject {
    fn path<B: Backend>(&self, task: &Task<B>) -> Result<Cow<'static, [u8]>, Errno> {
        match self {
            Subject::Path(path) | Subject::Link(path) => Ok(task.some_path(*path)?.into()),
            Subject::Descriptor(_) => Ok(Cow::Borrowed(b"")),
        }
    }

    fn object<'a, B: Backend>(
        &self,
        task: &'a Task<B>,
        path: &'a [u8],
    ) -> Result<Object<'a, B::File>, Errno> {
        match self {
            Subject::Path(_) => Ok(Object::Path { at: task.at(AT_FDCWD, path)?, follow: true }),
            Subject::Link(_) => Ok(Object::Path { at: task.at(AT_FDCWD, path)?, follow: false }),
            Subject::Descriptor(fd) => Ok(Object::File(task.files.get(*fd)?)),
        }
    }
}

/// An attribute's name. One that is empty or too long is ERANGE.
fn name<B: Backend>(task: &Task<B>, address: u32) -> Result<Vec<u8>, Errno> {
    match UserPtr::new(address).read_string(&*task.memory, XATTR_NAME_MAX + 1) {
        Ok(name) if name.is_empty() => Err(Errno::ERANGE),
        Err(Errno::ENAMETOOLONG) => Err(Errno::ERANGE),
        name => name,
    }
}

pub(super) fn get<B: Backend>(
    task: &Task<B>,
    subject: Subject,
    name_: u32,
    value: u32,
    size: u32,
) -> SysResult {
    let name = name(task, name_)?;
    let path = subject.path(task)?;
    let value = UserSlice::new(&*task.memory, value, size.min(XATTR_SIZE_MAX))?;
    Ok(task.backend.get_attribute(subject.object(task, &path)?, &name, value)? as i64)
}

pub(super) fn list<B: Backend>(task: &Task<B>, subject: Subject, list: u32, size: u32) -> SysResult {
    let path = subject.path(task)?;
    let list = UserSlice::new(&*task.memory, list, size.min(XATTR_LIST_MAX))?;
    Ok(task.backend.list_attributes(subject.object(task, &path)?, list)? as i64)
}

pub(super) fn set<B: Backend>(
    task: &Task<B>,
    subject: Subject,
    name_: u32,
    value: u32,
    size: u32,
    flags: i32,
) -> SysResult {
    if flags & !(XATTR_CREATE | XATTR_REPLACE) != 0 {
        return Err(Errno::EINVAL);
    }
    let name = name(task, name_)?;
    if size > XATTR_SIZE_MAX {
        return Err(Errno::E2BIG);
    }
    let path = subject.path(task)?;
    let value = UserSlice::new(&*task.memory, value, size)?;
    task.backend.set_attribute(subject.object(task, &path)?, &name, value, flags)?;
    Ok(0)
}

pub(super) fn remove<B: Backend>(task: &Task<B>, subject: Subject, name_: u32) -> SysResult {
    let name = name(task, name_)?;
    let path = subject.path(task)?;
    task.backend.remove_attribute(subject.object(task, &path)?, &name)?;
    Ok(0)
}
