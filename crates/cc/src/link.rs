//! The wasm-ld command, and what ELF linker options mean to it.
//!
//! Build systems speak GNU ld's language. wasm-ld knows most of it under the same names. `translate` handles the
//! rest: options that are said differently, options about things that only ELF has and that change nothing here,
//! and the few that the driver carries out itself (`--as-needed`, where libraries are searched). Words that are not known
//! here go to wasm-ld, which refuses what it does not know.

use crate::arguments::{Arguments, Item, Mode, Output};
use crate::library;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// Bytes of main stack in a static program: with the 64 KiB that wasm-ld does not know to be unmapped, the stack is
/// 0x1_0000 to 0x81_0000.
const STATIC_STACK: u32 = 0x81_0000;

/// Exports that the dynamic linker calls or reads; wasm-ld exports them only when asked.
const LOADER_EXPORTS: &[&str] = &[
    "__wasm_call_ctors",
    "__wasm_apply_data_relocs",
    "__wasm_init_tls",
    "__tls_size",
    "__tls_align",
    "__tls_base",
];

/// operator new, new[], delete, delete[] and their variants: what a program replaces counts in libraries that it opens later, too, so it is exported as
/// where a C++ library on the command line asks for it.
const REPLACEABLE_OPERATORS: &[&str] = &[
    "_Znwj",
    "_Znaj",
    "_ZnwjSt11align_val_t",
    "_ZnajSt11align_val_t",
    "_ZnwjRKSt9nothrow_t",
    "_ZnajRKSt9nothrow_t",
    "_ZdlPv",
    "_ZdaPv",
    "_ZdlPvj",
    "_ZdaPvj",
    "_ZdlPvSt11align_val_t",
    "_ZdaPvSt11align_val_t",
];

/// GNU ld options about what a module does not have: ELF hash tables, program headers, lazy binding tables; or that say what
/// is the case anyway (archives are searched as one group).
const ONLY_ELF: &[&str] = &[
    "--start-group",
    "-(",
    "--end-group",
    "-)",
    "--enable-new-dtags",
    "--disable-new-dtags",
    "--eh-frame-hdr",
    "--no-eh-frame-hdr",
    "--sort-common",
    "--warn-common",
    "--copy-dt-needed-entries",
    "--no-copy-dt-needed-entries",
    "--allow-shlib-undefined",
    "--no-allow-shlib-undefined",
    "-Bsymbolic-functions",
    "--no-keep-memory",
    "--reduce-memory-overheads",
    "--relax",
    "--no-relax",
    "--no-warn-mismatch",
    "--no-ld-generated-unwind-info",
];

/// The same, with a value: `OPTION=VALUE` or `OPTION VALUE`.
const ONLY_ELF_WITH_VALUE: &[&str] = &[
    "--hash-style",
    "-hash-style",
    "--dynamic-linker",
    "-dynamic-linker",
    "-I",
    "--rpath-link",
    "-rpath-link",
    "-m",
    "-plugin",
    "-plugin-opt",
    "--sysroot",
];

/// `-z` keywords about ELF segments and binding time.
const ONLY_ELF_Z: &[&str] = &[
    "relro",
    "norelro",
    "now",
    "lazy",
    "noexecstack",
    "execstack",
    "text",
    "notext",
    "origin",
    "combreloc",
    "nocombreloc",
    "nocopyreloc",
    "separate-code",
    "noseparate-code",
    "undefs",
    "nodlopen",
    "nodump",
    "pack-relative-relocs",
];

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// wasm-ld and its words, all but the output.
    pub command: Vec<OsString>,
    /// What is made.
    pub kind: Output,
    /// The module to write.
    pub output: PathBuf,
    /// The soname that was asked for.
    pub soname: Option<String>,
    /// `--fatal-warnings`.
    pub fatal_warnings: bool,
    /// Shared libraries among the inputs, in order.
    pub libraries: Vec<SharedLibrary>,
}

/// A shared library that is linked against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedLibrary {
    /// Its file.
    pub path: PathBuf,
    /// `--as-needed`: it is needed only if it defines something that is used.
    pub as_needed: bool,
}

/// One input or option in the order of the command line, after translation.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    File(PathBuf),
    Library(OsString),
    Raw(OsString),
    PreferStatic(bool),
    AsNeeded(bool),
    Push,
    Pop,
}

/// What the linker's words say that does not depend on order.
#[derive(Debug, Default)]
struct Settings {
    soname: Option<OsString>,
    run_path: Vec<OsString>,
    search: Vec<PathBuf>,
    no_undefined: bool,
    export_dynamic: bool,
    strip: bool,
}

