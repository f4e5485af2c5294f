//! The inputs of the commands that show modules: a module, or an archive of modules.

use std::path::Path;

use muslin::inspect::{Bytes, read_file};
use object::read::archive::ArchiveFile;

/// What a file is.
pub(crate) enum Contents {
    /// One module; or something else, which it is not for this function to say.
    Module(Bytes),
    /// Names and contents of an archive's members; for some, why they cannot be read.
    Archive(Vec<(String, Result<Vec<u8>, String>)>),
}

/// Reads a file.
///
/// # Errors
/// One line with the file's name.
pub(crate) fn read(path: &Path) -> Result<Contents, String> {
    let bytes = read_file(path).map_err(|error| error.to_string())?;
    let data = (*bytes).as_ref();
    if !data.starts_with(b"!<arch>\n") && !data.starts_with(b"!<thin>\n") {
        return Ok(Contents::Module(bytes));
    }
    let damaged = |error: object::read::Error| format!("{}: damaged archive: {error}", path.display());
    if is_cut(data) {
        return Err(format!("{}: damaged archive: it is cut short", path.display()));
    }
    let archive = ArchiveFile::parse(data).map_err(damaged)?;
    let mut members = Vec::new();
    for member in archive.members() {
        let member = member.map_err(damaged)?;
        let name = String::from_utf8_lossy(member.name()).into_owned();
        let contents = if member.is_thin() {
            // A thin archive holds paths relative to itself.
            let file = path.parent().unwrap_or(Path::new("")).join(&name);
            read_file(&file).map(|bytes| (*bytes).as_ref().to_vec()).map_err(|error| error.to_string())
        } else {
            member.data(data).map(<[u8]>::to_vec).map_err(damaged)
        };
        members.push((name, contents));
    }
    Ok(Contents::Archive(members))
}

/// Whether a member of an archive ends beyond the file. The reader does not mind if it is the index.
fn is_cut(archive: &[u8]) -> bool {
    let is_thin = archive.starts_with(b"!<thin>\n");
    let mut at = 8;
    while at < archive.len() {
        let Some(header) = archive.get(at..at + 60) else { return true };
        let size =
            std::str::from_utf8(&header[48..58]).ok().and_then(|size| size.trim_end().parse::<usize>().ok());
        // A damaged header is the reader's to report.
        let Some(size) = size else { return false };
        // Of a thin archive, only the index and the long names are inside.
        let is_inside = !is_thin
            || header.starts_with(b"/ ")
            || header.starts_with(b"// ")
            || header.starts_with(b"/SYM64/");
        let size = if is_inside { size } else { 0 };
        match at.checked_add(60 + size) {
            Some(end) if end <= archive.len() => at = end + end % 2,
            _ => return true,
        }
    }
    false
}

/// Why bytes are no module, in words that say what they are instead.
pub(crate) fn what_else(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [] => Some("the file is empty"),
        [0x7f, b'E', b'L', b'F', ..] => Some("not a WebAssembly module: it is a native ELF file"),
        [b'#', b'!', ..] => Some("not a WebAssembly module: it is a script"),
        [0, b'a', b's', b'm', 0x0d, 0, 1, 0, ..] => Some("it is a component, not a module"),
        [0, b'a', b's', b'm', 1, 0, 0, 0, ..] => None,
        [0, b'a', b's', b'm', _, _, _, _, ..] => Some("not a WebAssembly module: its version is not 1"),
        [0, b'a', b's', b'm', ..] => Some("not a WebAssembly module: it is cut short"),
        _ => Some("not a WebAssembly module: it does not begin with \\0asm"),
    }
}

/// Whether these are LLVM's bitcode: an object of `-flto`.
pub(crate) fn is_bitcode(bytes: &[u8]) -> bool {
    bytes.starts_with(b"BC\xc0\xde") || bytes.starts_with(b"\xde\xc0\x17\x0b")
}
