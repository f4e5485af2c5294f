//! The `muslin` command.
#![forbid(unsafe_code)]

mod ahead_of_time;
mod arguments;
mod demangle;
mod files;
mod ldd;
mod nm;
mod output;
mod readelf;
mod wat;

use ahead_of_time::Make;
use std::ffi::OsString;
use std::process::ExitCode;

const HELP: &str = "\
Muslin runs C programs that were compiled to WebAssembly, and compiles them.

Usage:
  muslin run [OPTIONS] FILE [ARGUMENTS]...   Run a program
  muslin cc [ARGUMENTS]...                   Compile and link C; takes what clang takes
  muslin bundle FILE -o OUTPUT               Make one module of a program and its libraries
  muslin compile FILE -o OUTPUT              Compile a program ahead of time
  muslin wat FILE                            Print a module as text
  muslin ldd FILE...                         Print the libraries and system calls of a program
  muslin nm [OPTIONS] FILE...                Print the symbols of a module, object or archive
  muslin readelf [OPTIONS] FILE...           Print what is in a module, object or archive
  muslin ar|ranlib|ld|strip|... [ARGUMENTS]...
                                             The binary tools that belong to cc
  muslin --version
  muslin COMMAND --help
";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os();
    let program = arguments.next().unwrap_or_default();
    if let Some(tool) = muslin_cc::tool_from_program_name(&program) {
        let rest = arguments.collect();
        return if tool == "nm" { nm::main(rest) } else { compiler_tool(tool, rest) };
    }
    let command = arguments.next();
    let rest: Vec<OsString> = arguments.collect();
    match command.as_deref().and_then(|command| command.to_str()) {
        Some("run") => arguments::run(rest),
        Some("bundle") => ahead_of_time::main(Make::Bundle, rest),
        Some("compile") => ahead_of_time::main(Make::Compiled, rest),
        Some("wat") => wat::main(rest),
        Some("ldd") => ldd::main(rest),
        Some("nm") => nm::main(rest),
        Some("readelf") => readelf::main(rest),
        Some("--version" | "-V") => {
            println!("muslin {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Some("--help" | "-h" | "help") => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Some(tool) if muslin_cc::TOOLS.contains(&tool) => compiler_tool(tool, rest),
        Some(other) => usage(&format!("there is no command {other:?}")),
        None => usage("no command"),
    }
}

fn compiler_tool(tool: &str, arguments: Vec<OsString>) -> ExitCode {
    muslin_cc::main_with_sysroot(tool, arguments, muslin::sysroot::find)
}

/// Says what is wrong with the command line, and where help is.
fn usage(message: &str) -> ExitCode {
    eprintln!("muslin: {message}; see muslin --help");
    ExitCode::from(2)
}