/// Plans the link. `objects` stands for the items of `arguments` with sources replaced by their objects.
///
/// # Errors
/// One line: a library that is not found, an option without its value.
pub fn plan(
    arguments: &Arguments,
    items: &[Item],
    linker: &Path,
    sysroot: &Path,
    output: PathBuf,
    is_file: &dyn Fn(&Path) -> bool,
) -> Result<Link, String> {
    let kind = arguments.output_kind;
    let mut settings = Settings {
        search: arguments.search.clone(),
        export_dynamic: arguments.export_dynamic,
        strip: arguments.strip,
        ..Settings::default()
    };
    let mut parts = translate(items, &mut settings)?;
    let library_directory = sysroot.join("lib");
    if arguments.start_files && matches!(kind, Output::Executable | Output::Static) {
        parts.insert(0, Part::File(library_directory.join("crt1.o")));
    }
    if arguments.default_libraries && kind != Output::Relocatable {
        // As GNU ld's defaults: whatever the user's words left behind does not hold for libc.
        parts.extend([Part::PreferStatic(false), Part::AsNeeded(false)]);
        let support = library_directory.join("libsupc++.a");
        if arguments.cxx_library && is_file(&support) {
            parts.push(Part::File(support));
        }
        let nonshared = library_directory.join("libc_nonshared.a");
        if kind != Output::Static && is_file(&nonshared) {
            // What each module must have of its own: before libc.so, which has the same names for others to look up.
            parts.push(Part::File(nonshared));
        }
        parts.push(Part::Library("c".into()));
    }
    settings.search.push(library_directory);

    let mut command = vec![linker.as_os_str().to_owned()];
    command.extend(layout_flags(kind, &settings).into_iter().map(OsString::from));
    if arguments.mode == Mode::Cxx && kind == Output::Executable {
        let operators = REPLACEABLE_OPERATORS.iter();
        command.extend(operators.map(|name| format!("--export-if-defined={name}").into()));
    }
    if let Some(soname) = &settings.soname {
        command.push(joined("--soname=", soname));
    }
    command.extend(settings.run_path.iter().map(|path| joined("--rpath=", path)));
    if arguments.compiler.iter().any(|word| word.to_string_lossy().starts_with("-flto")) {
        // With LTO the linker generates code, and has to be told what clang was told.
        command.extend(
            [
                "-mllvm",
                "-wasm-enable-eh",
                "-mllvm",
                "-wasm-enable-sjlj",
                "-mllvm",
                "-wasm-use-legacy-eh=false",
            ]
            .map(OsString::from),
        );
    }

    let mut libraries = Vec::new();
    let mut state = (kind == Output::Static, false);
    let mut saved = Vec::new();
    for part in parts {
        let path = match part {
            Part::PreferStatic(on) => {
                state.0 = on || kind == Output::Static;
                continue;
            }
            Part::AsNeeded(on) => {
                state.1 = on;
                continue;
            }
            Part::Push => {
                saved.push(state);
                continue;
            }
            Part::Pop => {
                state = saved.pop().unwrap_or(state);
                continue;
            }
            Part::Raw(word) => {
                command.push(word);
                continue;
            }
            Part::Library(name) => library::find(&name, state.0, &settings.search, is_file)?,
            Part::File(path) => path,
        };
        if library::is_shared(&path) {
            if kind == Output::Static {
                return Err(format!(
                    "{} is a shared library and cannot be linked with -static",
                    path.display()
                ));
            }
            libraries.push(SharedLibrary { path: path.clone(), as_needed: state.1 });
        }
        command.push(path.into());
    }
    let soname = settings.soname.map(|name| name.to_string_lossy().into_owned());
    let fatal_warnings = command.iter().any(|word| word == "--fatal-warnings");
    Ok(Link { command, kind, output, soname, fatal_warnings, libraries })
}

/// wasm-ld's options for each kind of output: the ABI of ARCHITECTURE.md.
fn layout_flags(kind: Output, settings: &Settings) -> Vec<String> {
    let mut flags: Vec<String> = Vec::new();
    let mut add = |words: &[&str]| flags.extend(words.iter().map(|word| (*word).to_owned()));
    let stack = format!("stack-size={STATIC_STACK}");
    // Objects are compiled without bulk memory (see `compile`), and shared memory needs it for its data segments.
    let memory = [
        "--import-memory",
        "--shared-memory",
        "--max-memory=4294967296",
        "--extra-features=atomics,bulk-memory,mutable-globals",
    ];
    match kind {
        Output::Relocatable => add(&["--relocatable"]),
        Output::Static => {
            add(&memory);
            // The kernel calls signal handlers through the table, where 1 and 2 are no functions but SIG_IGN and
            // SIG_HOLD (in a dynamic program libc.so's own functions have these places). Rust's prebuilt `core` in libc.a was compiled without
            // atomics and has no code that would need them.
            add(&[
                "--export-memory",
                "--export-table",
                "--table-base=3",
                "--stack-first",
                "-z",
                &stack,
                "--no-check-features",
                "--gc-sections",
            ]);
        }
        Output::Executable => {
            add(&["-pie", "--experimental-pic", "-Bdynamic", "--no-shlib-sigcheck"]);
            add(&memory);
            add(&["--unresolved-symbols=report-all"]);
        }
        Output::Shared => {
            add(&["-shared", "--experimental-pic", "-Bdynamic", "--no-shlib-sigcheck"]);
            add(&memory);
            let unresolved = if settings.no_undefined { "report-all" } else { "import-dynamic" };
            add(&[&format!("--unresolved-symbols={unresolved}")]);
        }
    }
    if matches!(kind, Output::Executable | Output::Shared) {
        flags.extend(LOADER_EXPORTS.iter().map(|name| format!("--export-if-defined={name}")));
    }
    if settings.export_dynamic && kind != Output::Relocatable {
        flags.push("--export-dynamic".into());
    }
    if settings.strip {
        flags.push("--strip-all".into());
        if kind != Output::Relocatable {
            // Size is wanted: also merge equal texts and write each relocated number in as few bytes as it takes.
            flags.extend(["-O2".into(), "--compress-relocations".into()]);
        }
    }
    flags
}

