use super::prelude::*;
use std::sync::Arc;

use muslin_abi::fcntl::AT_FDCWD;

pub fn sys_chdir<B: Backend>(task: &mut Task<B>, path: u32) -> SysResult {
    let path = task.some_path(path)?;
    task.directory = Arc::new(task.backend.open_directory(task.at(AT_FDCWD, &path)?)?);
    Ok(0)
}
