//! `muslin run`: from the command line to a [`Command`].

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::Arg::{Long, Short, Value};
use muslin::{Command, Error, Fuse};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::usage;

const HELP: &str = "\
Run a program: a dynamic executable or a static WebAssembly module.

Usage: muslin run [OPTIONS] FILE [ARGUMENTS]...

It sees nothing of the host but its standard streams unless it is given:
      --dir HOST[::GUEST][:ro]  A directory, as the path GUEST (the same path if absent), perhaps read-only
      --env NAME=VALUE          An environment variable; just NAME: with the value that it has here
      --inherit-env             All environment variables
      --host                    Everything that a native process has

Other options:
      --cwd GUEST               The directory to begin in [default: the current one if a
                                --dir shows it, else /]
      --library-path DIR        Search DIR for libraries first; may be given again
      --preload LIBRARY         Load LIBRARY, a path or a name to search for, before those that the
                                program needs; may be given again
      --fuse WHEN               When to make one module of a dynamic program and its libraries,
                                which starts and calls faster and takes time to compile: auto
                                (when it is run again), always, never [default: auto]
      --memory-manager FILE     Let the module FILE decide where everything goes in memory
      --trace                   Print each system call to standard error
      --allow-undefined[=NAME,...]
                                Start although functions (these, or any) are not defined; calling one
                                that no library has defined by then ends the program
      --fix-signatures          Adapt calls of functions that were not declared or declared
                                otherwise than they are defined, in place of refusing to start
      --variadic NAME,...       For --fix-signatures: these functions are variadic
  -h, --help                    Print this
";

/// The stack that guests get, if the system lets them: native C programs have 8 MiB and smaller frames.
const STACK: u64 = 64 << 20;

/// What the host's own code needs below the guest's calls.
const HOST_STACK: u64 = 512 << 10;

/// `muslin run` with these arguments.
pub(crate) fn run(arguments: Vec<OsString>) -> ExitCode {
    let command = match parse(arguments) {
        Ok(Some(command)) => command,
        Ok(None) => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Err(Refusal::Usage(message)) => return usage(&message),
        Err(Refusal::Command(error)) => {
            eprintln!("muslin: {error}");
            return ExitCode::from(error.code() as u8);
        }
    };
    command.host_stack(stack() as usize).run_and_exit()
}

enum Refusal {
    Usage(String),
    Command(Error),
}

impl From<lexopt::Error> for Refusal {
    fn from(error: lexopt::Error) -> Self {
        Refusal::Usage(error.to_string())
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Refusal::Command(error)
    }
}

