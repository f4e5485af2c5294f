//! The tests of the workspace's crates: `cargo test`.
//!
//! xtask's own tests are run apart, in the profile that xtask itself was built in: together with the others its dependencies would
//! turn on other features of crates that wasmtime needs too, and wasmtime would be compiled a second time.

use super::Context;
use super::report::{Report, Verdict};
use crate::process;
use anyhow::Result;
use std::process::Command;
use std::time::Duration;

/// Compiling included.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// Runs them.
pub fn run(context: &Context) -> Result<Report> {
    let mut report = cargo_test(context, &["--release", "--workspace", "--exclude", "xtask"])?;
    report.merge(cargo_test(context, &["--package", "xtask"])?);
    Ok(report)
}

fn cargo_test(context: &Context, packages: &[&str]) -> Result<Report> {
    let mut command = Command::new("cargo");
    command.arg("test").args(packages).args(["--no-fail-fast", "--"]);
    command.args(&context.names).current_dir(&context.repository.root);
    command.env("MUSLIN", context.repository.muslin()).env("MUSLIN_SYSROOT", context.repository.sysroot());
    // The same as for the build, or cargo would build the program again without its sysroot.
    command.env("MUSLIN_SYSROOT_ARCHIVE", context.repository.work().join("sysroot.tar.zst"));
    let outcome = process::capture(&mut command, b"", LIMIT)?;
    let (stdout, stderr) =
        (String::from_utf8_lossy(&outcome.stdout), String::from_utf8_lossy(&outcome.stderr));
    let mut report = results(&stdout);
    if outcome.status != 0 && !report.has_failed() {
        report.add(
            "cargo test",
            Verdict::Failed(format!("exit status {}\n{}", outcome.status, last_lines(&stderr))),
        );
    }
    Ok(report)
}

/// Reads what libtest prints.
fn results(stdout: &str) -> Report {
    let mut report = Report::default();
    for line in stdout.lines() {
        if let Some(name) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED")) {
            report.add(name, Verdict::Failed(details(stdout, name)));
        } else if let Some(counts) = line.strip_prefix("test result: ") {
            report.add_counted(count(counts, "passed"), count(counts, "ignored"));
        }
    }
    report
}

/// The number before a word in `ok. 3 passed; 0 failed; …`.
fn count(line: &str, word: &str) -> usize {
    let mut words = line.split([' ', ';']).filter(|word| !word.is_empty());
    let mut previous = "";
    words
        .find_map(|next| {
            let found = (next == word).then_some(previous);
            previous = next;
            found
        })
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// What a failed test printed.
fn details(stdout: &str, name: &str) -> String {
    let header = format!("---- {name} stdout ----");
    let after = stdout.split_once(&header).map_or("", |(_, after)| after);
    after
        .lines()
        .skip(1)
        .take_while(|line| !line.starts_with("---- "))
        .take(40)
        .collect::<Vec<_>>()
        .join("\n")
}

fn last_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    lines[lines.len().saturating_sub(40)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libtest_is_understood() {
        let report = results(
            "test a::b ... ok\ntest c ... FAILED\n\n---- c stdout ----\nassertion failed\n\nfailures:\n    c\n\n\
             test result: FAILED. 7 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.00s\n",
        );
        assert_eq!(report.counts(), (7, 1, 2));
    }
}
