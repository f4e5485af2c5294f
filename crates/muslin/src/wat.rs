//! `muslin wat`: a module as text.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use crate::usage;

const HELP: &str = "\
Print a module (program, library or object) as text, with its dylink.0 section.

Usage: muslin wat FILE
";

/// `muslin wat` with these arguments.
pub(crate) fn main(arguments: Vec<OsString>) -> ExitCode {
    let [file] = arguments.as_slice() else { return usage("wat: exactly one file is needed") };
    if file == "--help" || file == "-h" {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    let name = std::path::Path::new(file).display();
    let failed = |message: &dyn std::fmt::Display| {
        eprintln!("muslin: {name}: {message}");
        ExitCode::FAILURE
    };
    let text = std::fs::read(file).map_err(|error| error.to_string()).and_then(|bytes| {
        if !bytes.starts_with(b"\0asm") {
            return Err("not a WebAssembly module: it does not begin with \\0asm".to_owned());
        }
        wasmprinter::print_bytes(bytes).map_err(|error| format!("{error:#}").replace('\n', " "))
    });
    match text {
        Ok(text) => match std::io::stdout().lock().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // The reader has seen enough, as with any program in a pipe.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => failed(&error),
        },
        Err(message) => failed(&message),
    }
}
