use super::attributes::{Subject, list};
use super::prelude::*;

pub fn sys_listxattr<B: Backend>(task: &mut Task<B>, path: u32, names: u32, size: u32) -> SysResult {
    list(task, Subject::Path(path), names, size)
}