/// Turns items into parts, and what does not depend on order into settings.
fn translate(items: &[Item], settings: &mut Settings) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut items = items.iter().peekable();
    while let Some(item) = items.next() {
        match item {
            Item::Source { .. } => {}
            Item::Object(path) => parts.push(Part::File(path.clone())),
            Item::Library(name) => parts.push(Part::Library(name.clone())),
            Item::Linker(word) => {
                // The value of an option may stand behind a `-Wl,` of its own, as libtool writes it.
                let mut next = || match items.peek() {
                    Some(Item::Linker(value)) => {
                        items.next();
                        Ok(value.clone())
                    }
                    _ => Err(format!("linker option {} needs a value after it", word.display())),
                };
                word_to_parts(word, &mut next, settings, &mut parts)?;
            }
        }
    }
    Ok(parts)
}

fn word_to_parts(
    word: &OsStr,
    next: &mut dyn FnMut() -> Result<OsString, String>,
    settings: &mut Settings,
    parts: &mut Vec<Part>,
) -> Result<(), String> {
    let (name, joined_value) = split_option(word);
    // `--long` options may be written with one dash.
    let canonical = match name.strip_prefix('-') {
        Some(rest) if rest.len() > 1 && !rest.starts_with('-') => format!("-{name}"),
        _ => name.clone(),
    };
    let mut value = || joined_value.clone().map_or_else(&mut *next, Ok);
    match canonical.as_str() {
        "--soname" | "-h" => settings.soname = Some(value()?),
        "--rpath" | "-R" => {
            let paths = value()?;
            let paths = paths.as_bytes().split(|byte| *byte == b':').filter(|path| !path.is_empty());
            settings.run_path.extend(paths.map(|path| OsStr::from_bytes(path).to_owned()));
        }
        "-z" => match value()?.to_string_lossy().as_ref() {
            "defs" => settings.no_undefined = true,
            keyword if ONLY_ELF_Z.contains(&keyword) => {}
            other => parts.extend([Part::Raw("-z".into()), Part::Raw(other.into())]),
        },
        "--no-undefined" => settings.no_undefined = true,
        "--export-dynamic" | "-E" => settings.export_dynamic = true,
        "--strip-all" | "-s" => settings.strip = true,
        "--undefined" | "-u" => parts.push(Part::Raw(joined("--undefined=", &value()?))),
        "--entry" | "-e" => parts.push(Part::Raw(joined("--entry=", &value()?))),
        "--Bstatic" | "--dn" | "--non_shared" | "--static" => parts.push(Part::PreferStatic(true)),
        "--Bdynamic" | "--dy" | "--call_shared" => parts.push(Part::PreferStatic(false)),
        "--as-needed" => parts.push(Part::AsNeeded(true)),
        "--no-as-needed" => parts.push(Part::AsNeeded(false)),
        "--push-state" => parts.push(Part::Push),
        "--pop-state" => parts.push(Part::Pop),
        "--library" | "-l" => parts.push(Part::Library(value()?)),
        "--library-path" | "-L" => settings.search.push(value()?.into()),
        known if has(ONLY_ELF, known, &name) => {}
        known if has(ONLY_ELF_WITH_VALUE, known, &name) => drop(value()?),
        _ => match word.as_bytes() {
            [b'-', b'l', rest @ ..] => parts.push(Part::Library(OsStr::from_bytes(rest).to_owned())),
            [b'-', b'L', rest @ ..] => settings.search.push(OsStr::from_bytes(rest).into()),
            bytes if bytes.first() == Some(&b'-') => parts.push(Part::Raw(word.to_owned())),
            _ => parts.push(Part::Raw(word.to_owned())),
        },
    }
    Ok(())
}

fn has(table: &[&str], canonical: &str, name: &str) -> bool {
    table.contains(&canonical) || table.contains(&name)
}

/// `--name=value` → name and value.
fn split_option(word: &OsStr) -> (String, Option<OsString>) {
    let bytes = word.as_bytes();
    match bytes.iter().position(|byte| *byte == b'=') {
        Some(at) if bytes.starts_with(b"-") => (
            String::from_utf8_lossy(&bytes[..at]).into_owned(),
            Some(OsString::from_vec(bytes[at + 1..].to_vec())),
        ),
        _ => (word.to_string_lossy().into_owned(), None),
    }
}

fn joined(prefix: &str, value: &OsStr) -> OsString {
    let mut word = OsString::from(prefix);
    word.push(value);
    word
}
