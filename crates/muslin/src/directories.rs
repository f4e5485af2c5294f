//! Where things are kept between runs.

use std::env;
use std::path::PathBuf;

/// The user's directory for what can be made again: `$MUSLIN_CACHE_DIR`, or `muslin` in `$XDG_CACHE_HOME` or
/// `~/.cache`. `None` if none of these is set, or to an absolute path as the XDG base directory specification wants it.
fn cache() -> Option<PathBuf> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if let Some(named) = env::var_os("MUSLIN_CACHE_DIR") {
        return (!named.is_empty()).then(|| named.into());
    }
    let user = absolute("XDG_CACHE_HOME").or_else(|| absolute("HOME").map(|home| home.join(".cache")))?;
    Some(user.join("muslin"))
}

/// Where compiled code is kept.
pub(crate) fn code_cache() -> Option<PathBuf> {
    cache().map(|cache| cache.join("code"))
}

/// Where sysroots are unpacked.
pub(crate) fn sysroots() -> Option<PathBuf> {
    cache().map(|cache| cache.join("sysroot"))
}
