//! `tests/conformance/<header>/<function>.c` and `tests/syscalls/<call>.c`: the same program natively and here, static and dynamic.

use super::program::{Mode, Program};
use super::report::{Report, Verdict};
use super::{Context, compare, native, parallel};
use crate::sysroot;
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};

/// tests/conformance.
pub fn run(context: &Context) -> Result<Report> {
    compared(context, "conformance")
}

/// tests/syscalls.
pub fn syscalls(context: &Context) -> Result<Report> {
    compared(context, "syscalls")
}

fn compared(context: &Context, category: &str) -> Result<Report> {
    let tests = context.repository.root.join("tests");
    let directory = tests.join(category);
    if !directory.exists() {
        return Ok(Report::default());
    }
    let mut list = Vec::new();
    for source in sysroot::files(&directory)? {
        let name = source.strip_prefix(&tests)?.to_string_lossy().into_owned();
        if source.extension().is_some_and(|extension| extension == "c") && context.wants(&name) {
            list.extend(program_tests(context, source, name, &[Mode::Dynamic, Mode::Static, Mode::Fused]));
        }
    }
    Ok(parallel::run(list))
}

/// One test for each mode that a program is for; one that fails if its directives are wrong.
pub fn program_tests<'a>(
    context: &'a Context,
    source: PathBuf,
    name: String,
    modes: &[Mode],
) -> Vec<parallel::Test<'a>> {
    match Program::read(source.clone()) {
        Ok(program) => modes
            .iter()
            .filter(|mode| program.has_mode(**mode))
            .map(|mode| {
                let (mode, name, source) = (*mode, name.clone(), source.clone());
                parallel::Test {
                    name: format!("{name} [{}]", mode.name()),
                    run: Box::new(move || {
                        context.expectations.apply(&name, mode.name(), || {
                            // Read again: tests own nothing that they would have to share.
                            Program::read(source.clone()).map_or_else(
                                |error| Verdict::Failed(format!("{error:#}")),
                                |program| verdict(context, &program, mode),
                            )
                        })
                    }),
                }
            })
            .collect(),
        Err(error) => {
            let reason = format!("{error:#}");
            vec![parallel::Test { name, run: Box::new(move || Verdict::Failed(reason.clone())) }]
        }
    }
}

/// Runs a program natively and here and compares.
pub fn verdict(context: &Context, program: &Program, mode: Mode) -> Verdict {
    match fault(context, program, mode) {
        Ok(None) => Verdict::Passed,
        Ok(Some(fault)) => Verdict::Failed(fault),
        Err(error) => Verdict::Failed(format!("{error:#}")),
    }
}

fn fault(context: &Context, program: &Program, mode: Mode) -> Result<Option<String>> {
    let golden = program.source.with_extension("stdout");
    let native = match &program.directives.only_here {
        None => Some(native::stdout(context.repository, program)?),
        Some(_) => fs::read(&golden).ok(),
    };
    let here = program.run_here(context.repository, mode)?;
    if program.directives.only_here.is_some() && context.bless && !here.stdout.is_empty() {
        bless(&golden, &here.stdout)?;
        return Ok(compare::fault(
            &here,
            program.directives.status,
            None,
            program.directives.stderr.as_deref(),
        ));
    }
    Ok(compare::fault(
        &here,
        program.directives.status,
        native.as_deref(),
        program.directives.stderr.as_deref(),
    ))
}

fn bless(golden: &Path, stdout: &[u8]) -> Result<()> {
    sysroot::write_if_changed(golden, stdout).map(drop)
}
