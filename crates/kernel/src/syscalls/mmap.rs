use super::prelude::*;
use muslin_abi::PAGE_SIZE;
use muslin_abi::mman::MAP_ANONYMOUS;

use crate::memory::MapRequest;

pub fn sys_mmap<B: Backend>(
    task: &mut Task<B>,
    addr: u32,
    length: u32,
    prot: i32,
    flags: i32,
    fd: i32,
    offset: i64,
) -> SysResult {
    if offset & i64::from(PAGE_SIZE - 1) != 0 {
        return Err(Errno::EINVAL);
    }
    let file = match flags & MAP_ANONYMOUS {
        0 => Some((&**task.files.get(fd)?, offset)),
        _ => None,
    };
    let request = MapRequest { address: addr, length, prot, flags };
    Ok(task.backend.map(&task.memory, request, file)?.into())
}
