//! Lists of the names about which we and the oracle differ.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;

/// A list, from a file of `names: reason` lines.
pub struct Differences {
    file: &'static str,
    /// Names, and patterns with one asterisk.
    patterns: BTreeSet<String>,
    /// Those that excused something.
    used: Mutex<BTreeSet<String>>,
}

impl Differences {
    /// # Errors
    /// If the file cannot be read, a line has no reason, or a name comes twice.
    pub fn read(folder: &Path, file: &'static str) -> Result<Self> {
        let path = folder.join(file);
        let text =
            std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let mut patterns = BTreeSet::new();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (names, _) = line.split_once(": ").with_context(|| format!("{file}: no reason: {line}"))?;
            for name in names.split_whitespace() {
                ensure!(patterns.insert(name.to_owned()), "{file}: {name} twice");
            }
        }
        Ok(Self { file, patterns, used: Mutex::default() })
    }

    /// Whether `name`, which differs, may.
    pub fn excuse(&self, name: &str) -> bool {
        let matching = self.patterns.iter().filter(|pattern| match pattern.split_once('*') {
            Some((begin, end)) => name.strip_prefix(begin).is_some_and(|rest| rest.ends_with(end)),
            None => *pattern == name,
        });
        let matching: Vec<_> = matching.cloned().collect();
        let excused = !matching.is_empty();
        if let Ok(mut used) = self.used.lock() {
            used.extend(matching);
        }
        excused
    }

    /// A failure for each entry that excused nothing.
    pub fn unused(&self) -> Vec<String> {
        let used = self.used.lock().map(|used| used.clone()).unwrap_or_default();
        let idle = self.patterns.difference(&used);
        idle.map(|name| format!("{name} is in tests/abi/{}, but does not differ: strike it out", self.file))
            .collect()
    }
}
