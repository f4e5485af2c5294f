use super::prelude::*;
use muslin_abi::stat::{S_IFBLK, S_IFCHR, S_IFDIR, S_IFIFO, S_IFMT, S_IFREG, S_IFSOCK};

pub fn sys_mknodat<B: Backend>(task: &mut Task<B>, dirfd: i32, path: u32, mode: u32, _dev: u64) -> SysResult {
    let mode = match mode & S_IFMT {
        0 => mode | S_IFREG,
        S_IFREG | S_IFIFO => mode,
        S_IFDIR | S_IFCHR | S_IFBLK | S_IFSOCK => return Err(Errno::EPERM),
        _ => return Err(Errno::EINVAL),
    };
    let path = task.some_path(path)?;
    task.backend.mknod_at(task.at(dirfd, &path)?, mode)?;
    Ok(0)
}
