//! Reads `spec/syscalls.toml`: the one table from which numbers, import declarations, dispatch, trace output
//! and the support page are generated. Used by build scripts and by `cargo xtask`, never at run time.
#![forbid(unsafe_code)]

use serde::Deserialize;

/// The table's text, as it lies in the repository.
pub const TEXT: &str = include_str!("../../../spec/syscalls.toml");

/// The whole table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Calls that have an import, in order of their numbers.
    #[serde(rename = "syscall")]
    pub syscalls: Vec<Syscall>,
    /// Calls that have a number only.
    pub numbers: std::collections::BTreeMap<String, u32>,
}

/// One system call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Syscall {
    /// Linux's name, without a prefix.
    pub name: String,
    /// x86-64 Linux's number.
    pub number: u32,
    /// Whether WALI defines the call.
    pub wali: bool,
    /// Another import name that WALI programs use for it.
    pub alias: Option<String>,
    /// The arguments in order.
    pub args: Vec<Arg>,
    /// How much of the call works.
    pub support: Support,
    /// For the support page.
    pub note: Option<String>,
}

/// One argument: a name and what it is.
#[derive(Debug, Clone, Deserialize)]
#[serde(try_from = "String")]
pub struct Arg {
    /// As the man page calls it.
    pub name: String,
    /// What it is.
    pub kind: Kind,
}

/// How much of a call works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Support {
    /// As on Linux.
    Full,
    /// Except for what the note says.
    Partial,
    /// Answers ENOSYS.
    None,
}

/// What an argument is: decides the wasm type that carries it and how a trace prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A signed number.
    I32,
    /// An unsigned number.
    U32,
    /// A signed 64-bit number.
    I64,
    /// An unsigned 64-bit number.
    U64,
    /// A file descriptor.
    Fd,
    /// A file descriptor or AT_FDCWD.
    Dirfd,
    /// A guest address.
    Ptr,
    /// The guest address of a NUL-terminated string.
    Path,
    /// A length in bytes, or a count.
    Size,
    /// `O_*`.
    OpenFlags,
    /// `AT_*`.
    AtFlags,
    /// Permission bits, octal.
    Mode,
    /// `PROT_*`.
    Prot,
    /// `MAP_*`.
    MapFlags,
    /// `SIG*`.
    Signal,
    /// `CLOCK_*`.
    Clock,
    /// `F_*`.
    Fcntl,
}

impl Kind {
    /// Every kind with its name in the table.
    pub const NAMES: &'static [(&'static str, Kind)] = &[
        ("i32", Kind::I32),
        ("u32", Kind::U32),
        ("i64", Kind::I64),
        ("u64", Kind::U64),
        ("fd", Kind::Fd),
        ("dirfd", Kind::Dirfd),
        ("ptr", Kind::Ptr),
        ("path", Kind::Path),
        ("size", Kind::Size),
        ("open_flags", Kind::OpenFlags),
        ("at_flags", Kind::AtFlags),
        ("mode", Kind::Mode),
        ("prot", Kind::Prot),
        ("map_flags", Kind::MapFlags),
        ("signal", Kind::Signal),
        ("clock", Kind::Clock),
        ("fcntl", Kind::Fcntl),
    ];

    /// The Rust type that carries the argument across the import: `i64` for the 64-bit kinds, else `i32`.
    pub fn carrier(self) -> &'static str {
        match self {
            Kind::I64 | Kind::U64 => "i64",
            _ => "i32",
        }
    }

    /// The Rust type as which a kernel function takes the argument: addresses, sizes and masks are unsigned.
    pub fn decoded(self) -> &'static str {
        match self {
            Kind::I64 => "i64",
            Kind::U64 => "u64",
            Kind::U32 | Kind::Ptr | Kind::Path | Kind::Size | Kind::Mode => "u32",
            _ => "i32",
        }
    }
}

impl TryFrom<String> for Arg {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let (name, kind) =
            text.split_once(':').ok_or_else(|| format!("argument {text:?} is not of the form name:kind"))?;
        let kind = Kind::NAMES.iter().find(|(n, _)| *n == kind).map(|(_, k)| *k);
        let kind = kind.ok_or_else(|| format!("argument {text:?} has an unknown kind"))?;
        Ok(Arg { name: name.to_owned(), kind })
    }
}

/// Parses the table and checks that names and numbers are unique.
///
/// # Errors
/// What is wrong with the text, in words.
pub fn parse(text: &str) -> Result<Table, String> {
    let table: Table = toml::from_str(text).map_err(|e| e.to_string())?;
    let mut numbers = std::collections::BTreeMap::new();
    let named = table.syscalls.iter().map(|s| (&s.name, s.number));
    for (name, number) in named.chain(table.numbers.iter().map(|(n, k)| (n, *k))) {
        if let Some(other) = numbers.insert(number, name) {
            return Err(format!("{name} and {other} both have number {number}"));
        }
    }
    Ok(table)
}

/// The table of this repository.
///
/// # Panics
/// If spec/syscalls.toml is malformed: this runs in build scripts, where that is the right end.
pub fn table() -> Table {
    parse(TEXT).unwrap_or_else(|e| panic!("spec/syscalls.toml: {e}"))
}

/// Rust keywords cannot be argument names: `type` becomes `type_`.
pub fn identifier(name: &str) -> String {
    match name {
        "type" | "mask_" => format!("{name}_"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_repository_table_parses() {
        let table = super::table();
        assert!(table.syscalls.iter().filter(|s| s.wali).count() >= 140);
    }
}
