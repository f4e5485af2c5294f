use super::prelude::*;
use muslin_abi::ioctl::{
    FIOCLEX, FIONBIO, FIONCLEX, FIONREAD, KernelTermios, TCFLSH, TCGETS, TCSBRK, TCSETS, TCSETSF, TCSETSW,
    TCXONC, TIOCGPGRP, TIOCGWINSZ, TIOCOUTQ, TIOCSPGRP, TIOCSWINSZ, Winsize,
};

use crate::backend::IoctlArgument;

/// The largest structure of a known request.
const LARGEST: usize = size_of::<KernelTermios>();

/// How the argument of a request that cannot harm the host is passed.
enum Form {
    Value,
    In(usize),
    Out(usize),
}

fn form(request: u32) -> Option<Form> {
    Some(match request {
        TCGETS => Form::Out(size_of::<KernelTermios>()),
        TCSETS | TCSETSW | TCSETSF => Form::In(size_of::<KernelTermios>()),
        TCSBRK | TCXONC | TCFLSH => Form::Value,
        TIOCGWINSZ => Form::Out(size_of::<Winsize>()),
        TIOCSWINSZ => Form::In(size_of::<Winsize>()),
        TIOCGPGRP | TIOCOUTQ | FIONREAD => Form::Out(size_of::<i32>()),
        TIOCSPGRP | FIONBIO => Form::In(size_of::<i32>()),
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
    let mut buffer = [0; LARGEST];
    let result = match form(request).ok_or(Errno::ENOTTY)? {
        Form::Value => task.backend.ioctl(file, request, IoctlArgument::Value(arg))?,
        Form::In(size) => {
            UserSlice::new(&*task.memory, arg, size as u32)?.read_prefix(&mut buffer[..size])?;
            task.backend.ioctl(file, request, IoctlArgument::Structure(&mut buffer[..size]))?
        }
        Form::Out(size) => {
            let result = task.backend.ioctl(file, request, IoctlArgument::Structure(&mut buffer[..size]))?;
            UserSlice::new(&*task.memory, arg, size as u32)?.write_prefix(&buffer[..size])?;
            result
        }
    };
    Ok(result.into())
}
