//! Carrying out a plan.

use crate::arguments::{Arguments, Mode, Query, Show};
use crate::inspect;
use crate::plan::{self, Job, Plan, Surroundings};
use crate::toolchain::Toolchain;
use crate::{destructors, response, run_link, wat_object};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Runs the compiler driver.
///
/// # Errors
/// One line, for everything that the driver itself finds wrong. What clang and wasm-ld say goes to standard error, and their
/// exit code is returned.
pub fn compiler(
    words: Vec<OsString>,
    mode: Mode,
    sysroot: impl FnOnce() -> Result<PathBuf, String>,
) -> Result<ExitCode, String> {
    let words = response::expand(words, &|path| fs::read(path).ok())?;
    let arguments = Arguments::parse(words, mode)?;
    let toolchain = Toolchain::find()?;
    if let Some(query) = &arguments.query {
        return answer(query, &arguments, &toolchain, sysroot);
    }
    if arguments.items.is_empty() && arguments.show != Show::Nothing {
        // `cc -v` is a question about the version.
        let flag = if arguments.show == Show::Only { "-###" } else { "-v" };
        return answer(&Query::Clang(flag.into()), &arguments, &toolchain, sysroot);
    }
    let sysroot = match &arguments.sysroot {
        Some(named) => named.clone(),
        None => sysroot()?,
    };
    let linker = toolchain.companion("wasm-ld")?;
    let temporary = tempfile::Builder::new()
        .prefix("muslin-cc-")
        .tempdir()
        .map_err(|error| format!("cannot make a directory for objects: {error}"))?;
    let plan = Plan::new(
        &arguments,
        &Surroundings {
            clang: &toolchain.clang,
            linker: &linker,
            sysroot: &sysroot,
            temporary: temporary.path(),
            is_file: &Path::is_file,
        },
    )?;
    for warning in &plan.warnings {
        eprintln!("muslin cc: warning: {warning}");
    }
    if arguments.show != Show::Nothing {
        // Autoconf and CMake read the version from here.
        run(&[toolchain.clang.clone().into(), format!("--target={}", crate::TARGET).into(), "-v".into()])?;
    }
    for job in &plan.jobs {
        let code = carry_out(job, arguments.show, temporary.path())?;
        if code != 0 {
            return Ok(ExitCode::from(code));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Carries out one step and returns its exit code.
fn carry_out(job: &Job, show: Show, temporary: &Path) -> Result<u8, String> {
    match job {
        Job::Compile { command, with_bulk_memory, output } => {
            if show != Show::Nothing {
                print_command(command);
            }
            if show == Show::Only {
                return Ok(0);
            }
            let mut code = run(&with_verbose(command, show))?;
            if code == 0
                && let (Some(again), Some(output)) = (with_bulk_memory, output)
                && gave_up_threads(output)
            {
                // The warnings have been seen.
                let mut again = again.clone();
                again.insert(1, "-w".into());
                code = run(&again)?;
            }
            if code == 0
                && let Some(output) = output
            {
                mark_destructors(output)?;
            }
            Ok(code)
        }
        Job::AssembleText { input, output } => {
            if show != Show::Nothing {
                eprintln!(" (in-process) wat {} -o {}", input.display(), output.display());
            }
            if show == Show::Only {
                return Ok(0);
            }
            let text =
                fs::read(input).map_err(|error| format!("cannot read {}: {error}", input.display()))?;
            let object = wat_object::assemble(input, &text)?;
            write(output, &object)?;
            Ok(0)
        }
        Job::Link(link) => run_link::carry_out(link, show, temporary),
    }
}

/// Marks functions with the attribute `destructor` in an object; see [`destructors`].
fn mark_destructors(output: &Path) -> Result<(), String> {
    // What is not a file (`-o /dev/null`), or not an object (`-S`, `-E`), has none.
    if !output.is_file() {
        return Ok(());
    }
    let mut object = read(output)?;
    if object.starts_with(b"\0asm") && destructors::mark(&mut object) {
        write(output, &object)?;
    }
    Ok(())
}

/// Whether the compiler's output says that thread-local variables were given up; a file that cannot be read says nothing.
fn gave_up_threads(output: &Path) -> bool {
    let Ok(bytes) = fs::read(output) else { return false };
    if bytes.starts_with(b"\0asm") {
        inspect::gave_up_threads(&bytes)
    } else {
        inspect::assembly_gave_up_threads(&String::from_utf8_lossy(&bytes))
    }
}

fn answer(
    query: &Query,
    arguments: &Arguments,
    toolchain: &Toolchain,
    sysroot: impl FnOnce() -> Result<PathBuf, String>,
) -> Result<ExitCode, String> {
    let sysroot = || arguments.sysroot.clone().map_or_else(sysroot, Ok);
    match query {
        Query::Clang(word) => {
            let target = format!("--target={}", crate::TARGET);
            return Ok(ExitCode::from(run(&[toolchain.clang.clone().into(), target.into(), word.clone()])?));
        }
        Query::LinkerVersion => {
            let linker = toolchain.companion("wasm-ld")?;
            let output = Command::new(&linker).arg("--version").output();
            let output = output.map_err(|error| format!("cannot run {}: {error}", linker.display()))?;
            // Meson and libtool read from these words, which ELF's LLD has too, that options are written as for GNU ld; here the driver
            // sees to that.
            println!("{} (compatible with GNU linkers)", String::from_utf8_lossy(&output.stdout).trim_end());
        }
        Query::FileName(name) => {
            let directories = plan::search_directories(arguments, &sysroot()?);
            let found = directories.iter().map(|directory| directory.join(name)).find(|path| path.exists());
            // As GCC and clang: the bare name says that there is none.
            println!("{}", found.unwrap_or_else(|| name.into()).display());
        }
        Query::ProgramName(name) => {
            let tool = name.to_string_lossy();
            let found = match tool.as_ref() {
                "ld" => toolchain.companion("wasm-ld"),
                tool => toolchain.companion(&format!("llvm-{tool}")).or_else(|_| toolchain.companion(tool)),
            };
            println!("{}", found.unwrap_or_else(|_| name.into()).display());
        }
        Query::SearchDirectories => {
            let sysroot = sysroot()?;
            let programs = toolchain.clang.canonicalize().unwrap_or_else(|_| toolchain.clang.clone());
            let libraries: Vec<_> = plan::search_directories(arguments, &sysroot)
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            println!("programs: ={}", programs.parent().unwrap_or(Path::new("/")).display());
            println!("libraries: ={}", libraries.join(":"));
        }
        Query::Sysroot => println!("{}", sysroot()?.display()),
    }
    Ok(ExitCode::SUCCESS)
}

/// Clang is asked to be verbose too: build systems read include directories from that.
fn with_verbose(command: &[OsString], show: Show) -> Vec<OsString> {
    let mut command = command.to_vec();
    if show == Show::Commands {
        command.insert(1, "-v".into());
    }
    command
}

/// Runs a command and returns its exit code, 128 + N if signal N ended it.
pub(crate) fn run(command: &[OsString]) -> Result<u8, String> {
    use std::os::unix::process::ExitStatusExt;
    let status = Command::new(&command[0])
        .args(&command[1..])
        .status()
        .map_err(|error| format!("cannot run {}: {error}", command[0].display()))?;
    let code = status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0));
    Ok(u8::try_from(code).unwrap_or(1))
}

/// Shows a command as clang does, quoted for the shell.
pub(crate) fn print_command(command: &[OsString]) {
    let quoted: Vec<_> = command.iter().map(|word| quote(word)).collect();
    eprintln!(" {}", quoted.join(" "));
}

fn quote(word: &OsStr) -> String {
    let escaped: String = word
        .to_string_lossy()
        .chars()
        .flat_map(|c| matches!(c, '"' | '\\' | '$' | '`').then_some('\\').into_iter().chain([c]))
        .collect();
    format!("\"{escaped}\"")
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

pub(crate) fn write(path: &Path, contents: &[u8]) -> Result<(), String> {
    fs::write(path, contents).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
