use super::attributes::{Subject, remove};
use super::prelude::*;

pub fn sys_lremovexattr<B: Backend>(task: &mut Task<B>, path: u32, name: u32) -> SysResult {
    remove(task, Subject::Link(path), name)
}
