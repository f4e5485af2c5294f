use super::prelude::*;

/// `PER_LINUX` and the flags that describe what holds here anyway: addresses are not random and have 32 bits, and what can
/// be read can be executed as much as anything else.
const ADDR_NO_RANDOMIZE: u32 = 0x004_0000;
const ADDR_COMPAT_LAYOUT: u32 = 0x020_0000;
const READ_IMPLIES_EXEC: u32 = 0x040_0000;
const ADDR_LIMIT_32BIT: u32 = 0x080_0000;
/// Asks only.
const QUERY: u32 = 0xffff_ffff;

pub fn sys_personality<B: Backend>(task: &mut Task<B>, persona: u64) -> SysResult {
    let old = task.attributes.personality;
    let persona = persona as u32;
    if persona != QUERY {
        let known = ADDR_NO_RANDOMIZE | ADDR_COMPAT_LAYOUT | READ_IMPLIES_EXEC | ADDR_LIMIT_32BIT;
        if persona & !known != 0 {
            return Err(Errno::EINVAL);
        }
        task.attributes.personality = persona;
    }
    Ok(old.into())
}
