use super::prelude::*;

pub fn sys_getgroups<B: Backend>(task: &mut Task<B>, size: u32, list: u32) -> SysResult {
    if (size as i32) < 0 {
        return Err(Errno::EINVAL);
    }
    let groups = task.backend.groups()?;
    if size == 0 {
        return Ok(groups.len() as i64);
    }
    if groups.len() > size as usize {
        return Err(Errno::EINVAL);
    }
    for (index, group) in groups.iter().enumerate() {
        UserPtr::<u32>::new(list).nth(index as u32)?.write(&*task.memory, group)?;
    }
    Ok(groups.len() as i64)
}
