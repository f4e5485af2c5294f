use super::attributes::{Subject, get};
use super::prelude::*;

pub fn sys_getxattr<B: Backend>(
    task: &mut Task<B>,
    path: u32,
    name: u32,
    value: u32,
    size: u32,
) -> SysResult {
    get(task, Subject::Path(path), name, value, size)
}
