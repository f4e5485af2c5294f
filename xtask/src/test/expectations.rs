//! tests/expectations.toml: what is known not to work, each with its reason.
//!
//! ```toml
//! [[expect]]
//! test = "conformance/time.h/*.c"   # a glob over paths under tests/
//! mode = "static"                   # dynamic or static; both if missing
//! outcome = "fail"                  # it runs and must fail; or "skip": it does not run
//! reason = "why, and what has to happen for it to go away"
//! ```
//!
//! A test that is expected to fail and passes is a failure, and so is an entry that matches no test.

use super::report::{Report, Verdict};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    expect: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    test: String,
    mode: Option<String>,
    outcome: Outcome,
    reason: String,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, Debug)]
#[serde(rename_all = "lowercase")]
enum Outcome {
    Fail,
    Skip,
}

/// The entries of the file.
pub struct Expectations {
    entries: Vec<(glob::Pattern, Entry)>,
    used: Mutex<BTreeSet<usize>>,
}

impl Expectations {
    /// Reads the file; none is an empty one.
    ///
    /// # Errors
    /// If it is not as described above.
    pub fn read(path: &Path) -> Result<Self> {
        let text = if path.exists() { fs::read_to_string(path)? } else { String::new() };
        Self::parse(&text).with_context(|| format!("in {}", path.display()))
    }

    fn parse(text: &str) -> Result<Self> {
        let file: File = toml::from_str(text)?;
        let mut entries = Vec::new();
        for entry in file.expect {
            ensure!(entry.reason.trim().len() > 10, "{}: an expectation needs a reason", entry.test);
            entries.push((glob::Pattern::new(&entry.test)?, entry));
        }
        Ok(Self { entries, used: Mutex::default() })
    }

    /// Runs `test` as the entry for it says, and judges its verdict by it.
    pub fn apply(&self, path: &str, mode: &str, test: impl FnOnce() -> Verdict) -> Verdict {
        let found = self.entries.iter().enumerate().find(|(_, (pattern, entry))| {
            let is_for = |wanted: &str| wanted == mode || wanted == "dynamic" && mode != "static";
            pattern.matches(path) && entry.mode.as_deref().is_none_or(is_for)
        });
        let Some((index, (_, entry))) = found else { return test() };
        if let Ok(mut used) = self.used.lock() {
            used.insert(index);
        }
        match entry.outcome {
            Outcome::Skip => Verdict::Skipped(entry.reason.clone()),
            Outcome::Fail => match test() {
                Verdict::Failed(_) => Verdict::Skipped(format!("known to fail: {}", entry.reason)),
                Verdict::Passed => Verdict::Failed(format!(
                    "it passes, but tests/expectations.toml says that it fails ({}): remove the entry",
                    entry.reason
                )),
                skipped => skipped,
            },
        }
    }

    /// A failure for each entry that no test was for; to be asked after all tests.
    pub fn unused(&self) -> Report {
        let mut report = Report::default();
        let used = self.used.lock().map(|used| used.clone()).unwrap_or_default();
        for (index, (_, entry)) in self.entries.iter().enumerate() {
            if !used.contains(&index) {
                let reason =
                    "no test is matched by this entry of tests/expectations.toml: remove it".to_owned();
                report.add(format!("expectations: {}", entry.test), Verdict::Failed(reason));
            }
        }
        report
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    fn expectations() -> Expectations {
        Expectations::parse(
            "[[expect]]\ntest = 'conformance/time.h/*'\nmode = 'static'\noutcome = 'fail'\nreason = 'it is not done yet'\n\
             [[expect]]\ntest = 'ldso/slow'\noutcome = 'skip'\nreason = 'it takes too long'\n",
        )
        .unwrap()
    }

    #[test]
    fn an_unexpected_pass_fails() {
        let expectations = expectations();
        let verdict = expectations.apply("conformance/time.h/time.c", "static", || Verdict::Passed);
        assert!(matches!(verdict, Verdict::Failed(reason) if reason.contains("remove the entry")));
        let verdict =
            expectations.apply("conformance/time.h/time.c", "static", || Verdict::Failed("x".into()));
        assert!(matches!(verdict, Verdict::Skipped(_)));
        let verdict =
            expectations.apply("conformance/time.h/time.c", "dynamic", || Verdict::Failed("x".into()));
        assert_eq!(verdict, Verdict::Failed("x".into()));
    }

    #[test]
    fn a_skipped_test_does_not_run_and_unused_entries_are_told() {
        let expectations = expectations();
        let ran = RefCell::new(false);
        let verdict = expectations.apply("ldso/slow", "dynamic", || {
            ran.replace(true);
            Verdict::Passed
        });
        assert_eq!(verdict, Verdict::Skipped("it takes too long".into()));
        assert!(!ran.into_inner());
        assert_eq!(expectations.unused().counts(), (0, 1, 0));
    }

    #[test]
    fn a_reason_is_needed() {
        let text = "[[expect]]\ntest = 'x'\noutcome = 'fail'\nreason = ''\n";
        assert!(Expectations::parse(text).is_err());
    }
}
