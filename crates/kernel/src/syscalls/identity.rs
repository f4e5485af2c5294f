//! Changing users and groups.
//!
//! A guest is an unprivileged process: it has no capability, whatever user it runs as. It may set each of its ids to one of
//! those that it has, as Linux lets every process; since the three of them agree in every process that was not
//! started from a set-uid file, that changes nothing. What would change an id is EPERM.
use super::prelude::*;

/// Real, effective and saved.
pub(super) type Ids = [u32; 3];

/// What a call leaves as it is.
pub(super) const SAME: u32 = u32::MAX;

/// `setresuid`, `setresgid`.
pub(super) fn set_all(ids: Ids, wanted: Ids) -> SysResult {
    let allowed = |id: &u32| *id == SAME || ids.contains(id);
    if !wanted.iter().all(allowed) {
        return Err(Errno::EPERM);
    }
    become_(ids, [0, 1, 2].map(|which| if wanted[which] == SAME { ids[which] } else { wanted[which] }))
}

/// `setreuid`, `setregid`.
pub(super) fn set_two(ids: Ids, real: u32, effective: u32) -> SysResult {
    if real != SAME && !ids[..2].contains(&real) || effective != SAME && !ids.contains(&effective) {
        return Err(Errno::EPERM);
    }
    let new_real = if real == SAME { ids[0] } else { real };
    let new_effective = if effective == SAME { ids[1] } else { effective };
    let saves = real != SAME || effective != SAME && new_effective != ids[0];
    become_(ids, [new_real, new_effective, if saves { new_effective } else { ids[2] }])
}

/// `setuid`, `setgid`.
pub(super) fn set_one(ids: Ids, id: u32) -> SysResult {
    match id {
        SAME => Err(Errno::EINVAL),
        _ if id == ids[0] || id == ids[2] => become_(ids, [ids[0], id, ids[2]]),
        _ => Err(Errno::EPERM),
    }
}

fn become_(ids: Ids, new: Ids) -> SysResult {
    if ids == new { Ok(0) } else { Err(Errno::EPERM) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_ids_can_be_set() {
        let ids = [5, 5, 5];
        assert_eq!(set_all(ids, [5, SAME, 5]), Ok(0));
        assert_eq!(set_all(ids, [5, SAME, 6]), Err(Errno::EPERM));
        assert_eq!(set_two(ids, SAME, SAME), Ok(0));
        assert_eq!(set_two(ids, 5, 0), Err(Errno::EPERM));
        assert_eq!(set_one(ids, 5), Ok(0));
        assert_eq!(set_one(ids, SAME), Err(Errno::EINVAL));
        assert_eq!(set_one([1, 2, 3], 3), Err(Errno::EPERM));
    }
}
