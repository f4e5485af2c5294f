use super::attributes::{Subject, set};
use super::prelude::*;

pub fn sys_fsetxattr<B: Backend>(
    task: &mut Task<B>,
    fd: i32,
    name: u32,
    value: u32,
    size: u32,
    flags: i32,
) -> SysResult {
    set(task, Subject::Descriptor(fd), name, value, size, flags)
}
