//! Tests side by side.

use super::report::{Report, Verdict};
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// A test: its name, and how to run it.
pub struct Test<'a> {
    /// As in the report.
    pub name: String,
    /// Runs it.
    pub run: Box<dyn Fn() -> Verdict + Send + Sync + 'a>,
}

/// Runs tests on all processors and reports them in the order given.
pub fn run(tests: Vec<Test>) -> Report {
    let workers = thread::available_parallelism().map_or(2, NonZero::get);
    let next = AtomicUsize::new(0);
    let verdicts: Vec<Mutex<Option<Verdict>>> = tests.iter().map(|_| Mutex::new(None)).collect();
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let (Some(test), Some(verdict)) = (tests.get(index), verdicts.get(index)) else { break };
                    let result = (test.run)();
                    if let Ok(mut slot) = verdict.lock() {
                        *slot = Some(result);
                    }
                }
            });
        }
    });
    let mut report = Report::default();
    for (test, verdict) in tests.into_iter().zip(verdicts) {
        let verdict = verdict.into_inner().ok().flatten();
        report.add(test.name, verdict.unwrap_or_else(|| Verdict::Failed("the test's thread ended".into())));
    }
    report
}
