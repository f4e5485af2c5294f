use super::attributes::{Subject, get};
use super::prelude::*;

pub fn sys_fgetxattr<B: Backend>(task: &mut Task<B>, fd: i32, name: u32, value: u32, size: u32) -> SysResult {
    get(task, Subject::Descriptor(fd), name, value, size)
}
