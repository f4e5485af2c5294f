//! tests/cc/*.sh: the compiler driver as build systems and people use it; tests/tools/*.sh: the commands that show modules.
//!
//! Each script runs as `sh -eu` in a fresh directory; check.sh holds what they share. The driver's planning has unit tests of its own.

use super::report::{Report, Verdict};
use super::{Context, parallel};
use crate::{process, sysroot};
use anyhow::{Result, ensure};
use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// configure and CMake start the compiler many times.
const LIMIT: Duration = Duration::from_secs(300);

/// Runs the driver's scripts.
pub fn run(context: &Context) -> Result<Report> {
    scripts(context, "cc")
}

/// Runs the scripts of the commands that show modules.
pub fn tools(context: &Context) -> Result<Report> {
    scripts(context, "tools")
}

fn scripts(context: &Context, category: &'static str) -> Result<Report> {
    let directory = context.repository.root.join("tests").join(category);
    let mut list = Vec::new();
    for script in sysroot::files(&directory)? {
        let name = format!("{category}/{}", script.file_name().unwrap_or_default().display());
        let is_test = script.parent() == Some(&directory)
            && script.extension().is_some_and(|extension| extension == "sh")
            && !script.ends_with("check.sh");
        if is_test && context.wants(&name) {
            list.push(parallel::Test {
                name: name.clone(),
                run: Box::new(move || {
                    context.expectations.apply(&name, "script", || {
                        script_passes(context, category, &script)
                            .map_or_else(|error| Verdict::Failed(format!("{error:#}")), |()| Verdict::Passed)
                    })
                }),
            });
        }
    }
    Ok(parallel::run(list))
}

fn script_passes(context: &Context, category: &str, script: &Path) -> Result<()> {
    let directory = tempfile::tempdir()?;
    let mut path = OsString::from(context.repository.output().join("bin"));
    path.push(":");
    path.push(env::var_os("PATH").unwrap_or_default());
    let mut command = Command::new("sh");
    command.arg("-eu").arg(script).current_dir(directory.path());
    command.env("PATH", path);
    command.env("cases", context.repository.root.join("tests").join(category));
    command.env("MUSLIN_SHARE", context.repository.output().join("share"));
    for name in ["CC", "CFLAGS", "LDFLAGS", "CLANG", "MUSLIN_SYSROOT", "MAKEFLAGS", "LD_LIBRARY_PATH"] {
        command.env_remove(name);
    }
    let outcome = process::capture(&mut command, b"", LIMIT)?;
    ensure!(!outcome.timed_out, "it ran too long");
    ensure!(
        outcome.status == 0,
        "exit status {}\n{}{}",
        outcome.status,
        String::from_utf8_lossy(&outcome.stderr),
        String::from_utf8_lossy(&outcome.stdout)
    );
    Ok(())
}
