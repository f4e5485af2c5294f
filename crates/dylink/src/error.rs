//! Why bytes are not a shared object.

use std::fmt;

/// Why a module could not be read. `Display` gives one line without the file's name; the caller knows that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ParseError {
    /// The bytes do not begin with the WebAssembly magic number and version 1: an ELF file, a script, text.
    NotAModule,
    /// A WebAssembly file, but a component or another layer than a core module.
    NotACoreModule,
    /// The module breaks the binary format; the text says how, the number where.
    Malformed {
        /// What the reader of the binary format found.
        message: String,
        /// Byte offset into the file.
        offset: usize,
    },
    /// The module is well-formed and uses something that a shared object here cannot have, or exceeds a limit.
    Unsupported(String),
}

impl ParseError {
    pub(crate) fn truncated(length: usize) -> ParseError {
        ParseError::Malformed { message: "unexpected end of file".to_owned(), offset: length }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ParseError::NotAModule => f.write_str("not a WebAssembly module"),
            ParseError::NotACoreModule => {
                f.write_str("not a core WebAssembly module (a component cannot be loaded)")
            }
            ParseError::Malformed { message, offset } => {
                write!(f, "damaged WebAssembly module: {message} (at byte {offset})")
            }
            ParseError::Unsupported(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for ParseError {}

impl From<wasmparser::BinaryReaderError> for ParseError {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        ParseError::Malformed { message: error.message().to_owned(), offset: error.offset() }
    }
}
