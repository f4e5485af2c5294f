//! `tests/ldso/<case>/main.c` or `main.cpp`: dynamic linking, natively and here. Cases that ask for the mode `static` also run as one
//! static program, of the same sources.

use super::program::{Mode, Program};
use super::report::Report;
use super::{Context, conformance, parallel};
use anyhow::{Context as _, Result};
use std::fs;

/// Runs every case.
pub fn run(context: &Context) -> Result<Report> {
    let directory = context.repository.root.join("tests/ldso");
    if !directory.exists() {
        return Ok(Report::default());
    }
    let mut cases: Vec<_> =
        fs::read_dir(&directory)?.collect::<Result<_, _>>().context("cannot read tests/ldso")?;
    cases.sort_by_key(fs::DirEntry::file_name);
    let mut list = Vec::new();
    for case in cases {
        let name = format!("ldso/{}", case.file_name().to_string_lossy());
        if case.file_type()?.is_dir() && context.wants(&name) {
            let cxx = case.path().join("main.cpp");
            let source = if cxx.is_file() { cxx } else { case.path().join("main.c") };
            let is_static = Program::read(source.clone())
                .is_ok_and(|program| program.directives.modes.iter().any(|mode| mode == "static"));
            let mut modes = vec![Mode::Dynamic, Mode::Fused, Mode::Bundled, Mode::Compiled];
            modes.extend(is_static.then_some(Mode::Static));
            list.extend(conformance::program_tests(context, source, name, &modes));
        }
    }
    Ok(parallel::run(list))
}
