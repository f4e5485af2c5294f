//! Sizes, offsets and constants are those of x86-64 Linux.
//!
//! A program is compiled and run there that prints its findings as `_Static_assert`s; these then have to hold in a source
//! compiled for our target. tests/abi/layout.c lists types, fields and expressions. The integer constants need no list:
//! every macro of our headers that expands to literals and operators takes part.

use super::differences::Differences;
use super::{MUSL_GCC, Paths, Test, clang, headers};
use anyhow::{Result, ensure};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::process::Command;

/// Structures that are the same, structures with pointers in them, and constants.
pub fn tests(paths: &Paths) -> Vec<Test<'_>> {
    vec![
        ("layout/structures".into(), Box::new(|| structures(paths))),
        ("layout/pointers".into(), Box::new(|| unfulfilled(paths, &paths.tests.join("pointers.c")))),
        ("layout/constants".into(), Box::new(|| constants(paths))),
    ]
}

/// tests/abi/layout.c, run there, is included here before what it printed.
fn structures(paths: &Paths) -> Result<Vec<String>> {
    let source = paths.tests.join("layout.c");
    let printed = run_natively(paths, &source, "layout")?;
    ensure!(printed.contains("_Static_assert"), "{} printed no assertion", source.display());
    let check = paths.work.join("layout-check.c");
    std::fs::write(&check, format!("#include \"{}\"\n{printed}", source.display()))?;
    unfulfilled(paths, &check)
}

/// Compiles and runs `source` on this machine against musl.
fn run_natively(paths: &Paths, source: &Path, name: &str) -> Result<String> {
    let program = paths.work.join(name);
    let mut compiler = Command::new(MUSL_GCC);
    compiler.args(["-std=gnu17", "-static", "-w", "-D_GNU_SOURCE"]).arg(source).arg("-o").arg(&program);
    clang::text(&mut compiler, "")?;
    clang::text(&mut Command::new(&program), "")
}

/// The assertions in `source` that do not hold for our target.
fn unfulfilled(paths: &Paths, source: &Path) -> Result<Vec<String>> {
    let mut command = clang::ours(paths);
    command
        .args([
            "-std=gnu17",
            "-fsyntax-only",
            "-w",
            "-D_GNU_SOURCE",
            "-ferror-limit=0",
            "-fno-caret-diagnostics",
        ])
        .arg(source);
    let message = clang::complaint(&mut command, "")?.unwrap_or_default();
    Ok(message.lines().filter(|line| line.contains("error:")).map(str::to_owned).collect())
}

fn constants(paths: &Paths) -> Result<Vec<String>> {
    let allowed = Differences::read(&paths.tests, "values-differ.txt")?;
    // Those that the oracle has and can compile: there is no <crypt.h> in every build of musl, and no kernel's headers.
    let include = clang::oracle_include()?;
    let is_common = |name: &String| include.join(name).exists() && !allowed.excuse(name);
    let common: Vec<String> = headers::all(paths)?.into_iter().filter(is_common).collect();
    let includes = headers::including(&common);
    let names = integer_macros(paths, &includes)?;
    ensure!(names.contains("EINVAL"), "the list of constants misses EINVAL");
    let mut source = format!("{includes}#include <stdio.h>\n#define SIGNED(x) ((x) * 0 - 1 < 0)\n");
    source.push_str("int main(void)\n{\n");
    for name in &names {
        // The width and the sign of the type count too: they decide what an expression with the constant is.
        writeln!(
            source,
            "#ifdef {name}\nprintf(\"_Static_assert((long long)({name}) == (long long)%lluULL && sizeof({name}) == %zu && \
             (({name}) * 0 - 1 < 0) == %d, \\\"{name} is %lld, %zu bytes, on Linux\\\");\\n\", \
             (unsigned long long)({name}), sizeof({name}), SIGNED({name}), (long long)({name}), sizeof({name}));\n\
             #else\nputs(\"// absent {name}\");\n#endif"
        )?;
    }
    source.push_str("}\n");
    let file = paths.work.join("constants.c");
    std::fs::write(&file, source)?;
    let printed = run_natively(paths, &file, "constants")?;
    let check = paths.work.join("constants-check.c");
    std::fs::write(&check, format!("{includes}{printed}"))?;

    // The assertion's message begins with the name.
    let named = |failure: &String| {
        failure.split(": ").last().and_then(|text| text.split(' ').next()).map(str::to_owned)
    };
    let mut failures = unfulfilled(paths, &check)?;
    failures.retain(|failure| !named(failure).is_some_and(|name| allowed.excuse(&name)));
    let absent = printed.lines().filter_map(|line| line.strip_prefix("// absent "));
    failures.extend(
        absent.filter(|name| !allowed.excuse(name)).map(|name| format!("{name}: not defined on Linux")),
    );
    failures.extend(allowed.unused());
    Ok(failures)
}

/// The macros of our headers that expand to integer literals and operators.
fn integer_macros(paths: &Paths, includes: &str) -> Result<BTreeSet<String>> {
    let preprocess = |arguments: &[&str], source: &str| -> Result<String> {
        let mut command = clang::ours(paths);
        command.args(["-std=gnu17", "-D_GNU_SOURCE", "-E", "-xc"]).args(arguments).arg("-");
        clang::text(&mut command, source)
    };
    let names = |source: &str| -> Result<BTreeSet<String>> {
        let text = preprocess(&["-dM"], source)?;
        // A parenthesis right after the name makes a function of it.
        let names = text.lines().filter_map(|line| line.split(' ').nth(1)).filter(|name| !name.contains('('));
        Ok(names.map(str::to_owned).collect())
    };
    let mut source = includes.to_owned();
    for name in names(includes)?.difference(&names("")?).filter(|name| !name.starts_with("__")) {
        // A string stops the name itself from being expanded.
        writeln!(source, "\"expand {name}\" {name}")?;
    }
    let mut found = BTreeSet::new();
    for line in preprocess(&["-P"], &source)?.lines() {
        let Some((name, value)) = line.strip_prefix("\"expand ").and_then(|rest| rest.split_once("\" "))
        else {
            continue;
        };
        let literal = value.chars().all(|c| c.is_ascii_hexdigit() || "xXuUlL()+-*|&<>~ ".contains(c));
        if literal && value.contains(|c: char| c.is_ascii_digit()) {
            found.insert(name.to_owned());
        }
    }
    Ok(found)
}
