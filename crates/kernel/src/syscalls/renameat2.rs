use super::prelude::*;
use muslin_abi::fcntl::{RENAME_EXCHANGE, RENAME_NOREPLACE};

pub fn sys_renameat2<B: Backend>(
    task: &mut Task<B>,
    olddirfd: i32,
    oldpath: u32,
    newdirfd: i32,
    newpath: u32,
    flags: i32,
) -> SysResult {
    let both = RENAME_NOREPLACE | RENAME_EXCHANGE;
    if flags & !both != 0 || flags & both == both {
        return Err(Errno::EINVAL);
    }
    let (old, new) = (task.some_path(oldpath)?, task.some_path(newpath)?);
    task.backend.rename_at(task.at(olddirfd, &old)?, task.at(newdirfd, &new)?, flags as u32)?;
    Ok(0)
}
