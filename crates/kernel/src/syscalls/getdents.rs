//! The old form of getdents64: the type of an entry is its last byte instead of the one before the name, and both
//! forms of an entry have the same length on x86-64. So the entries are rewritten where they lie.
use super::prelude::*;

pub fn sys_getdents<B: Backend>(task: &mut Task<B>, fd: i32, dirp: u32, count: u32) -> SysResult {
    // Of an entry of getdents64: where its length, its type and its name are.
    const LENGTH: usize = 16;
    const TYPE: usize = 18;
    const NAME: usize = 19;
    let file = task.files.get(fd)?;
    let buffer = UserSlice::new(&*task.memory, dirp, count)?;
    let written = task.backend.getdents(file, buffer)?;
    let mut bytes = vec![0; written];
    buffer.read_prefix(&mut bytes)?;
    let mut rest = bytes.as_mut_slice();
    while rest.len() > NAME {
        let length = usize::from(u16::from_le_bytes([rest[LENGTH], rest[LENGTH + 1]]));
        if length <= NAME || length > rest.len() {
            return Err(Errno::EIO);
        }
        let (entry, others) = rest.split_at_mut(length);
        let kind = entry[TYPE];
        entry.copy_within(NAME.., TYPE);
        entry[length - 1] = kind;
        rest = others;
    }
    buffer.write_prefix(&bytes)?;
    Ok(written as i64)
}
