use super::prelude::*;

pub fn sys_init_module<B: Backend>(
    _task: &mut Task<B>,
    _module_image: u32,
    _len: u32,
    _param_values: u32,
) -> SysResult {
    Err(Errno::EPERM)
}
