//! `tests/ldso/<case>/main.c`: dynamic linking, natively and here.

use super::program::Mode;
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
            list.extend(conformance::program_tests(
                context,
                case.path().join("main.c"),
                name,
                &[Mode::Dynamic, Mode::Fused],
            ));
        }
    }
    Ok(parallel::run(list))
}
