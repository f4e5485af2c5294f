//! `cargo xtask coverage`: which of musl's names the C library has.
//!
//! tests/abi/musl-symbols.txt lists what musl 1.2's libc exports, with nm's types, and tests/abi/musl-headers.txt the headers that
//! it installs. A program that runs on musl may use any of them, so whatever is missing here is in
//! tests/abi/missing-from-musl.txt, with the reason why; `cargo xtask test abi` fails if one is missing without a reason, or is
//! excused without need.

use crate::repository::Repository;
use crate::sysroot;
use crate::test::abi::Paths;
use crate::test::abi::differences::Differences;
use crate::test::abi::signatures;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Names of musl, and which of them are here.
pub struct Coverage {
    /// By header; those that no header declares come under [`NO_HEADER`].
    symbols: BTreeMap<String, Vec<Symbol>>,
    /// Headers that are not here.
    missing_headers: Vec<String>,
    headers: usize,
}

struct Symbol {
    name: String,
    in_shared: bool,
    in_archive: bool,
}

impl Symbol {
    fn is_complete(&self) -> bool {
        self.in_shared && self.in_archive
    }
}

/// Symbols for the use of macros, of compilers and of programs that were built long ago.
const NO_HEADER: &str = "(in no header)";

impl Coverage {
    /// Reads the lists, the libraries and the headers.
    ///
    /// # Errors
    /// If one of them cannot be read.
    pub fn find(paths: &Paths) -> Result<Self> {
        let shared = signatures::defined(paths, "libc.so")?;
        let nonshared = signatures::defined(paths, "libc_nonshared.a")?;
        let archive = signatures::defined(paths, "libc.a")?;
        let declared = declared(&paths.include)?;
        let mut symbols: BTreeMap<String, Vec<Symbol>> = BTreeMap::new();
        for line in list(&paths.tests, "musl-symbols.txt")?.lines() {
            let (name, _) = line.split_once(' ').with_context(|| format!("no type: {line}"))?;
            let header = declared.get(name).map_or(NO_HEADER, String::as_str);
            symbols.entry(header.to_owned()).or_default().push(Symbol {
                name: name.to_owned(),
                in_shared: shared.contains(name) || nonshared.contains(name),
                in_archive: archive.contains(name) || nonshared.contains(name),
            });
        }
        let headers = list(&paths.tests, "musl-headers.txt")?;
        let missing_headers = headers
            .lines()
            .filter(|header| !paths.include.join(header).exists())
            .map(str::to_owned)
            .collect();
        Ok(Self { symbols, missing_headers, headers: headers.lines().count() })
    }

    /// What is missing and has no reason, and reasons for what is not missing.
    ///
    /// # Errors
    /// If tests/abi/missing-from-musl.txt cannot be read or is malformed.
    pub fn faults(&self, paths: &Paths) -> Result<Vec<String>> {
        let reasons = Differences::read(&paths.tests, "missing-from-musl.txt")?;
        let missing = self.symbols.values().flatten().filter(|symbol| !symbol.is_complete());
        let mut faults: Vec<String> = missing
            .filter(|symbol| !reasons.excuse(&symbol.name))
            .map(|symbol| {
                let from = match (symbol.in_shared, symbol.in_archive) {
                    (true, _) => "libc.a",
                    (_, true) => "libc.so",
                    _ => "libc.a and libc.so",
                };
                format!("{} is missing from {from}", symbol.name)
            })
            .collect();
        faults.extend(
            self.missing_headers
                .iter()
                .filter(|header| !reasons.excuse(header))
                .map(|header| format!("<{header}> is missing")),
        );
        faults.extend(reasons.unused());
        Ok(faults)
    }

    /// A line for each header, with the names that are missing, and the sums.
    pub fn print(&self) {
        let (mut all, mut here) = (0, 0);
        for (header, symbols) in &self.symbols {
            let missing: Vec<&str> = symbols
                .iter()
                .filter(|symbol| !symbol.is_complete())
                .map(|symbol| symbol.name.as_str())
                .collect();
            let count = symbols.len() - missing.len();
            all += symbols.len();
            here += count;
            print!("{header:24} {count:4} of {:4}", symbols.len());
            println!("{}{}", if missing.is_empty() { "" } else { "   missing: " }, missing.join(" "));
        }
        println!(
            "{here} of {all} symbols; {} of {} headers",
            self.headers - self.missing_headers.len(),
            self.headers
        );
        if !self.missing_headers.is_empty() {
            println!("missing headers: {}", self.missing_headers.join(" "));
        }
    }
}

/// Prints it.
///
/// # Errors
/// If it cannot be found out, or something is missing without a reason.
pub fn coverage(repository: &Repository) -> Result<()> {
    let paths = Paths::find(repository)?;
    let coverage = Coverage::find(&paths)?;
    coverage.print();
    let faults = coverage.faults(&paths)?;
    ensure!(
        faults.is_empty(),
        "tests/abi/missing-from-musl.txt and the library do not agree:\n{}",
        faults.join("\n")
    );
    println!("reasons: tests/abi/missing-from-musl.txt");
    Ok(())
}

fn list(tests: &Path, name: &str) -> Result<String> {
    let file = tests.join(name);
    fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// The header that declares each name: the one whose path is shortest, as `<time.h>` comes before `<sys/time.h>`.
fn declared(include: &Path) -> Result<BTreeMap<String, String>> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for file in sysroot::files(include)? {
        let header = file.strip_prefix(include)?.to_string_lossy().into_owned();
        for name in declarations(&fs::read_to_string(&file)?) {
            let best = found.entry(name).or_insert_with(|| header.clone());
            if (header.len(), &header) < (best.len(), best) {
                best.clone_from(&header);
            }
        }
    }
    Ok(found)
}

/// Names that a header's text declares: what stands before a parenthesis, or at the end of an `extern` declaration.
fn declarations(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let calls = line.match_indices('(').map(|(at, _)| &line[..at]);
        let objects = line.split([',', ';']).map(|part| part.split('[').next().unwrap_or_default());
        let objects = objects.filter(|_| line.starts_with("extern") && !line.contains('('));
        for before in calls.chain(objects) {
            let before = before.trim_end();
            let name = &before[before.rfind(|c| !is_word(c)).map_or(0, |at| at + 1)..];
            if !name.is_empty() {
                names.insert(name.to_owned());
            }
        }
    }
    names
}
