//! The headers of `capget` and `capset`.
use super::prelude::*;

/// Versions and how many words each of their three sets has.
const VERSIONS: [(u32, u32); 3] = [(0x1998_0330, 1), (0x2007_1026, 2), (PREFERRED, 2)];
const PREFERRED: u32 = 0x2008_0522;

/// Reads a header: how many words a set has, and the process. A version that is not known is replaced by one that
/// is, and `None`.
pub(super) fn header<B: Backend>(task: &Task<B>, address: u32) -> Result<Option<(u32, i32)>, Errno> {
    let version = UserPtr::<u32>::new(address);
    let wanted = version.read(&*task.memory)?;
    let Some((_, words)) = VERSIONS.iter().find(|(known, _)| *known == wanted) else {
        version.write(&*task.memory, &PREFERRED)?;
        return Ok(None);
    };
    let pid = UserPtr::<i32>::new(address).nth(1)?.read(&*task.memory)?;
    Ok(Some((*words, pid)))
}
