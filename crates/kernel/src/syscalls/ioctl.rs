//! Requests that cannot harm the host: those of terminals and files whose argument is a number or a structure without
//! pointers, which lies in guest memory as the host's Linux has it. All others are ENOTTY.
use super::prelude::*;
use std::sync::Arc;

use muslin_abi::fcntl::{O_CLOEXEC, O_LARGEFILE};
use muslin_abi::ioctl::*;

use crate::backend::IoctlArgument;

/// How the argument of a request is passed.
enum Form {
    Value,
    Address,
}

fn form(request: u32) -> Option<Form> {
    Some(match request {
        TCSBRK | TCSBRKP | TCXONC | TCFLSH | TIOCSBRK | TIOCCBRK | TIOCEXCL | TIOCNXCL | TIOCNOTTY
        | TIOCSCTTY | TIOCSIG => Form::Value,
        TCGETS | TCSETS | TCSETSW | TCSETSF | TCGETS2 | TCSETS2 | TCSETSW2 | TCSETSF2 | TCGETA | TCSETA
        | TCSETAW | TCSETAF | TIOCGWINSZ | TIOCSWINSZ | TIOCGPGRP | TIOCSPGRP | TIOCGSID | TIOCOUTQ
        | TIOCGETD | TIOCMGET | TIOCMBIS | TIOCMBIC | TIOCMSET | TIOCGSOFTCAR | TIOCSSOFTCAR | TIOCPKT
        | TIOCGPKT | TIOCGPTN | TIOCSPTLCK | TIOCGPTLCK | TIOCGEXCL | TIOCGDEV | FIONREAD | FIONBIO
        | FIOQSIZE | FIGETBSZ | FS_IOC_GETFLAGS => Form::Address,
        _ => return None,
    })
}

pub fn sys_ioctl<B: Backend>(task: &mut Task<B>, fd: i32, request: i32, arg: u32) -> SysResult {
    let request = request as u32;
    if matches!(request, FIOCLEX | FIONCLEX) {
        task.files.set_close_on_exec(fd, request == FIOCLEX)?;
        return Ok(0);
    }
    let file = task.files.get(fd)?;
    let argument = match request {
        TIOCGPTPEER => {
            let flags = arg as i32;
            let peer = task.backend.terminal_peer(file, flags & !(O_CLOEXEC | O_LARGEFILE))?;
            return Ok(task.files.insert(Arc::new(peer), flags & O_CLOEXEC != 0)?.into());
        }
        // Input that nobody typed, the console, hanging up: all for the privileged.
        TIOCSTI | TIOCCONS | TIOCVHANGUP if task.backend.is_terminal(file)? => return Err(Errno::EPERM),
        _ => match form(request).ok_or(Errno::ENOTTY)? {
            Form::Value => IoctlArgument::Value(arg),
            Form::Address => IoctlArgument::Address(&*task.memory, arg),
        },
    };
    Ok(task.backend.ioctl(file, request, argument)?.into())
}
