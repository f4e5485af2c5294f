use super::inotify_init1::sys_inotify_init1;
use super::prelude::*;

pub fn sys_inotify_init<B: Backend>(task: &mut Task<B>) -> SysResult {
    sys_inotify_init1(task, 0)
}
