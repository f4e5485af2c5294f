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
    /// The guest address of bytes that the call reads; the next argument is their number.
    BufIn,
    /// The guest address of bytes that the call writes; the result is their number.
    BufOut,
    /// An array of `iovec` whose buffers are read; the next argument is its length.
    IovecIn,
    /// An array of `iovec` whose buffers are written.
    IovecOut,
    /// A `stat` that is written.
    StatOut,
    /// A `timespec` that is read.
    TimespecIn,
    /// A `timespec` that is written.
    TimespecOut,
    /// A signal set of 64 bits that is read.
    SigsetIn,
    /// A signal set of 64 bits that is written.
    SigsetOut,
    /// A `sigaction` that is read.
    SigactionIn,
    /// A `sigaction` that is written.
    SigactionOut,
    /// An array of `pollfd`; the next argument is its length.
    Pollfds,
    /// Two descriptors that are written.
    FdsOut,
    /// An `rlimit` that is read.
    RlimitIn,
    /// An `rlimit` that is written.
    RlimitOut,
    /// `SEEK_*`.
    Whence,
    /// `R_OK` and its like.
    AccessMode,
    /// `SIG_BLOCK` and its like.
    MaskHow,
    /// `RLIMIT_*`.
    Resource,
    /// An ioctl's request.
    Ioctl,
    /// `MADV_*`.
    Advice,
    /// `LOCK_*`.
    Lock,
    /// `FUTEX_*`.
    FutexOp,
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
        ("buf_in", Kind::BufIn),
        ("buf_out", Kind::BufOut),
        ("iovec_in", Kind::IovecIn),
        ("iovec_out", Kind::IovecOut),
        ("stat_out", Kind::StatOut),
        ("timespec_in", Kind::TimespecIn),
        ("timespec_out", Kind::TimespecOut),
        ("sigset_in", Kind::SigsetIn),
        ("sigset_out", Kind::SigsetOut),
        ("sigaction_in", Kind::SigactionIn),
        ("sigaction_out", Kind::SigactionOut),
        ("pollfds", Kind::Pollfds),
        ("fds_out", Kind::FdsOut),
        ("rlimit_in", Kind::RlimitIn),
        ("rlimit_out", Kind::RlimitOut),
        ("whence", Kind::Whence),
        ("access_mode", Kind::AccessMode),
        ("mask_how", Kind::MaskHow),
        ("resource", Kind::Resource),
        ("ioctl", Kind::Ioctl),
        ("advice", Kind::Advice),
        ("lock", Kind::Lock),
        ("futex_op", Kind::FutexOp),
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
            Kind::U32 | Kind::Size | Kind::Mode => "u32",
            kind if kind.is_address() => "u32",
            _ => "i32",
        }
    }

    /// Whether the argument is an address in guest memory.
    pub fn is_address(self) -> bool {
        matches!(
            self,
            Kind::Ptr
                | Kind::Path
                | Kind::BufIn
                | Kind::BufOut
                | Kind::IovecIn
                | Kind::IovecOut
                | Kind::StatOut
                | Kind::TimespecIn
                | Kind::TimespecOut
                | Kind::SigsetIn
                | Kind::SigsetOut
                | Kind::SigactionIn
                | Kind::SigactionOut
                | Kind::Pollfds
                | Kind::FdsOut
                | Kind::RlimitIn
                | Kind::RlimitOut
        )
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

/// The text of docs/syscalls.md.
pub fn support_page() -> String {
    use std::fmt::Write;
    let table = table();
    let (mut full, mut partial, mut none) = (0, 0, 0);
    let mut rows = String::new();
    for call in &table.syscalls {
        let support = match call.support {
            Support::Full => {
                full += 1;
                "yes"
            }
            Support::Partial => {
                partial += 1;
                "partly"
            }
            Support::None => {
                none += 1;
                "ENOSYS"
            }
        };
        let name = match &call.alias {
            Some(alias) => format!("`{}` (also `SYS_{alias}`)", call.name),
            None => format!("`{}`", call.name),
        };
        let wali = if call.wali { "yes" } else { "" };
        let note = call.note.as_deref().unwrap_or_default();
        writeln!(rows, "| {} | {name} | {wali} | {support} | {note} |", call.number).expect("a string grows");
    }
    format!(
        "<!-- Generated from spec/syscalls.toml by `cargo xtask test invariants --bless`; edit that. -->\n\
         # System calls\n\n\
         Imports of module `wali`, named `SYS_<name>`, with x86-64 Linux's numbers. {full} of {} work as on Linux, \
         {partial} partly, {none} answer ENOSYS. Calls that have a number only (`[numbers]` in \
         spec/syscalls.toml) have no import; `syscall()` answers ENOSYS.\n\n\
         | number | call | in WALI | works | note |\n|---:|---|---|---|---|\n{rows}",
        table.syscalls.len()
    )
}

/// The text of include/bits/syscall.h: `__NR_<name>` and `SYS_<name>` of every call that Linux numbers.
pub fn bits_syscall_h() -> String {
    use std::fmt::Write;
    let table = table();
    let mut numbers: Vec<(u32, &str)> = table.syscalls.iter().map(|s| (s.number, s.name.as_str())).collect();
    numbers.extend(table.numbers.iter().map(|(name, number)| (*number, name.as_str())));
    numbers.sort_unstable();
    let mut text = String::from("/* Generated from spec/syscalls.toml; edit that. */\n");
    for (number, name) in &numbers {
        writeln!(text, "#define __NR_{name} {number}").expect("a string grows");
    }
    for (number, name) in &numbers {
        writeln!(text, "#define SYS_{name} {number}").expect("a string grows");
    }
    text
}

/// Rust keywords cannot be argument names: `type` becomes `type_`.
pub fn identifier(name: &str) -> String {
    match name {
        "type" => format!("{name}_"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_call_has_a_row_and_a_number() {
        let (page, header) = (super::support_page(), super::bits_syscall_h());
        let table = super::table();
        for call in &table.syscalls {
            assert!(page.contains(&format!("| {} | `{}`", call.number, call.name)), "{}", call.name);
            assert!(
                header.contains(&format!("#define __NR_{} {}\n", call.name, call.number)),
                "{}",
                call.name
            );
        }
        assert!(header.contains("#define SYS_clone 56\n"));
        assert!(header.ends_with('\n'));
    }

    #[test]
    fn what_is_partial_says_what_is_missing() {
        for call in super::table().syscalls {
            assert!(call.support != super::Support::Partial || call.note.is_some(), "{}", call.name);
        }
    }

    #[test]
    fn the_repository_table_parses() {
        let table = super::table();
        assert!(table.syscalls.iter().filter(|s| s.wali).count() >= 140);
    }
}
