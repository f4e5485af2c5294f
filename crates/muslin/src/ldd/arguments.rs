//! The command line of `muslin ldd`.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};
use muslin::inspect::Search;

pub(super) const HELP: &str = "\
Print the libraries that a program or library needs, in the order in which they are
searched, and the system calls that all of them can make.

Usage: muslin ldd [OPTIONS] FILE...

What to print:
      --no-syscalls        Only the libraries
      --syscalls           Only the system calls
      --why CALL           How this system call is reached, in each module; may be given again
      --tree               Each library below the one that needs it
  -v, --verbose            Who needs each library, and where those that are missing were
                           looked for; all functions of the host
  -d, --data-relocs        Data symbols that nothing defines
  -r, --function-relocs    Data and function symbols that nothing defines, or with another
                           type than they are used with
  -u, --unused             Libraries that the file names as needed and does not use
      --json               Everything, for other programs

Where to look for libraries (LD_LIBRARY_PATH and LD_PRELOAD count as for a program):
      --library-path DIR   Here first; may be given again
      --preload LIBRARY    Load LIBRARY first; may be given again
      --sysroot DIR        libc.so is in DIR/lib

About system calls:
      --closed             Take it that dlopen and dlsym find nothing that is not needed anyway
  -h, --help               Print this

A library is `NAME => PATH (ADDRESS)`. The address is where its data comes to lie if the
libraries are placed one after the other; a running program may have it elsewhere.

The system calls of a static program are those that it imports. libc.so imports all; of it,
those count that can be reached from what the program and the other libraries import from
it, by calls and by addresses that are taken in code or in data. Of other libraries all
that they import count, used or not. The list is never too short but in one case, which it
names: a program that can call dlopen may load a library that makes calls itself. With
dlopen or dlsym all of libc.so counts.

The exit status is 1 if a library or symbol is missing, if a file cannot be read or is not a
dynamic executable, or, with -u, if a library is not used; otherwise 0.
";

/// What to do.
pub(super) struct Options {
    pub files: Vec<PathBuf>,
    pub search: Search,
    pub libraries: bool,
    pub system_calls: bool,
    pub why: Vec<String>,
    pub tree: bool,
    pub verbose: bool,
    pub data: bool,
    pub functions: bool,
    pub unused: bool,
    pub json: bool,
    pub closed: bool,
}

/// The options, or none if help was asked for.
pub(super) fn parse(arguments: Vec<OsString>) -> Result<Option<Options>, String> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut options = Options {
        files: Vec::new(),
        search: Search::new(),
        libraries: true,
        system_calls: true,
        why: Vec::new(),
        tree: false,
        verbose: false,
        data: false,
        functions: false,
        unused: false,
        json: false,
        closed: false,
    };
    let (mut only, mut without) = (false, false);
    let (mut directories, mut preload, mut sysroot) = (Vec::new(), Vec::new(), None);
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        let value = |parser: &mut lexopt::Parser| parser.value().map_err(|error| error.to_string());
        match argument {
            Long("syscalls") => only = true,
            Long("no-syscalls") => without = true,
            Long("why") => {
                let call = text(&value(&mut parser)?)?;
                options.why.push(call.strip_prefix("SYS_").unwrap_or(&call).to_owned());
            }
            Long("tree") => options.tree = true,
            Short('v') | Long("verbose") => options.verbose = true,
            Short('d') | Long("data-relocs") => options.data = true,
            Short('r') | Long("function-relocs") => (options.data, options.functions) = (true, true),
            Short('u') | Long("unused") => options.unused = true,
            Long("json") => options.json = true,
            Long("closed") => options.closed = true,
            Long("library-path") => directories.extend(list(&value(&mut parser)?)),
            Long("preload") => preload.push(text(&value(&mut parser)?)?),
            Long("sysroot") => sysroot = Some(PathBuf::from(value(&mut parser)?)),
            Short('h') | Long("help") => return Ok(None),
            Value(file) => options.files.push(file.into()),
            other => return Err(other.unexpected().to_string()),
        }
    }
    if options.files.is_empty() {
        return Err("no file".to_owned());
    }
    if only && without {
        return Err("--syscalls and --no-syscalls exclude each other".to_owned());
    }
    options.libraries = !only && options.why.is_empty();
    options.system_calls = !without;
    options.search = preload.into_iter().fold(Search::from_environment(), Search::preload);
    options.search = directories.into_iter().fold(options.search, |search, d| search.library_path(d));
    if let Some(sysroot) = sysroot {
        options.search = options.search.system_libraries(sysroot.join("lib"));
    }
    Ok(Some(options))
}

fn text(value: &OsStr) -> Result<String, String> {
    value.to_str().map(str::to_owned).ok_or_else(|| format!("{value:?} is not UTF-8"))
}

/// A list of directories with colons between them, as in LD_LIBRARY_PATH.
fn list(value: &OsStr) -> Vec<PathBuf> {
    let parts = value.as_bytes().split(|byte| *byte == b':').filter(|part| !part.is_empty());
    parts.map(|part| PathBuf::from(OsStr::from_bytes(part))).collect()
}
