use super::attributes::{Subject, set};
use super::prelude::*;

pub fn sys_lsetxattr<B: Backend>(
    task: &mut Task<B>,
    path: u32,
    name: u32,
    value: u32,
    size: u32,
    flags: i32,
) -> SysResult {
    set(task, Subject::Link(path), name, value, size, flags)
}
