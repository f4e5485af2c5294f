//! What a file is before anything is done with it.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use muslin_engine_wasmtime::{ManagerFile, file_id};
use muslin_ldso::FileId;
use muslin_ldso::dylink::fuse::bundle::{Bundle, is_bundle};

use crate::command::{Error, text};

/// How a program is linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One module with everything in it.
    Static,
    /// A module with a dylink.0 section.
    Dynamic,
}

/// The contents of a program file, and which file it is.
///
/// # Errors
/// [`Error::NotFound`] if there is no such file, [`Error::NotRunnable`] if it is none or cannot be read.
pub(crate) fn read(path: &Path) -> Result<(Vec<u8>, FileId), Error> {
    use std::io::ErrorKind;
    let failed = |error: std::io::Error| {
        let message = format!("{}: {}", path.display(), text(&error));
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Error::NotFound(message),
            _ => Error::NotRunnable(message),
        }
    };
    let mut file = File::open(path).map_err(failed)?;
    let metadata = file.metadata().map_err(failed)?;
    if metadata.is_dir() {
        return Err(Error::NotRunnable(format!("{}: Is a directory", path.display())));
    }
    let mut bytes = Vec::with_capacity(metadata.len() as usize + 1);
    file.read_to_end(&mut bytes).map_err(failed)?;
    Ok((bytes, file_id(&metadata)))
}

/// A memory manager's module.
///
/// # Errors
/// As [`read`].
pub(crate) fn memory_manager(path: &Path, is_default: bool) -> Result<ManagerFile, Error> {
    let (bytes, identity) = read(path)?;
    let name = path.to_string_lossy().into_owned();
    Ok(ManagerFile { name, bytes: Arc::new(bytes), identity: Some(identity), is_default })
}

/// Tells how a module is linked. The dylink.0 section, if there is one, is the first.
///
/// # Errors
/// [`Error::NotRunnable`], saying what the file is in place of a module, as far as can be seen.
pub(crate) fn kind(name: &str, bytes: &[u8]) -> Result<Kind, Error> {
    let not = |what: &str| Err(Error::NotRunnable(format!("{name}: not a WebAssembly program: {what}")));
    match bytes {
        [] => return not("the file is empty"),
        [0, b'a', b's', b'm', 1, 0, 0, 0, ..] => {}
        [0, b'a', b's', b'm', 0x0d, 0, 1, 0, ..] => return not("it is a component, not a module"),
        [0, b'a', b's', b'm', _, _, _, _, ..] => return not("its version is not 1"),
        [0x7f, b'E', b'L', b'F', ..] => return not("it is a native ELF file"),
        [b'#', b'!', ..] => return not("it is a script"),
        [b'(', ..] => return not("it is text; muslin cc assembles it"),
        _ => return not("it does not begin with \\0asm"),
    }
    // Section 0 (custom), its size in LEB128, the length of its name, the name.
    let after_size = bytes[8..].iter().skip(1).position(|byte| byte & 0x80 == 0).map(|last| 8 + 2 + last);
    let is_dylink = bytes.get(8) == Some(&0)
        && after_size.and_then(|at| bytes.get(at..)).is_some_and(|rest| rest.starts_with(b"\x08dylink.0"));
    let has_parts =
        || is_bundle(bytes) && Bundle::read(bytes).is_ok_and(|b| b.is_some_and(|b| !b.parts.is_empty()));
    Ok(if is_dylink || has_parts() { Kind::Dynamic } else { Kind::Static })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_told_apart() {
        let module = |text: &str| wat::parse_str(text).unwrap();
        assert_eq!(kind("a", &module("(module)")), Ok(Kind::Static));
        assert_eq!(kind("a", &module(r#"(module (@dylink.0 (mem-info)))"#)), Ok(Kind::Dynamic));
        assert_eq!(kind("a", b"\0asm\x01\0\0\0\0"), Ok(Kind::Static));
        assert_eq!(kind("a", b"\0asm\x01\0\0\0\0\xff\xff"), Ok(Kind::Static));
        for other in [&b""[..], b"\0asm", b"\x7fELF..", b"#!/bin/sh", b"(module)", b"\0asm\x0d\0\x01\0"] {
            assert!(matches!(kind("a", other), Err(Error::NotRunnable(_))));
        }
    }
}
