//! `cargo xtask test`: Linux is the oracle.
//!
//! A test of a category is a directory or a file of its own; [`report`] gathers their results. Tests that compare with a native program
//! are described in [`directives`] (the comments at the top of a C file), [`program`] (compile and run it natively and here) and
//! [`expectations`] (what is known not to work).

pub mod abi;
mod cc;
mod compare;
mod conformance;
mod directives;
mod expectations;
mod harness;
mod host;
mod invariants;
mod ldso;
mod native;
mod parallel;
mod program;
pub mod programs;
mod report;

use crate::repository::Repository;
use anyhow::Result;
use expectations::Expectations;
use report::Report;
use std::process::ExitCode;

/// What to run.
#[derive(clap::Args)]
pub struct Options {
    /// Categories (host, harness, conformance, syscalls, ldso, cc, tools, abi, programs, invariants) and parts of test names;
    /// without a category, all
    filters: Vec<String>,
    /// Write golden files anew instead of comparing with them
    #[arg(long)]
    bless: bool,
    /// Test what the last build left in target/muslin/
    #[arg(long)]
    pub no_build: bool,
    /// Show every test, not only what fails
    #[arg(long, short)]
    verbose: bool,
}

/// What every category is given.
pub struct Context<'a> {
    /// Where things are.
    pub repository: &'a Repository,
    /// tests/expectations.toml.
    pub expectations: Expectations,
    /// Parts of names; a test runs if there are none or its name contains one.
    names: Vec<String>,
    /// Whether golden files are written.
    pub bless: bool,
}

impl Context<'_> {
    /// Whether the test called `name` was asked for.
    pub fn wants(&self, name: &str) -> bool {
        self.names.is_empty() || self.names.iter().any(|part| name.contains(part.as_str()))
    }
}

type Category = fn(&Context) -> Result<Report>;

const CATEGORIES: &[(&str, Category)] = &[
    ("host", host::run),
    ("harness", harness::run),
    ("conformance", conformance::run),
    ("syscalls", conformance::syscalls),
    ("ldso", ldso::run),
    ("cc", cc::run),
    ("tools", cc::tools),
    ("abi", abi::run),
    ("programs", programs::run),
    ("invariants", invariants::run),
];

/// Runs the tests that `options` ask for and ends with one line: `N passed, N failed, N skipped`.
///
/// # Errors
/// If the tests cannot be run at all.
pub fn test(repository: &Repository, options: &Options) -> Result<ExitCode> {
    let is_category = |filter: &String| CATEGORIES.iter().any(|(name, _)| name == filter);
    let (wanted, names): (Vec<_>, Vec<_>) = options.filters.iter().cloned().partition(is_category);
    let context = Context {
        repository,
        expectations: Expectations::read(&repository.root.join("tests/expectations.toml"))?,
        names,
        bless: options.bless,
    };
    let mut total = Report::default();
    for (name, run) in CATEGORIES {
        if wanted.is_empty() || wanted.iter().any(|category| category == name) {
            let report = run(&context)?;
            report.print(name, options.verbose);
            total.merge(report);
        }
    }
    if wanted.is_empty() && context.names.is_empty() {
        total.merge(context.expectations.unused());
    }
    total.print_failures();
    println!("{}", total.summary());
    Ok(if total.has_failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
