use super::prelude::*;
use muslin_abi::epoll::{EPOLL_CTL_DEL, EpollEvent};

pub fn sys_epoll_ctl<B: Backend>(task: &mut Task<B>, epfd: i32, op: i32, fd: i32, event: u32) -> SysResult {
    let event = match op {
        EPOLL_CTL_DEL => EpollEvent { events: 0, data: [0; 2] },
        _ => UserPtr::<EpollEvent>::new(event).read(&*task.memory)?,
    };
    let (epoll, file) = (task.files.get(epfd)?, task.files.get(fd)?);
    task.backend.epoll_control(epoll, op, file, fd, event)?;
    Ok(0)
}