/// The command to run, or none if help was asked for.
fn parse(arguments: Vec<OsString>) -> Result<Option<Command>, Refusal> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let (mut directories, mut environment, mut library_path) = (Vec::new(), Vec::new(), Vec::new());
    let (mut inherit, mut host, mut trace, mut cwd) = (false, false, false, None);
    let mut fuse = Fuse::Auto;
    let mut linking = Linking::default();
    let mut memory_manager = None;
    let file = loop {
        match parser.next()? {
            Some(Long("dir")) => directories.push(Directory::parse(&parser.value()?)),
            Some(Long("env")) => environment.push(variable(&parser.value()?)?),
            Some(Long("inherit-env")) => inherit = true,
            Some(Long("host")) => host = true,
            Some(Long("cwd")) => cwd = Some(parser.value()?),
            Some(Long("library-path")) => library_path.push(parser.value()?),
            Some(Long("preload")) => linking.preload.push(library(parser.value()?)?),
            Some(Long("fuse")) => fuse = when(&parser.value()?)?,
            Some(Long("memory-manager")) => memory_manager = Some(parser.value()?),
            Some(Long("trace")) => trace = true,
            Some(Long("allow-undefined")) => match parser.optional_value() {
                Some(names) => linking.undefined.extend(symbols(&names)?),
                None => linking.all_undefined = true,
            },
            Some(Long("fix-signatures")) => linking.fix_signatures = true,
            Some(Long("variadic")) => linking.variadic.extend(symbols(&parser.value()?)?),
            Some(Short('h') | Long("help")) => return Ok(None),
            Some(Value(file)) => break file,
            Some(other) => return Err(other.unexpected().into()),
            None => return Err(Refusal::Usage("run: no program".to_owned())),
        }
    };
    if host && !directories.is_empty() {
        return Err(Refusal::Usage("run: --dir means nothing with --host".to_owned()));
    }
    let mut command = Command::new(&file).args(parser.raw_args()?);
    if host {
        command = command.host_access();
    } else if inherit {
        command = command.inherit_env();
    }
    for (name, value) in environment.into_iter().flatten() {
        command = command.env(name, value);
    }
    let cwd = cwd.or_else(|| here(&directories));
    for Directory { host, guest, read_only } in directories {
        command =
            if read_only { command.mount_read_only(host, guest)? } else { command.mount(host, guest)? };
    }
    if let Some(directory) = cwd {
        command = command.current_dir(directory);
    }
    for directory in library_path {
        command = command.library_path(directory);
    }
    command = command.fuse(fuse);
    command = linking.apply(command);
    if let Some(module) = memory_manager {
        command = command.memory_manager(module);
    }
    if trace {
        command = command.trace(std::io::stderr());
    }
    Ok(Some(command))
}

/// The value of `--fuse`.
fn when(text: &OsStr) -> Result<Fuse, Refusal> {
    match text.to_str() {
        Some("auto") => Ok(Fuse::Auto),
        Some("always") => Ok(Fuse::Always),
        Some("never") => Ok(Fuse::Never),
        _ => Err(Refusal::Usage(format!("run: --fuse {text:?}: auto, always or never"))),
    }
}

/// What the options say about linking.
#[derive(Default)]
struct Linking {
    undefined: Vec<String>,
    all_undefined: bool,
    fix_signatures: bool,
    variadic: Vec<String>,
    preload: Vec<String>,
}

impl Linking {
    fn apply(self, mut command: Command) -> Command {
        for name in self.undefined {
            command = command.allow_undefined_symbol(name);
        }
        if self.all_undefined {
            command = command.allow_undefined();
        }
        if self.fix_signatures {
            command = command.fix_signatures();
        }
        for name in self.preload {
            command = command.preload(name);
        }
        for name in self.variadic {
            command = command.variadic(name);
        }
        command
    }
}

/// The value of `--preload`.
fn library(text: OsString) -> Result<String, Refusal> {
    text.into_string().map_err(|text| Refusal::Usage(format!("run: --preload {text:?}: not UTF-8")))
}

