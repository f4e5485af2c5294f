use super::attributes::{Subject, list};
use super::prelude::*;

pub fn sys_flistxattr<B: Backend>(task: &mut Task<B>, fd: i32, names: u32, size: u32) -> SysResult {
    list(task, Subject::Descriptor(fd), names, size)
}
