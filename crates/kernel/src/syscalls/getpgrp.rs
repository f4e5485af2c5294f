use super::prelude::*;

pub fn sys_getpgrp<B: Backend>(task: &mut Task<B>) -> SysResult {
    Ok(task.backend.process_group(0)?.into())
}
