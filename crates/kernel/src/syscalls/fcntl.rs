use super::prelude::*;
use muslin_abi::fcntl::{
    F_ADD_SEALS, F_DUPFD, F_DUPFD_CLOEXEC, F_GET_SEALS, F_GETFD, F_GETFL, F_GETLK, F_GETPIPE_SZ, F_OFD_GETLK,
    F_OFD_SETLK, F_OFD_SETLKW, F_SETFD, F_SETFL, F_SETLK, F_SETLKW, F_SETPIPE_SZ, FD_CLOEXEC, Flock,
    O_APPEND, O_ASYNC, O_DIRECT, O_NOATIME, O_NONBLOCK,
};

pub fn sys_fcntl<B: Backend>(task: &mut Task<B>, fd: i32, cmd: i32, arg: i32) -> SysResult {
    let file = task.files.get(fd)?;
    match cmd {
        F_DUPFD | F_DUPFD_CLOEXEC => {
            let file = file.clone();
            Ok(task.files.insert_from(arg, file, cmd == F_DUPFD_CLOEXEC)?.into())
        }
        F_GETFD => Ok(if task.files.close_on_exec(fd)? { FD_CLOEXEC.into() } else { 0 }),
        F_SETFD => {
            task.files.set_close_on_exec(fd, arg & FD_CLOEXEC != 0)?;
            Ok(0)
        }
        F_GETFL => Ok(task.backend.status_flags(file)?.into()),
        F_SETFL => {
            // Signals on input would go to the host's process.
            if arg & O_ASYNC != 0 {
                return Err(Errno::EINVAL);
            }
            let settable = O_APPEND | O_NONBLOCK | O_DIRECT | O_NOATIME;
            task.backend.set_status_flags(file, arg & settable)?;
            Ok(0)
        }
        F_GETLK | F_SETLK | F_SETLKW | F_OFD_GETLK | F_OFD_SETLK | F_OFD_SETLKW => {
            let pointer = UserPtr::<Flock>::new(arg as u32);
            let mut lock = pointer.read(&*task.memory)?;
            task.has_locked |= matches!(cmd, F_SETLK | F_SETLKW);
            task.backend.lock(file, cmd, &mut lock)?;
            if matches!(cmd, F_GETLK | F_OFD_GETLK) {
                pointer.write(&*task.memory, &lock)?;
            }
            Ok(0)
        }
        F_GET_SEALS => Ok(task.backend.seals(file, None)?.into()),
        F_ADD_SEALS => Ok(task.backend.seals(file, Some(arg))?.into()),
        F_GETPIPE_SZ => Ok(task.backend.pipe_size(file, None)?.into()),
        F_SETPIPE_SZ => Ok(task.backend.pipe_size(file, Some(arg))?.into()),
        _ => Err(Errno::EINVAL),
    }
}
