use super::attributes::{Subject, list};
use super::prelude::*;

pub fn sys_llistxattr<B: Backend>(task: &mut Task<B>, path: u32, names: u32, size: u32) -> SysResult {
    list(task, Subject::Link(path), names, size)
}
