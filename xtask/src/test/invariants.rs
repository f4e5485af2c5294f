//! The invariants of ARCHITECTURE.md that can be read off the sources, and those that the compiler can check.

use super::Context;
use super::report::Report;
use crate::{process, sysroot};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Crates that know no engine and no host.
const PORTABLE: &[&str] = &["dylink", "ldso", "kernel"];

/// Runs them.
pub fn run(context: &Context) -> Result<Report> {
    let root = &context.repository.root;
    let mut report = Report::default();
    let mut check = |name: &str, invariant: &dyn Fn() -> Result<()>| {
        let name = format!("invariants/{name}");
        if context.wants(&name) {
            report.check(name, invariant());
        }
    };
    check("portable-crates-name-no-host", &|| portable_crates_name_no_host(root));
    check("portable-crates-compile-for-wasm32", &|| portable_crates_compile(root));
    check("only-engine-wasmtime-names-wasmtime", &|| only_the_engine_names_wasmtime(root));
    check("errno-only-inside-libc", &|| errno_only_inside_libc(root));
    check("one-c-function-a-file", &|| one_c_function_a_file(root));
    check("kernel-reaches-memory-through-user-pointers", &|| kernel_uses_user_pointers(root));
    check("docs-syscalls-follow-the-table", &|| docs_follow_the_table(root, context.bless));
    Ok(report)
}

/// Copies from and to the guest are made by UserPtr and UserSlice, which are in memory.rs.
fn kernel_uses_user_pointers(root: &Path) -> Result<()> {
    let words = ["memory.read(", "memory.write(", "memory.read_string("];
    let mut found = mentions(&root.join("crates/kernel/src"), &words)?;
    found.retain(|line| !line.contains("crates/kernel/src/memory.rs:"));
    none(found)
}

fn docs_follow_the_table(root: &Path, bless: bool) -> Result<()> {
    let (path, page) = (root.join("docs/syscalls.md"), muslin_syscall_table::support_page());
    if bless {
        fs::write(&path, &page).with_context(|| format!("cannot write {}", path.display()))?;
    }
    let text = fs::read_to_string(&path).unwrap_or_default();
    ensure!(text == page, "docs/syscalls.md is not what spec/syscalls.toml says: write it with --bless");
    Ok(())
}

/// Lines of Rust and Cargo files under `directory` that contain one of `words` outside comments.
fn mentions(directory: &Path, words: &[&str]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in sources(directory)? {
        let text = fs::read_to_string(&file)?;
        for (number, line) in text.lines().enumerate() {
            let code = code_of(line);
            if words.iter().any(|word| code.contains(word)) {
                found.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
            }
        }
    }
    Ok(found)
}

/// A line without its comment.
fn code_of(line: &str) -> &str {
    let line = line.trim_start();
    if line.starts_with("//") || line.starts_with('#') && !line.starts_with("#[") && !line.starts_with("#!") {
        return "";
    }
    line.split(" // ").next().unwrap_or(line)
}

fn sources(directory: &Path) -> Result<Vec<PathBuf>> {
    let files = sysroot::files(directory)?;
    Ok(files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|end| end == "rs" || end == "toml"))
        .collect())
}

fn none(found: Vec<String>) -> Result<()> {
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

fn portable_crates_name_no_host(root: &Path) -> Result<()> {
    let mut found = Vec::new();
    for name in PORTABLE {
        let words = [
            "wasmtime",
            "rustix",
            "std::fs",
            "std::net",
            "std::process::",
            "std::os::",
            "libc::",
            "wasm_bindgen",
            "js_sys",
        ];
        found.extend(mentions(&root.join("crates").join(name).join("src"), &words)?);
        found.extend(mentions_in_manifest(&root.join("crates").join(name).join("Cargo.toml"))?);
    }
    none(found)
}

fn mentions_in_manifest(manifest: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(manifest)?;
    let hosts = ["wasmtime", "rustix", "libc =", "nix =", "wasm-bindgen"];
    let lines = text.lines().filter(|line| hosts.iter().any(|host| code_of(line).starts_with(host)));
    Ok(lines.map(|line| format!("{}: {line}", manifest.display())).collect())
}

fn portable_crates_compile(root: &Path) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["check", "--quiet", "--release", "--target", "wasm32-unknown-unknown"]).current_dir(root);
    for name in PORTABLE {
        command.args(["--package", &format!("muslin-{name}")]);
    }
    process::output(&mut command).map(drop)
}

