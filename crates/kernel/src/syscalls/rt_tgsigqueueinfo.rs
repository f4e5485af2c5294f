use super::prelude::*;
use super::rt_sigqueueinfo::send;
use crate::signals::Target;
use muslin_abi::signal::Siginfo;

pub fn sys_rt_tgsigqueueinfo<B: Backend>(
    task: &mut Task<B>,
    tgid: i32,
    tid: i32,
    sig: i32,
    info: u32,
) -> SysResult {
    let info = UserPtr::<Siginfo>::new(info).read(&*task.memory)?;
    if tid <= 0 || tgid <= 0 {
        return Err(Errno::EINVAL);
    }
    let pid = task.backend.identity().pid;
    send(task, Target::Thread, if tgid == pid { tid } else { -1 }, sig, info)
}
