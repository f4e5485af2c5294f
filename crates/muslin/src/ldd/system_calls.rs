//! The section about system calls.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use muslin::inspect::{SystemCalls, is_implemented};

use super::Report;
use super::arguments::Options;

pub(super) fn print(
    out: &mut impl Write,
    report: &Report,
    calls: &SystemCalls,
    options: &Options,
) -> Result<()> {
    if !options.why.is_empty() {
        return why(out, calls, options);
    }
    let mut makers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for module in &calls.modules {
        for call in module.calls.keys() {
            makers.entry(call).or_default().push(short(&module.path));
        }
    }
    if options.libraries {
        writeln!(out)?;
    }
    let with = if report.dependencies.is_some() { " and its libraries" } else { "" };
    writeln!(out, "System calls that {}{with} can make: {}", report.file, makers.len())?;
    let width = makers.keys().map(|name| name.len()).max().unwrap_or(0);
    for (call, makers) in &makers {
        let note = if is_implemented(call) { "" } else { " (ENOSYS)" };
        writeln!(out, "\t{call:width$}  {}{note}", makers.join(", "))?;
    }
    if options.verbose {
        for module in &calls.modules {
            for other in &module.others {
                writeln!(out, "\tno system call: {other}  {}", module.path)?;
            }
        }
    }
    for unbounded in &calls.unbounded {
        let symbol = &unbounded.symbol;
        let what = match (symbol.as_str(), options.closed) {
            (_, true) => "what it finds at run time is left out (--closed)",
            ("dlopen" | "dlmopen", _) => {
                "it may load libraries with system calls of their own, and all of libc.so counts"
            }
            _ => "it may enter any function, and all of libc.so counts",
        };
        writeln!(out, "Not bounded: {} imports {symbol}: {what}", unbounded.path)?;
    }
    Ok(())
}

/// For each call that was asked for and each module that makes it, one way there.
fn why(out: &mut impl Write, calls: &SystemCalls, options: &Options) -> Result<()> {
    for name in &options.why {
        let mut found = false;
        for module in &calls.modules {
            let Some(way) = module.calls.get(name) else { continue };
            found = true;
            writeln!(out, "{name}: {}", module.path)?;
            if way.is_empty() {
                writeln!(out, "\timported")?;
            }
            for step in way {
                writeln!(out, "\t{step}")?;
            }
        }
        if !found {
            writeln!(out, "{name}: not reached")?;
        }
    }
    Ok(())
}

/// The file's name without its directory.
fn short(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
