//! Every declared function that the library defines has the declared WebAssembly type there, and every declared object
//! is one there.
//!
//! A call whose type is not that of its target traps; the linker only warns. Here the headers' side is an object file that
//! takes the address of everything declared: the types of its imports are what the prototypes mean.

use super::module::{Module, shown};
use super::names::{Declaration, Kind, declarations};
use super::{Paths, Test, clang, headers};
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use wasmparser::{ExternalKind, FuncType, SymbolFlags, SymbolInfo};

/// What a symbol is: a function of a type, or data.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Symbol {
    Function(FuncType),
    Data,
}

impl std::fmt::Display for Symbol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Function(function) => f.write_str(&shown(function)),
            Self::Data => f.write_str("data"),
        }
    }
}

/// Functions that exist in no library: the compiler turns the calls into something else.
const BUILT_IN: [&str; 2] = ["alloca", "setjmp"];

/// One test for each form of the library.
pub fn tests(paths: &Paths) -> Vec<Test<'_>> {
    vec![
        ("signatures/libc.a".into(), Box::new(|| disagreements(paths, "libc.a", archive))),
        ("signatures/libc.so".into(), Box::new(|| disagreements(paths, "libc.so", shared))),
        ("signatures/libc.so is complete".into(), Box::new(|| missing(paths))),
    ]
}

fn disagreements(
    paths: &Paths,
    library: &str,
    defined: fn(&[u8]) -> Result<BTreeMap<String, Symbol>>,
) -> Result<Vec<String>> {
    let declared = declared(paths, library)?;
    let defined = defined(&read(paths, library)?)?;
    let both: Vec<_> =
        declared.iter().filter_map(|(name, promise)| Some((name, promise, defined.get(name)?))).collect();
    ensure!(both.iter().any(|(name, ..)| *name == "printf"), "{library} does not define printf");
    let wrong = both.iter().filter(|(_, promise, definition)| promise != definition);
    Ok(wrong
        .map(|(name, promise, definition)| {
            format!("{name}: declared {promise}, but {definition} in {library}")
        })
        .collect())
}

/// What is declared and in libc.a has to be in libc.so too.
fn missing(paths: &Paths) -> Result<Vec<String>> {
    let declared = declared(paths, "both")?;
    let shared = shared(&read(paths, "libc.so")?)?;
    let names = archive(&read(paths, "libc.a")?)?.into_keys();
    Ok(names
        .filter(|name| declared.contains_key(name) && !shared.contains_key(name))
        .map(|name| format!("{name}: declared and in libc.a, but libc.so does not export it"))
        .collect())
}

/// The names that a library of the sysroot defines for programs.
///
/// # Errors
/// If it cannot be read.
pub fn defined(paths: &Paths, library: &str) -> Result<BTreeSet<String>> {
    let bytes = read(paths, library)?;
    let symbols = if library.ends_with(".a") { archive(&bytes)? } else { shared(&bytes)? };
    Ok(symbols.into_keys().collect())
}

fn read(paths: &Paths, library: &str) -> Result<Vec<u8>> {
    let file = paths.lib.join(library);
    std::fs::read(&file).with_context(|| format!("cannot read {}", file.display()))
}

/// What the headers declare, by name. `purpose` names the files that are written.
fn declared(paths: &Paths, purpose: &str) -> Result<BTreeMap<String, Symbol>> {
    let includes = headers::including(&headers::all(paths)?);
    let command = || {
        let mut command = clang::ours(paths);
        command.args(["-std=gnu17", "-D_GNU_SOURCE", "-matomics", "-mbulk-memory"]);
        command
    };
    let mut found = declarations(command(), &includes)?;
    found.retain(|d| d.kind != Kind::Other && !BUILT_IN.contains(&d.name.as_str()));
    let mut source = includes;
    for Declaration { name, .. } in &found {
        writeln!(source, "#undef {name}")?;
    }
    source.push_str("const void *const declared[] = {\n");
    for Declaration { name, .. } in &found {
        writeln!(source, "(const void *)&{name},")?;
    }
    source.push_str("};\n");
    let object = paths.work.join(format!("declared-{purpose}.o"));
    clang::text(command().args(["-w", "-c", "-xc", "-", "-o"]).arg(&object), &source)?;
    let symbols = symbols(&std::fs::read(&object)?, |flags| flags.contains(SymbolFlags::UNDEFINED))?;
    ensure!(
        symbols.contains_key("printf") && symbols.get("environ") == Some(&Symbol::Data),
        "the list of declarations is not complete"
    );
    Ok(symbols)
}

/// What the members of an archive define.
fn archive(bytes: &[u8]) -> Result<BTreeMap<String, Symbol>> {
    let mut found = BTreeMap::new();
    let hidden = SymbolFlags::UNDEFINED | SymbolFlags::BINDING_LOCAL | SymbolFlags::VISIBILITY_HIDDEN;
    for member in object::read::archive::ArchiveFile::parse(bytes)?.members() {
        let data = member?.data(bytes)?;
        if data.starts_with(b"\0asm") {
            found.extend(symbols(data, |flags| !flags.intersects(hidden))?);
        }
    }
    Ok(found)
}

/// The functions and data symbols of an object whose flags are as wanted.
fn symbols(data: &[u8], wanted: impl Fn(SymbolFlags) -> bool) -> Result<BTreeMap<String, Symbol>> {
    let module = Module::parse(data)?;
    let mut found = BTreeMap::new();
    for symbol in &module.symbols {
        match *symbol {
            SymbolInfo::Func { flags, index, name } if wanted(flags) => {
                let function = module.functions.get(index as usize).context("a symbol of no function")?;
                let name = name
                    .or_else(|| module.imported_functions.get(index as usize).copied())
                    .context("a function without a name")?;
                found.insert(name.to_owned(), Symbol::Function(function.clone()));
            }
            SymbolInfo::Data { flags, name, .. } if wanted(flags) => {
                found.insert(name.to_owned(), Symbol::Data);
            }
            _ => {}
        }
    }
    Ok(found)
}

/// What a shared object exports; its exported globals are addresses of data.
fn shared(bytes: &[u8]) -> Result<BTreeMap<String, Symbol>> {
    let module = Module::parse(bytes)?;
    let mut found = BTreeMap::new();
    for (name, kind, index) in &module.exports {
        let symbol = match kind {
            ExternalKind::Func => {
                let function = module.functions.get(*index as usize).context("an export of no function")?;
                Symbol::Function(function.clone())
            }
            ExternalKind::Global => Symbol::Data,
            _ => continue,
        };
        found.insert((*name).to_owned(), symbol);
    }
    Ok(found)
}
