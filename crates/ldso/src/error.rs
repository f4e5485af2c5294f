//! What can go wrong, in the words that dlerror and `muslin run` print, and in a form that an embedder can act on.

use std::fmt;
use std::sync::Arc;

use muslin_dylink::FuncType;

/// An error of the dynamic linker: the text of dlerror, and what it is about. The text is one line, or one line for each
/// symbol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    message: String,
    kind: ErrorKind,
}

/// What an [`Error`] is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A library was not found in any of the places that are searched, or could not be opened.
    LibraryNotFound {
        /// The name that was looked for.
        library: String,
        /// The path of the library or program that needs it; `None` if it was asked for by dlopen.
        needed_by: Option<String>,
    },
    /// Symbols of libraries that were found cannot be bound. All of them, in load order of the libraries.
    Unresolved(Vec<UnresolvedSymbol>),
    /// Anything else; the text says what.
    #[default]
    Other,
}

/// An import that cannot be bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnresolvedSymbol {
    /// The path of the library or program that imports it.
    pub library: String,
    /// The import's module: `env` for functions and tags, `GOT.mem` for data, `GOT.func` for addresses of functions.
    pub module: String,
    /// The symbol.
    pub name: String,
    /// Why it cannot be bound.
    pub reason: Reason,
}

/// Why an import cannot be bound.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// No library in its scope defines the symbol, nor does the host.
    Undefined,
    /// There is a function of that name, and its type is another than the import's.
    Type {
        /// What the import says.
        wanted: Arc<FuncType>,
        /// What the definition says.
        found: Arc<FuncType>,
        /// The path of the library that defines it; `None` if the host does.
        definer: Option<String>,
    },
    /// The symbol is something else than the import asks for: data and not a function, a global of another type, an
    /// import that this linker does not know.
    Kind,
}

impl Error {
    /// An error with this text.
    pub fn new(message: impl Into<String>) -> Error {
        Error { message: message.into(), kind: ErrorKind::Other }
    }

    /// The same error, about something in particular.
    pub fn with_kind(mut self, kind: ErrorKind) -> Error {
        self.kind = kind;
        self
    }

    /// The text.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What it is about.
    pub fn kind(&self) -> &ErrorKind {
        &self.kind
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
