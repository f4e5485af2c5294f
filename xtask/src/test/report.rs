//! Results of tests.

/// How a test ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// As it should.
    Passed,
    /// Not; why.
    Failed(String),
    /// It was not run, or is known to fail; why.
    Skipped(String),
}

/// Results, in the order in which they are shown.
#[derive(Debug, Default)]
pub struct Report {
    results: Vec<(String, Verdict)>,
    /// Tests counted elsewhere, of which only the failed ones have names here.
    counted: usize,
    counted_skipped: usize,
}

impl Report {
    /// Adds a result.
    pub fn add(&mut self, name: impl Into<String>, verdict: Verdict) {
        self.results.push((name.into(), verdict));
    }

    /// Adds a check that is told by its error.
    pub fn check(&mut self, name: impl Into<String>, outcome: anyhow::Result<()>) {
        let verdict =
            outcome.map_or_else(|error| Verdict::Failed(format!("{error:#}")), |()| Verdict::Passed);
        self.add(name, verdict);
    }

    /// Adds tests that another runner has counted.
    pub fn add_counted(&mut self, passed: usize, skipped: usize) {
        self.counted += passed;
        self.counted_skipped += skipped;
    }

    /// Adds all of another report.
    pub fn merge(&mut self, other: Report) {
        self.results.extend(other.results);
        self.counted += other.counted;
        self.counted_skipped += other.counted_skipped;
    }

    /// Passed, failed, skipped.
    pub fn counts(&self) -> (usize, usize, usize) {
        let count =
            |wanted: fn(&Verdict) -> bool| self.results.iter().filter(|(_, verdict)| wanted(verdict)).count();
        (
            self.counted + count(|verdict| *verdict == Verdict::Passed),
            count(|verdict| matches!(verdict, Verdict::Failed(_))),
            self.counted_skipped + count(|verdict| matches!(verdict, Verdict::Skipped(_))),
        )
    }

    /// Whether anything failed.
    pub fn has_failed(&self) -> bool {
        self.counts().1 != 0
    }

    /// `N passed, N failed, N skipped`.
    pub fn summary(&self) -> String {
        let (passed, failed, skipped) = self.counts();
        format!("{passed} passed, {failed} failed, {skipped} skipped")
    }

    /// Shows the results of a category.
    pub fn print(&self, category: &str, verbose: bool) {
        for (name, verdict) in &self.results {
            match verdict {
                Verdict::Failed(reason) => println!("FAILED  {name}: {}", first_line(reason)),
                Verdict::Passed if verbose => println!("passed  {name}"),
                Verdict::Skipped(reason) if verbose => println!("skipped {name}: {reason}"),
                _ => {}
            }
        }
        println!("{category}: {}", self.summary());
    }

    /// Shows each failure in full.
    pub fn print_failures(&self) {
        for (name, verdict) in &self.results {
            if let Verdict::Failed(reason) = verdict {
                println!("\n---- {name}\n{reason}");
            }
        }
        if self.has_failed() {
            println!();
        }
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}
