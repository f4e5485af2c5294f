//! A header shows the names that it may show: no more, or a program that uses one for itself does not compile; no fewer.
//!
//! The oracle is musl's headers under the same feature-test macros. Under those of BSD and GNU more may be shown: whoever
//! asks for them asks for everything. Names that C reserves for the implementation (two underscores, or one and a capital)
//! do not count.

use super::differences::Differences;
use super::headers::{all, including};
use super::{Paths, Test, clang};
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

/// The headers of ISO C: the only ones that a strictly conforming program can include.
const ISO: [&str; 27] = [
    "assert.h",
    "complex.h",
    "ctype.h",
    "errno.h",
    "fenv.h",
    "float.h",
    "inttypes.h",
    "iso646.h",
    "limits.h",
    "locale.h",
    "math.h",
    "setjmp.h",
    "signal.h",
    "stdalign.h",
    "stdarg.h",
    "stdbool.h",
    "stddef.h",
    "stdint.h",
    "stdio.h",
    "stdlib.h",
    "stdnoreturn.h",
    "string.h",
    "time.h",
    "uchar.h",
    "wchar.h",
    "wctype.h",
    "tgmath.h",
];

/// What a program asks for.
struct Mode {
    standard: &'static str,
    feature: Option<&'static str>,
    /// It counts on seeing no other names.
    strict: bool,
}

const ISO_MODES: [Mode; 2] = [
    Mode { standard: "c99", feature: None, strict: true },
    Mode { standard: "c11", feature: None, strict: true },
];

const POSIX_MODES: [Mode; 4] = [
    Mode { standard: "c99", feature: Some("_POSIX_C_SOURCE=200809L"), strict: true },
    Mode { standard: "c99", feature: Some("_XOPEN_SOURCE=700"), strict: true },
    Mode { standard: "c99", feature: Some("_BSD_SOURCE"), strict: false },
    Mode { standard: "c99", feature: Some("_GNU_SOURCE"), strict: false },
];

/// One test for each header that the oracle has too.
pub fn tests<'a>(paths: &'a Paths, allowed: &'a Differences) -> Result<Vec<Test<'a>>> {
    let include = clang::oracle_include()?;
    let mut tests: Vec<Test> = Vec::new();
    for name in all(paths)? {
        if include.join(&name).exists() && !allowed.excuse(&name) {
            let include = include.clone();
            tests.push((format!("names/{name}"), Box::new(move || check(paths, allowed, &include, &name))));
        }
    }
    Ok(tests)
}

fn check(paths: &Paths, allowed: &Differences, include: &Path, name: &String) -> Result<Vec<String>> {
    let iso = ISO_MODES.iter().filter(|_| ISO.contains(&name.as_str()));
    let mut failures = Vec::new();
    for mode in iso.chain(&POSIX_MODES) {
        let ours = shown(&|| clang::ours(paths), mode, name)?;
        let theirs = shown(&|| clang::oracle(paths, include), mode, name)?;
        let differing = |a: &BTreeSet<String>, b: &BTreeSet<String>| -> Vec<String> {
            a.difference(b).filter(|name| !allowed.excuse(name)).cloned().collect()
        };
        let extra = if mode.strict { differing(&ours, &theirs) } else { vec![] };
        let missing = differing(&theirs, &ours);
        let asked = format!("as {} with [{}]", mode.standard, mode.feature.unwrap_or_default());
        if !extra.is_empty() {
            failures.push(format!("{asked} it shows what musl's does not: {}", extra.join(", ")));
        }
        if !missing.is_empty() {
            failures.push(format!("{asked} it does not show what musl's does: {}", missing.join(", ")));
        }
    }
    Ok(failures)
}

/// The names that a program sees after including `header`.
fn shown(compiler: &dyn Fn() -> Command, mode: &Mode, header: &String) -> Result<BTreeSet<String>> {
    let command = || {
        let mut command = compiler();
        command
            .arg(format!("-std={}", mode.standard))
            .args(mode.feature.map(|feature| format!("-D{feature}")));
        command
    };
    let source = including([header]);
    let macros = |source: &str| -> Result<BTreeSet<String>> {
        let text = clang::text(command().args(["-E", "-dM", "-xc", "-"]), source)?;
        let names = text.lines().filter_map(|line| line.split([' ', '(']).nth(1));
        Ok(names.map(str::to_owned).collect())
    };
    let mut names: BTreeSet<String> = macros(&source)?.difference(&macros("")?).cloned().collect();
    names.extend(declarations(command(), &source)?.into_iter().map(|declaration| declaration.name));
    names.retain(|name| !is_reserved(name));
    Ok(names)
}

fn is_reserved(name: &str) -> bool {
    let mut characters = name.chars();
    characters.next() == Some('_') && characters.next().is_some_and(|c| c == '_' || c.is_ascii_uppercase())
}

/// A declaration at file scope.
pub struct Declaration {
    /// What it declares.
    pub name: String,
    /// What that is.
    pub kind: Kind,
}

/// What is declared.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A function.
    Function,
    /// An object.
    Object,
    /// A type or an enumeration constant.
    Other,
}

/// What `source` declares, as the compiler understood it.
///
/// # Errors
/// If it does not compile.
pub fn declarations(mut command: Command, source: &str) -> Result<Vec<Declaration>> {
    command.args(["-fsyntax-only", "-w", "-Xclang", "-ast-dump=json", "-xc", "-"]);
    let text = clang::text(&mut command, source)?;
    let tree: Value = serde_json::from_str(&text).context("clang's syntax tree is not JSON")?;
    let mut found = Vec::new();
    for node in children(&tree) {
        if node["isImplicit"].as_bool() == Some(true) {
            continue;
        }
        let kind = match node["kind"].as_str() {
            Some("FunctionDecl") => Kind::Function,
            Some("VarDecl") => Kind::Object,
            Some("TypedefDecl") => Kind::Other,
            Some("EnumDecl") => {
                found.extend(children(node).filter_map(|constant| named(constant, Kind::Other)));
                continue;
            }
            _ => continue,
        };
        found.extend(named(node, kind));
    }
    Ok(found)
}

fn children(node: &Value) -> impl Iterator<Item = &Value> {
    node["inner"].as_array().into_iter().flatten()
}

fn named(node: &Value, kind: Kind) -> Option<Declaration> {
    Some(Declaration { name: node["name"].as_str()?.to_owned(), kind })
}
