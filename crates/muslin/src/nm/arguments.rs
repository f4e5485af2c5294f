//! The command line of `muslin nm`: GNU nm's.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};

pub(super) const HELP: &str = "\
List the symbols of programs, libraries, objects and archives.

Usage: muslin nm [OPTIONS] [FILE]...      [default: a.out]

  -D, --dynamic           What a program or library exports and imports, less what is between
                          it and the linker; without, an object's symbol table, or all
                          that a linked module exports, imports and has names for
  -u, --undefined-only    Only what others have to define
  -U, --defined-only      Only what is defined
  -g, --extern-only       Only what others can see
  -W, --no-weak           No weak symbols
  -a, --debug-syms        Symbols of sections, too
  -C, --demangle          Names as in the source (C++, Rust)
  -S, --print-size        Sizes, where they are known
      --signatures        The types of functions, after their names
  -n, -v, --numeric-sort  In the order of their values [default: by name]
      --size-sort         In the order of their sizes
  -p, --no-sort           As they stand in the file
  -r, --reverse-sort      The other way round
  -A, -o, --print-file-name
                          The file's name in each line
  -f, --format=FORMAT     bsd, posix, sysv or just-symbols
  -B, -P, -j              bsd, posix, just-symbols
  -t, --radix=RADIX       d, o or x
      --quiet             No message about files without symbols
  -V, --version; -h, --help

Letters: T function, D data, R read-only data, B data that is zero at first, A absolute, U undefined;
W and w weak, V weak data; small ones are local. Values are places in the file for functions;
for data, offsets in the module's data or, of a program with fixed addresses, addresses.
A linked module does not say that data is weak, nor a function that it does not call itself.
Objects of -flto are shown by llvm-nm.
";

/// What `parse` returns as an error if the version was asked for.
pub(super) const VERSION: &str = "version";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Bsd,
    Posix,
    Sysv,
    JustSymbols,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Name,
    Value,
    Size,
    None,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Radix {
    Hexadecimal,
    Decimal,
    Octal,
}

/// What to do.
#[derive(Debug)]
pub(super) struct Options {
    pub files: Vec<PathBuf>,
    pub dynamic: bool,
    pub undefined_only: bool,
    pub defined_only: bool,
    pub extern_only: bool,
    pub no_weak: bool,
    pub debug: bool,
    pub demangle: bool,
    pub size: bool,
    pub signatures: bool,
    pub sort: Sort,
    pub reverse: bool,
    pub prefix: bool,
    pub format: Format,
    pub radix: Radix,
    pub quiet: bool,
}

/// The options, or none if help was asked for.
pub(super) fn parse(arguments: Vec<OsString>) -> Result<Option<Options>, String> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut options = Options {
        files: Vec::new(),
        dynamic: false,
        undefined_only: false,
        defined_only: false,
        extern_only: false,
        no_weak: false,
        debug: false,
        demangle: false,
        size: false,
        signatures: false,
        sort: Sort::Name,
        reverse: false,
        prefix: false,
        format: Format::Bsd,
        radix: Radix::Hexadecimal,
        quiet: false,
    };
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Short('D') | Long("dynamic") => options.dynamic = true,
            Short('u') | Long("undefined-only") => options.undefined_only = true,
            Short('U') | Long("defined-only") => options.defined_only = true,
            Short('g') | Long("extern-only" | "external-only") => options.extern_only = true,
            Short('W') | Long("no-weak") => options.no_weak = true,
            Short('a') | Long("debug-syms") => options.debug = true,
            Short('C') | Long("demangle") => {
                // --demangle=STYLE: names say of themselves which style they are.
                let style = parser.optional_value();
                options.demangle = style.is_none_or(|style| style != "none");
            }
            Long("no-demangle") => options.demangle = false,
            Short('S') | Long("print-size") => options.size = true,
            Long("signatures") => options.signatures = true,
            Short('n' | 'v') | Long("numeric-sort") => options.sort = Sort::Value,
            Long("size-sort") => options.sort = Sort::Size,
            Short('p') | Long("no-sort") => options.sort = Sort::None,
            Short('r') | Long("reverse-sort") => options.reverse = true,
            Short('A' | 'o') | Long("print-file-name") => options.prefix = true,
            Short('B') => options.format = Format::Bsd,
            Short('P') | Long("portability") => options.format = Format::Posix,
            Short('j') | Long("just-symbols" | "just-symbol-name") => options.format = Format::JustSymbols,
            Short('f') | Long("format") => options.format = format(&value(&mut parser)?)?,
            Short('t') | Long("radix") => options.radix = radix(&value(&mut parser)?)?,
            Long("quiet") => options.quiet = true,
            Short('V') | Long("version") => return Err(VERSION.to_owned()),
            Short('h') | Long("help") => return Ok(None),
            // What says nothing about modules, and what other programs pass to every nm.
            Long(
                "special-syms"
                | "synthetic"
                | "no-recurse-limit"
                | "recurse-limit"
                | "with-symbol-versions"
                | "without-symbol-versions"
                | "line-numbers"
                | "print-armap"
                | "no-llvm-bc"
                | "ifunc-chars",
            )
            | Short('l' | 's') => drop(parser.optional_value()),
            Short('X') | Long("plugin" | "target" | "unicode") => drop(value(&mut parser)?),
            Value(file) => options.files.push(file.into()),
            other => return Err(other.unexpected().to_string()),
        }
    }
    if options.undefined_only && options.defined_only {
        return Err("--undefined-only and --defined-only exclude each other".to_owned());
    }
    if options.files.is_empty() {
        options.files.push("a.out".into());
    }
    Ok(Some(options))
}

fn value(parser: &mut lexopt::Parser) -> Result<String, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    value.into_string().map_err(|value| format!("{value:?} is not UTF-8"))
}

/// As GNU nm, by the first letter.
fn format(name: &str) -> Result<Format, String> {
    Ok(match name.as_bytes().first() {
        Some(b'b' | b'B') => Format::Bsd,
        Some(b'p' | b'P') => Format::Posix,
        Some(b's' | b'S') => Format::Sysv,
        Some(b'j' | b'J') => Format::JustSymbols,
        _ => return Err(format!("{name}: not a format; there are bsd, posix, sysv and just-symbols")),
    })
}

fn radix(name: &str) -> Result<Radix, String> {
    Ok(match name {
        "d" => Radix::Decimal,
        "o" => Radix::Octal,
        "x" => Radix::Hexadecimal,
        _ => return Err(format!("{name}: not a radix; there are d, o and x")),
    })
}
