use super::prelude::*;
use crate::own_files;

pub fn sys_readlinkat<B: Backend>(
    task: &mut Task<B>,
    dirfd: i32,
    path: u32,
    buf: u32,
    bufsiz: u32,
) -> SysResult {
    if bufsiz as i32 <= 0 {
        return Err(Errno::EINVAL);
    }
    let path = task.some_path(path)?;
    let into = UserSlice::new(&*task.memory, buf, bufsiz)?;
    let written = match own_files::read_link(task, &path) {
        Some(target) => into.write_prefix(&target?)?,
        None => into.write_prefix(&task.backend.readlink_at(task.at(dirfd, &path)?)?)?,
    };
    Ok(written.into())
}
