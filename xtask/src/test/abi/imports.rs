//! libc.so imports system calls, typed as spec/syscalls.toml types them, and what tests/abi/libc-imports.txt lists.

use super::Paths;
use super::module::{Module, shown};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::TypeRef;

pub fn check(paths: &Paths) -> Result<Vec<String>> {
    let list = paths.tests.join("libc-imports.txt");
    let text = std::fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    let allowed: BTreeSet<&str> =
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let calls: BTreeMap<String, String> = muslin_syscall_table::table()
        .syscalls
        .iter()
        .map(|call| {
            let arguments: Vec<_> = call.args.iter().map(|argument| argument.kind.carrier()).collect();
            (format!("SYS_{}", call.name), format!("({}) -> (i64)", arguments.join(", ")))
        })
        .collect();

    let file = paths.lib.join("libc.so");
    let bytes = std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let parsed = Module::parse(&bytes)?;
    let mut failures = Vec::new();
    for (module, name, kind) in &parsed.imports {
        let kind = match kind {
            TypeRef::Func(index) => shown(parsed.function_type(*index)?),
            TypeRef::Memory(_) => "memory".into(),
            TypeRef::Table(_) => "table".into(),
            TypeRef::Global(_) => "global".into(),
            other => format!("{other:?}"),
        };
        match calls.get(*name) {
            Some(expected) if *module == "wali" => {
                if *expected != kind {
                    failures.push(format!("wali.{name}: {kind}, but {expected} in spec/syscalls.toml"));
                }
            }
            _ => {
                let line = format!("{module}.{name}: {kind}");
                if !allowed.contains(line.as_str()) {
                    failures.push(format!(
                        "libc.so imports {line}, which tests/abi/libc-imports.txt does not list"
                    ));
                }
            }
        }
    }
    Ok(failures)
}