fn only_the_engine_names_wasmtime(root: &Path) -> Result<()> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root.join("crates")).context("cannot read crates/")? {
        let path = entry?.path();
        if !path.ends_with("engine-wasmtime") {
            // The engine's own crate is named by those who use it.
            let lines = mentions(&path, &["wasmtime"])?;
            found.extend(lines.into_iter().filter(|line| {
                let code = line.replace("muslin-engine-wasmtime", "").replace("muslin_engine_wasmtime", "");
                code.split_once(": ")
                    .is_some_and(|(_, code)| code.replace("engine-wasmtime", "").contains("wasmtime"))
            }));
        }
    }
    none(found)
}

fn errno_only_inside_libc(root: &Path) -> Result<()> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root.join("crates")).context("cannot read crates/")? {
        let path = entry?.path();
        if !path.ends_with("libc") {
            found.extend(mentions(&path, &["__errno_location", "set_errno"])?);
        }
    }
    none(found)
}

/// Files of families whose functions share hidden state or a type of their own, and so stand together.
const FAMILIES: [&str; 20] = [
    "getopt/getopt_long.rs",
    "netdb/gethostent.rs",
    "netdb/getnetent.rs",
    "netdb/getprotoent.rs",
    "netdb/getservent.rs",
    "search/hash.rs",
    "search/linear.rs",
    "search/queue.rs",
    "search/tree.rs",
    "shadow/lckpwdf.rs",
    "start/arguments.rs",
    "start/environment.rs",
    "stdatomic/sixteen.rs",
    "stdlib/__cxa_atexit.rs",
    "stdlib/drand48.rs",
    "stdlib/ecvt.rs",
    "stdlib/random.rs",
    "unistd/getusershell.rs",
    "utmpx/updwtmpx.rs",
    "utmpx/utmpx.rs",
];

/// In `crates/libc/src/<header>/` a file defines one C function, the one that it is named after, and other names and
/// forms of it; internal/ is free.
fn one_c_function_a_file(root: &Path) -> Result<()> {
    let mut found = Vec::new();
    let directory = root.join("crates/libc/src");
    for file in sources(&directory)? {
        let inside = file.strip_prefix(&directory)?;
        if inside.starts_with("internal") || FAMILIES.iter().any(|family| inside == Path::new(family)) {
            continue;
        }
        let functions = c_functions(&fs::read_to_string(&file)?);
        let named = inside.file_stem().and_then(|stem| stem.to_str()).map(plain_name).unwrap_or_default();
        let others: Vec<_> = functions.iter().filter(|function| plain_name(function) != named).collect();
        if functions.len() > 1 && !others.is_empty() {
            found.push(format!("{}: also defines {others:?}", inside.display()));
        }
    }
    none(found)
}

/// A function's name without what other names and forms of the same function add to it.
fn plain_name(name: &str) -> &str {
    let mut plain = name.trim_start_matches('_');
    for prefix in ["isoc99_", "isoc23_", "xpg_", "posix_", "libc_", "IO_", "gnu_"] {
        plain = plain.strip_prefix(prefix).unwrap_or(plain);
    }
    loop {
        // The last five say the type: <stdbit.h>.
        let suffixes = ["_l", "_r", "_unlocked", "64", "_internal", "_uc", "_us", "_ui", "_ul", "_ull"];
        match suffixes.iter().find_map(|suffix| plain.strip_suffix(suffix)) {
            Some(shorter) => plain = shorter,
            None => return plain,
        }
    }
}

/// The names that a Rust file exports to C.
fn c_functions(source: &str) -> Vec<String> {
    let mut functions = Vec::new();
    let mut exported = false;
    for line in source.lines().map(code_of) {
        if line.contains("no_mangle") {
            exported = true;
        }
        if exported && let Some((_, rest)) = line.split_once("fn ") {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            functions.push(rest[..end].to_owned());
            exported = false;
        } else if exported && line.contains("static ") {
            exported = false;
        }
    }
    functions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exported_functions_are_found() {
        let source = "#[unsafe(no_mangle)]\npub unsafe extern \"C\" fn strlen(s: *const u8) -> usize {\n}\n\
                      #[unsafe(no_mangle)]\nstatic mut environ: usize = 0;\nfn inner() {}\n\
                      #[unsafe(no_mangle)] pub extern \"C\" fn b() {}\n// #[no_mangle] fn c() {}\n";
        assert_eq!(c_functions(source), ["strlen", "b"]);
    }

    #[test]
    fn comments_do_not_count() {
        assert_eq!(code_of("    // wasmtime"), "");
        assert_eq!(code_of("let x = 1; // wasmtime"), "let x = 1;");
        assert_eq!(code_of("# a comment in TOML"), "");
        assert_eq!(code_of("#[cfg(test)]"), "#[cfg(test)]");
    }
}
