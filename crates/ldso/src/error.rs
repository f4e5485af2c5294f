//! What can go wrong, in the words that dlerror and `muslin run` print.

use std::fmt;

/// An error of the dynamic linker: the text of dlerror. One line, or one line for each undefined symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    message: String,
}

impl Error {
    /// An error with this text.
    pub fn new(message: impl Into<String>) -> Error {
        Error { message: message.into() }
    }

    /// The text.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// How an operation that may run guest code can fail.
#[derive(Debug)]
pub enum Failure<T> {
    /// The linker says no.
    Link(Error),
    /// Guest code did not return: a trap or `exit`. The process ends.
    Trap(T),
}

impl<T> From<Error> for Failure<T> {
    fn from(error: Error) -> Self {
        Failure::Link(error)
    }
}
