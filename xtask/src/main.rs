//! `cargo xtask`: everything that is done with the project besides `cargo build`.
//!
//! Each subcommand does what comes before it: `test` and `demo` build, `build` sets up. What is done already is not done again.
#![forbid(unsafe_code)]

mod bench;
mod build;
mod coverage;
mod demo;
mod libc;
mod memory_manager;
mod process;
mod repository;
mod setup;
mod sysroot;
mod test;

use anyhow::Result;
use clap::{Parser, Subcommand};
use repository::Repository;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Set-up, build, tests, demo and benchmarks of Muslin")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing: Debian packages through apt-get, the wasm32 target through rustup.
    Setup,
    /// Build target/muslin/: bin/muslin, sysroot/, share/.
    Build,
    /// Build, then run the tests.
    Test(test::Options),
    /// Build, then compile and run the examples.
    Demo,
    /// Build, then show which of musl's symbols and headers are here.
    Coverage,
    /// Build, then measure.
    Bench(bench::Options),
}

fn main() -> ExitCode {
    match run(CommandLine::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    let repository = Repository::find()?;
    setup::setup(&repository)?;
    if matches!(command, Command::Setup) {
        return Ok(ExitCode::SUCCESS);
    }
    if !matches!(&command, Command::Test(options) if options.no_build) {
        build::build(&repository)?;
    }
    match command {
        Command::Setup | Command::Build => Ok(ExitCode::SUCCESS),
        Command::Test(options) => test::test(&repository, &options),
        Command::Demo => demo::demo(&repository).map(|()| ExitCode::SUCCESS),
        Command::Coverage => coverage::coverage(&repository).map(|()| ExitCode::SUCCESS),
        Command::Bench(options) => bench::bench(&repository, &options).map(|()| ExitCode::SUCCESS),
    }
}
