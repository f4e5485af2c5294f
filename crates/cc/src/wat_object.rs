//! WebAssembly text as an input of the linker.

use std::path::Path;

/// Assembles `text`, the contents of `path`.
///
/// # Errors
/// The text format's error with its position.
pub fn assemble(path: &Path, text: &[u8]) -> Result<Vec<u8>, String> {
    let text =
        std::str::from_utf8(text).map_err(|error| format!("{}: not UTF-8 text: {error}", path.display()))?;
    wat::parse_str(text)
        .map_err(|mut error| {
            error.set_path(path);
            error.to_string()
        })
        .map(|bytes| bytes.to_vec())
}
