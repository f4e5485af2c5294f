//! tests/harness/*.c: the harness is tested too. Each of these programs has a fault that the harness has to find.

use super::program::{Mode, Program};
use super::report::{Report, Verdict};
use super::{Context, conformance, parallel};
use crate::sysroot;
use anyhow::Result;

/// Runs them; one that the harness passes is a failure.
pub fn run(context: &Context) -> Result<Report> {
    let mut list = Vec::new();
    for source in sysroot::files(&context.repository.root.join("tests/harness"))? {
        let name = format!("harness/{}", source.file_name().unwrap_or_default().display());
        if !context.wants(&name) || source.extension().is_none_or(|extension| extension != "c") {
            continue;
        }
        list.push(parallel::Test {
            name,
            run: Box::new(move || judge(context, Program::read(source.clone()))),
        });
    }
    Ok(parallel::run(list))
}

fn judge(context: &Context, program: Result<Program>) -> Verdict {
    let program = match program {
        Ok(program) => program,
        Err(error) => return Verdict::Failed(format!("{error:#}")),
    };
    let Some(pattern) = &program.directives.must_fail else {
        return Verdict::Failed("it has no `must-fail` directive".into());
    };
    match conformance::verdict(context, &program, Mode::Dynamic) {
        Verdict::Failed(reason)
            if regex_lite::Regex::new(pattern).is_ok_and(|regex| regex.is_match(&reason)) =>
        {
            Verdict::Passed
        }
        other => Verdict::Failed(format!("the harness should have found `{pattern}`, but said {other:?}")),
    }
}
