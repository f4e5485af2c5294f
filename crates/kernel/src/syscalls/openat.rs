use super::prelude::*;
use std::sync::Arc;

use muslin_abi::fcntl::{O_CLOEXEC, O_LARGEFILE};

use crate::own_files;

pub fn sys_openat<B: Backend>(task: &mut Task<B>, dirfd: i32, path: u32, flags: i32, mode: u32) -> SysResult {
    let path = task.some_path(path)?;
    let file = match own_files::open(task, &path, flags) {
        Some(file) => file?,
        None => task.backend.open(task.at(dirfd, &path)?, flags & !(O_CLOEXEC | O_LARGEFILE), mode)?,
    };
    Ok(task.files.insert(Arc::new(file), flags & O_CLOEXEC != 0)?.into())
}
