//! tests/abi: the headers against the compiler, the library, the kernel and the standards.
//!
//! A header is a promise made in a language that nothing checks by itself. Each part here checks one kind of promise:
//!
//! - [`headers`]: every header compiles alone, twice, and together with all others in both orders, as C99, C11, C23, GNU C
//!   and C++, under each feature-test macro, without a warning;
//! - [`names`]: under each of them a header shows the names that it may show and no others; musl is the oracle;
//! - [`layout`]: sizes, offsets and constants are those of x86-64 Linux, found by compiling and running the same source
//!   there; what pointers of 32 bits change is written down in tests/abi/pointers.c;
//! - [`signatures`]: every declared function that the library defines has the declared WebAssembly type there;
//! - [`crate::coverage`]: every name that musl has is here, or tests/abi/missing-from-musl.txt says why not;
//! - [`imports`]: libc.so imports system calls, as the table types them, and what tests/abi/libc-imports.txt lists.
//!
//! Where we mean to differ from the oracle, names-differ.txt and values-differ.txt in tests/abi say so and why; an entry
//! whose difference is gone is an error.

mod clang;
pub mod differences;
mod headers;
mod imports;
mod layout;
mod module;
mod names;
pub mod signatures;

use super::report::{Report, Verdict};
use super::{Context, parallel};
use crate::coverage::Coverage;
use crate::repository::Repository;
use anyhow::{Context as _, Result, anyhow};
use std::path::PathBuf;

/// What the tests read, run and write.
pub struct Paths {
    /// tests/abi.
    pub tests: PathBuf,
    /// The installed headers, `bits/syscall.h` among them.
    pub include: PathBuf,
    /// libc.a and libc.so.
    pub lib: PathBuf,
    /// Generated sources and objects.
    pub work: PathBuf,
    /// clang, of a version that knows the target.
    pub clang: PathBuf,
}

impl Paths {
    /// # Errors
    /// If there is no compiler, or no folder to work in can be made.
    pub fn find(repository: &Repository) -> Result<Self> {
        let paths = Self {
            tests: repository.root.join("tests/abi"),
            include: repository.sysroot().join("include"),
            lib: repository.sysroot().join("lib"),
            work: repository.work().join("abi"),
            clang: muslin_cc::toolchain::Toolchain::find().map_err(|error| anyhow!(error))?.clang,
        };
        std::fs::create_dir_all(&paths.work)
            .with_context(|| format!("cannot make {}", paths.work.display()))?;
        Ok(paths)
    }
}

/// The compiler of the oracle.
const MUSL_GCC: &str = "musl-gcc";

/// A test: its name after `abi/`, and what finds its failures.
type Test<'a> = (String, Box<dyn Fn() -> Result<Vec<String>> + Send + Sync + 'a>);

/// Runs them.
pub fn run(context: &Context) -> Result<Report> {
    let paths = Paths::find(context.repository)?;

    let names_differ = differences::Differences::read(&paths.tests, "names-differ.txt")?;
    let mut tests = headers::tests(&paths)?;
    tests.extend(names::tests(&paths, &names_differ)?);
    tests.extend(layout::tests(&paths));
    tests.extend(signatures::tests(&paths));
    tests.push(("coverage".into(), Box::new(|| Coverage::find(&paths)?.faults(&paths))));
    tests.push(("imports".into(), Box::new(|| imports::check(&paths))));
    let count = tests.len();
    tests.retain(|(name, _)| context.wants(&format!("abi/{name}")));
    let all = tests.len() == count;

    let mut report = parallel::run(
        tests
            .into_iter()
            .map(|(name, check)| parallel::Test {
                name: format!("abi/{name}"),
                run: Box::new(move || verdict(check())),
            })
            .collect(),
    );
    if all {
        report.add("abi/names-differ.txt", verdict(Ok(names_differ.unused())));
    }
    Ok(report)
}

fn verdict(failures: Result<Vec<String>>) -> Verdict {
    match failures {
        Ok(failures) if failures.is_empty() => Verdict::Passed,
        Ok(failures) => Verdict::Failed(failures.join("\n")),
        Err(error) => Verdict::Failed(format!("{error:#}")),
    }
}
