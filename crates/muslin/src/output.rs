//! Standard output of the commands that print lists.

use std::io::{BufWriter, ErrorKind, StdoutLock, Write};
use std::process::ExitCode;

/// Runs `print` with standard output and turns what it returns into the exit status. A reader that has seen enough (`| head`)
/// is no failure.
pub(crate) fn with(
    command: &str,
    print: impl FnOnce(&mut BufWriter<StdoutLock<'static>>) -> std::io::Result<bool>,
) -> ExitCode {
    let mut out = BufWriter::new(std::io::stdout().lock());
    let result = print(&mut out).and_then(|good| out.flush().map(|()| good));
    // What could not be written is not tried again when the buffer goes.
    let _ = out.into_parts();
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(command, &format_args!("standard output: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// One line on standard error, where nobody may be listening.
pub(crate) fn complain(command: &str, message: &dyn std::fmt::Display) {
    let _ = writeln!(std::io::stderr(), "muslin {command}: {message}");
}
