use super::prelude::*;

pub fn sys_getcwd<B: Backend>(task: &mut Task<B>, buf: u32, size: u32) -> SysResult {
    let mut path = task.backend.path_of(&task.directory)?;
    path.push(0);
    if (size as usize) < path.len() {
        return Err(Errno::ERANGE);
    }
    Ok(UserSlice::new(&*task.memory, buf, path.len() as u32)?.write_prefix(&path)?.into())
}
