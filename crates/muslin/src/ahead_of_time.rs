//! `muslin bundle` and `muslin compile`: a program and its libraries as one file.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt as _;
use muslin::{Command, Error};

use crate::usage;

/// What to make.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Make {
    Bundle,
    Compiled,
}

const BUNDLE_HELP: &str = "\
Make one module of a dynamic program and the libraries that it needs

Usage: muslin bundle [OPTIONS] FILE -o OUTPUT

The module behaves as they do, needs none of these files, and can still load other libraries. If it never does, it is a
plain WebAssembly module that needs nothing but the system calls. Debug information is left out.

      --library-path DIR        Search DIR for libraries first; may be given again
      --preload LIBRARY         Load LIBRARY before those that the program needs; may be given again
  -o, --output OUTPUT           The file to write
  -h, --help                    Print this
";

const COMPILE_HELP: &str = "\
Compile a program, with the libraries that it needs, ahead of time

Usage: muslin compile [OPTIONS] FILE -o OUTPUT

`muslin run OUTPUT` then needs neither compiler nor cache nor those files. The file is native code for this version of muslin
and this kind of processor: run only files whose origin you trust. Debug information of dynamic programs is left out.

      --library-path DIR        Search DIR for libraries first; may be given again
      --preload LIBRARY         Load LIBRARY before those that the program needs; may be given again
  -o, --output OUTPUT           The file to write
  -h, --help                    Print this
";

/// `muslin bundle` or `muslin compile` with these arguments.
pub(crate) fn main(make: Make, arguments: Vec<OsString>) -> ExitCode {
    let name = if make == Make::Bundle { "bundle" } else { "compile" };
    let Parsed { program, library_path, preload, output } = match parse(arguments) {
        Ok(Some(parsed)) => parsed,
        Ok(None) => {
            print!("{}", if make == Make::Bundle { BUNDLE_HELP } else { COMPILE_HELP });
            return ExitCode::SUCCESS;
        }
        Err(error) => return usage(&format!("{name}: {error}")),
    };
    let mut command = Command::new(program).code_cache(None);
    for directory in library_path {
        command = command.library_path(directory);
    }
    for library in preload {
        command = command.preload(library);
    }
    let made = match make {
        Make::Bundle => command.bundle(),
        Make::Compiled => command.compile(),
    };
    let written = made.and_then(|bytes| write(&output, &bytes));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("muslin: {error}");
            ExitCode::FAILURE
        }
    }
}

/// What the arguments say.
struct Parsed {
    program: PathBuf,
    /// Directories to search.
    library_path: Vec<PathBuf>,
    preload: Vec<String>,
    output: PathBuf,
}

/// Reads the arguments; nothing if help was asked for.
fn parse(arguments: Vec<OsString>) -> Result<Option<Parsed>, lexopt::Error> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut program, mut library_path, mut output) = (None, Vec::new(), None);
    let mut preload = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Short('o') | Long("output") => output = Some(PathBuf::from(parser.value()?)),
            Long("library-path") => library_path.push(PathBuf::from(parser.value()?)),
            Long("preload") => preload.push(parser.value()?.string()?),
            Value(file) if program.is_none() => program = Some(PathBuf::from(file)),
            other => return Err(other.unexpected()),
        }
    }
    let program = program.ok_or("no program")?;
    let output = output.ok_or("no output file: -o FILE")?;
    Ok(Some(Parsed { program, library_path, preload, output }))
}

/// Writes a whole file or none: beside its place, then renamed.
fn write(output: &std::path::Path, bytes: &[u8]) -> Result<(), Error> {
    let failed =
        |error: std::io::Error| Error::Host(format!("{}: {}", output.display(), muslin::error_text(&error)));
    if output.metadata().is_ok_and(|metadata| !metadata.is_file()) {
        // A pipe or a device is written to.
        return std::fs::write(output, bytes).map_err(failed);
    }
    let mut temporary = output.as_os_str().to_owned();
    temporary.push(format!(".{}.tmp", std::process::id()));
    let written = std::fs::write(&temporary, bytes)
        .and_then(|()| make_executable(&temporary))
        .and_then(|()| std::fs::rename(&temporary, output));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&temporary);
        failed(error)
    })
}

/// As compilers do, where the umask lets it be.
fn make_executable(path: &std::ffi::OsStr) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path)?.permissions().mode();
    let executable = mode | (mode & 0o444) >> 2;
    std::fs::set_permissions(path, PermissionsExt::from_mode(executable))
}
