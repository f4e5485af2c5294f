use super::attributes::{Subject, get};
use super::prelude::*;

pub fn sys_lgetxattr<B: Backend>(
    task: &mut Task<B>,
    path: u32,
    name: u32,
    value: u32,
    size: u32,
) -> SysResult {
    get(task, Subject::Link(path), name, value, size)
}
