//! `--trace`: one line a system call, in strace's form, printed when the call has been made. What an argument is
//! comes from the table ([`Kind`]).
mod names;
mod structures;

use muslin_abi::fcntl::{O_CREAT, O_TMPFILE};
use muslin_abi::{Errno, Kind, PATH_MAX};

use crate::backend::Backend;
use crate::memory::{Memory, UserPtr, UserSlice};
use crate::task::Task;

/// As many bytes of a buffer are shown.
const SHOWN: usize = 32;

/// Prints a call that has just been made.
#[cold]
pub(crate) fn call<B: Backend>(
    task: &mut Task<B>,
    name: &str,
    arguments: &[(Kind, i64)],
    result: Result<i64, Errno>,
) {
    let stopped = task.stop.is_some();
    let mut texts = Vec::with_capacity(arguments.len());
    for (index, (kind, value)) in arguments.iter().enumerate() {
        // open takes a mode only for a file that it makes.
        let flags = index.checked_sub(1).map(|before| arguments[before]);
        if let (Kind::Mode, Some((Kind::OpenFlags, flags))) = (kind, flags)
            && flags as i32 & O_CREAT == 0
            && flags as i32 & O_TMPFILE != O_TMPFILE
        {
            continue;
        }
        let next = arguments.get(index + 1).map_or(0, |(_, value)| *value);
        texts.push(argument(&*task.memory, *kind, *value, next, result));
    }
    let result = match result {
        _ if stopped => "?".to_owned(),
        Ok(address) if matches!(name, "mmap" | "mremap" | "brk") => format!("{address:#x}"),
        Ok(value) => value.to_string(),
        Err(errno) => format!("-1 {errno:?} ({})", errno.message().unwrap_or("Unknown error")),
    };
    let line = format!("{name}({}) = {result}\n", texts.join(", "));
    if let Some(to) = &mut task.trace {
        // A trace that cannot be written must not change what the program does.
        let _ = to.write_all(line.as_bytes());
    }
}

/// One argument. `next` is the one after it, the length of many.
fn argument<M: Memory>(memory: &M, kind: Kind, value: i64, next: i64, result: Result<i64, Errno>) -> String {
    let number = value as i32;
    if kind.is_address() {
        return address(memory, kind, value as u32, next as u32, result);
    }
    match kind {
        Kind::Dirfd if number == muslin_abi::fcntl::AT_FDCWD => "AT_FDCWD".to_owned(),
        Kind::OpenFlags => names::open_flags(number),
        Kind::AtFlags => names::flags(names::AT, number),
        Kind::Mode => format!("{:#05o}", value as u32).replacen("0o", "0", 1),
        Kind::Prot => names::flags_or(names::PROT, number, "PROT_NONE"),
        Kind::MapFlags => names::map_flags(number),
        Kind::Signal => names::signal(number),
        Kind::Clock => names::one(names::CLOCK, number),
        Kind::Fcntl => names::one(names::FCNTL, number),
        Kind::Whence => names::one(names::WHENCE, number),
        Kind::AccessMode => names::flags_or(names::ACCESS, number, "F_OK"),
        Kind::MaskHow => names::one(names::MASK_HOW, number),
        Kind::Resource => names::one(names::RESOURCE, number),
        Kind::Ioctl => names::one(names::IOCTL, number),
        Kind::Advice => names::one(names::ADVICE, number),
        Kind::Lock => names::flags(names::LOCK, number),
        Kind::FutexOp => names::futex(number),
        _ => value.to_string(),
    }
}

fn address<M: Memory>(memory: &M, kind: Kind, address: u32, next: u32, result: Result<i64, Errno>) -> String {
    if address == 0 {
        return "NULL".to_owned();
    }
    let written = result.ok().map(|count| count as usize);
    let text = match kind {
        Kind::Path => {
            UserPtr::new(address).read_string(memory, PATH_MAX).ok().map(|path| quote(&path, path.len()))
        }
        Kind::BufIn => bytes(memory, address, next as usize),
        Kind::BufOut => written.and_then(|written| bytes(memory, address, written)),
        Kind::IovecIn => structures::buffers(memory, address, next, None),
        Kind::IovecOut => {
            written.and_then(|written| structures::buffers(memory, address, next, Some(written)))
        }
        Kind::StatOut => written.and_then(|_| structures::stat(memory, address)),
        Kind::TimespecIn => structures::timespec(memory, address),
        Kind::TimespecOut => written.and_then(|_| structures::timespec(memory, address)),
        Kind::SigsetIn => structures::sigset(memory, address),
        Kind::SigsetOut => written.and_then(|_| structures::sigset(memory, address)),
        Kind::SigactionIn => structures::sigaction(memory, address),
        Kind::SigactionOut => written.and_then(|_| structures::sigaction(memory, address)),
        Kind::Pollfds => structures::pollfds(memory, address, next, result.is_ok_and(|count| count > 0)),
        Kind::FdsOut => written.and_then(|_| structures::descriptors(memory, address)),
        Kind::RlimitIn => structures::limit(memory, address),
        Kind::RlimitOut => written.and_then(|_| structures::limit(memory, address)),
        _ => None,
    };
    text.unwrap_or_else(|| format!("{address:#x}"))
}

/// The beginning of a buffer, as a string.
fn bytes<M: Memory>(memory: &M, address: u32, length: usize) -> Option<String> {
    let mut start = vec![0; length.min(SHOWN)];
    UserSlice::new(memory, address, start.len() as u32).ok()?.read_prefix(&mut start).ok()?;
    Some(quote(&start, length))
}

/// A C string literal of `bytes`, with dots behind if they are only the beginning of `length`.
fn quote(bytes: &[u8], length: usize) -> String {
    let mut text = String::from('"');
    for (index, byte) in bytes.iter().enumerate() {
        match byte {
            b'"' => text.push_str("\\\""),
            b'\\' => text.push_str("\\\\"),
            b'\n' => text.push_str("\\n"),
            b'\t' => text.push_str("\\t"),
            b'\r' => text.push_str("\\r"),
            0x20..0x7f => text.push(char::from(*byte)),
            // The short form of an octal escape would run into a digit behind it.
            _ if bytes.get(index + 1).is_some_and(u8::is_ascii_digit) => {
                text.push_str(&format!("\\{byte:03o}"))
            }
            _ => text.push_str(&format!("\\{byte:o}")),
        }
    }
    text.push('"');
    if bytes.len() < length {
        text.push_str("...");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::quote;

    #[test]
    fn strings_are_c_literals() {
        assert_eq!(quote(b"a\"b\\\n\0x\x001\xff", 10), r#""a\"b\\\n\0x\0001\377""#);
        assert_eq!(quote(b"abc", 4), r#""abc"..."#);
    }
}