/// Symbols, separated by commas.
fn symbols(text: &OsStr) -> Result<Vec<String>, Refusal> {
    let text = text.to_str().ok_or_else(|| Refusal::Usage(format!("run: {text:?}: not a symbol")))?;
    Ok(text.split(',').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

/// `NAME=VALUE`, or `NAME` alone for the value that it has here; nothing if it has none.
fn variable(text: &OsStr) -> Result<Option<(OsString, OsString)>, Refusal> {
    let bytes = text.as_bytes();
    let (name, value) = match bytes.iter().position(|byte| *byte == b'=') {
        Some(at) => (OsStr::from_bytes(&bytes[..at]), Some(OsStr::from_bytes(&bytes[at + 1..]).to_owned())),
        None => (text, std::env::var_os(text)),
    };
    if name.is_empty() {
        return Err(Refusal::Usage(format!("run: --env {text:?}: no name")));
    }
    Ok(value.map(|value| (name.to_owned(), value)))
}

/// The value of `--dir`.
#[derive(Debug, PartialEq, Eq)]
struct Directory {
    host: PathBuf,
    guest: OsString,
    read_only: bool,
}

impl Directory {
    /// Reads `HOST[::GUEST][:ro]`. Without a guest path it is the host's, made absolute.
    fn parse(text: &OsStr) -> Directory {
        let bytes = text.as_bytes();
        let (bytes, read_only) = match bytes.strip_suffix(b":ro") {
            Some(rest) => (rest, true),
            None => (bytes, false),
        };
        let path = |bytes| PathBuf::from(OsStr::from_bytes(bytes));
        let (host, guest) = match bytes.windows(2).position(|pair| pair == b"::") {
            Some(at) => (path(&bytes[..at]), path(&bytes[at + 2..])),
            None => {
                let host = path(bytes);
                let guest = std::path::absolute(&host).unwrap_or_else(|_| host.clone());
                (host, guest)
            }
        };
        Directory { host, guest: guest.into_os_string(), read_only }
    }
}

/// Where the program begins unless it is told: the directory that the command was called in, if the program can see it.
/// Of several mounts that show it, the innermost one counts.
fn here(directories: &[Directory]) -> Option<OsString> {
    let here = std::env::current_dir().ok()?;
    let inside = directories.iter().filter_map(|directory| {
        let host = std::fs::canonicalize(&directory.host).ok()?;
        let below = here.strip_prefix(&host).ok()?;
        let depth = host.components().count();
        let guest = PathBuf::from(&directory.guest);
        let guest = if below.as_os_str().is_empty() { guest } else { guest.join(below) };
        Some((depth, guest.into_os_string()))
    });
    inside.max_by_key(|(depth, _)| *depth).map(|(_, guest)| guest)
}

/// How much stack guest code may use. The main thread's stack grows up to the soft limit as it is at that time, and
/// on 64-bit hosts there is always room for more below it.
fn stack() -> u64 {
    let limit = getrlimit(Resource::Stack);
    let most = limit.maximum.unwrap_or(u64::MAX);
    let wanted = STACK.min(most);
    let mut current = limit.current.unwrap_or(u64::MAX);
    if current < wanted
        && setrlimit(Resource::Stack, Rlimit { current: Some(wanted), maximum: limit.maximum }).is_ok()
    {
        current = wanted;
    }
    current.min(STACK).saturating_sub(HOST_STACK).max(HOST_STACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directories() {
        let parse = |text: &str| Directory::parse(OsStr::new(text));
        let directory = |host: &str, guest: &str, read_only| Directory {
            host: host.into(),
            guest: guest.into(),
            read_only,
        };
        assert_eq!(parse("/a"), directory("/a", "/a", false));
        assert_eq!(parse("/a:ro"), directory("/a", "/a", true));
        assert_eq!(parse("a::/b"), directory("a", "/b", false));
        assert_eq!(parse("a:x::/b:ro"), directory("a:x", "/b", true));
        assert!(parse("a").guest.as_bytes().starts_with(b"/"));
    }

    #[test]
    fn begins_where_it_was_called() {
        let here_is = |text: &str| here(&[Directory::parse(OsStr::new(text))]);
        assert_eq!(here_is(".::/data"), Some("/data".into()));
        assert_eq!(here_is("..::/up").map(|guest| guest.as_bytes().starts_with(b"/up/")), Some(true));
        assert_eq!(here_is("/proc::/proc"), None);
    }

    #[test]
    fn options_end_at_the_program() {
        let parse = |text: &str| parse(text.split_whitespace().map(Into::into).collect());
        assert!(matches!(parse("--trace program --trace --nonsense"), Ok(Some(_))));
        assert!(matches!(parse("--help"), Ok(None)));
        for wrong in ["", "--nonsense program", "--dir", "--env =x program", "--host --dir / program"] {
            assert!(matches!(parse(wrong), Err(Refusal::Usage(_))), "{wrong}");
        }
        assert!(matches!(parse("--dir /nowhere/at/all program"), Err(Refusal::Command(_))));
    }
}
