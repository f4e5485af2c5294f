use super::attributes::{Subject, remove};
use super::prelude::*;

pub fn sys_fremovexattr<B: Backend>(task: &mut Task<B>, fd: i32, name: u32) -> SysResult {
    remove(task, Subject::Descriptor(fd), name)
}
