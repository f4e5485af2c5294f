//! Builds the C library: libc.a, libc.so and crt1.o, from crates/libc.
//!
//! 1. cargo compiles the Rust sources to a static library, one object a source file, and clang the few C and assembly files
//!    under arch/.
//! 2. Every C name becomes a weak definition, so that a program may define its own version of any function even when another
//!    function's object drags in libc's; the objects are packed into libc.a.
//! 3. libc.so is the same objects linked at their fixed address (ARCHITECTURE.md, "Address space"), all of them.

use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_encoder::Encode;
use wasmparser::{BinaryReader, KnownCustom, Linking, Parser, Payload, SymbolFlags, SymbolInfo};

/// Where libc.so's data begins, and the first of its table slots; see ARCHITECTURE.md.
const LIBC_MEMORY_BASE: &str = "16777216";
const LIBC_TABLE_BASE: &str = "1";
/// With `--stack-first` this leaves the main stack at 0x1_0000..0x81_0000 above the unmapped first page.
const STACK_SIZE: &str = "8454144";

/// What the build reads and writes.
pub struct Paths<'a> {
    /// The repository.
    pub repository: &'a Path,
    /// Objects and cargo's output.
    pub work: &'a Path,
    /// Where libc.a, libc.so, libc_nonshared.a, crt1.o and the empty libraries go.
    pub lib: &'a Path,
    /// clang, of a version that knows the target.
    pub clang: &'a Path,
    /// wasm-ld of the same version.
    pub wasm_ld: &'a Path,
    /// llvm-ar of the same version.
    pub llvm_ar: &'a Path,
}

/// What libc.so imports from the loader: ARCHITECTURE.md. Anything else that is undefined is an error.
const LOADER: [&str; 6] = ["__dl_open", "__dl_sym", "__dl_close", "__dl_addr", "__dl_iterate", "__dl_info"];

/// Libraries that are part of libc.a here and exist for `-lm` and the like.
const EMPTY_LIBRARIES: [&str; 8] = ["atomic", "m", "pthread", "dl", "rt", "util", "resolv", "crypt"];

/// Builds everything; does nothing where nothing changed.
pub fn build(paths: &Paths) -> Result<()> {
    let library = compile_rust(paths)?;
    let arch = paths.repository.join("crates/libc/arch/wasm32");
    let inputs = sources(&arch)?.into_iter().chain([library.clone()]);
    if up_to_date(inputs, &paths.lib.join("libc.so"))? {
        return Ok(());
    }
    fs::create_dir_all(paths.lib)?;
    let objects =
        Objects { common: paths.work.join("objects"), ..Objects::default() }.fill(paths, &arch, &library)?;
    let exports = objects.exports()?;
    archive(paths, "libc.a", objects.rust.iter().chain(&objects.arch).chain(&objects.of_static))?;
    for name in EMPTY_LIBRARIES {
        archive(paths, &format!("lib{name}.a"), [].iter())?;
    }
    archive(paths, "libc_nonshared.a", objects.of_every_module.iter())?;
    archive(paths, "libsupc++.a", objects.of_cxx.iter())?;
    compile_arch(paths, &arch.join("crt1.c"), &paths.lib.join("crt1.o"))?;
    link_shared(paths, &objects, &exports)
}

fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot run {:?}", command.get_program()))?;
    ensure!(status.success(), "{command:?}: {status}");
    Ok(())
}

/// The static library that cargo makes of crates/libc.
fn compile_rust(paths: &Paths) -> Result<PathBuf> {
    let target = paths.work.join("cargo");
    // The crate's own .cargo/config.toml holds target and flags, so cargo has to run there; flags of the surrounding build
    // are not for it.
    // rustc says each time that `atomics` is not a stable feature; that is no news. Lints are clippy's to report.
    let output = Command::new("cargo")
        .args(["build", "--release", "--quiet", "--lib"])
        .current_dir(paths.repository.join("crates/libc"))
        .env("CARGO_TARGET_DIR", &target)
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .context("cannot run cargo")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(target.join("wasm32-unknown-unknown/release/libmuslin_libc.a"))
}

/// All C, C++ and assembly files under `folder`.
fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(sources(&path)?);
        } else if matches!(path.extension().and_then(OsStr::to_str), Some("c" | "cpp" | "s")) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn up_to_date(inputs: impl Iterator<Item = PathBuf>, output: &Path) -> Result<bool> {
    let Ok(built) = fs::metadata(output).and_then(|m| m.modified()) else { return Ok(false) };
    for input in inputs.chain(std::env::current_exe()) {
        if fs::metadata(&input)?.modified()? > built {
            return Ok(false);
        }
    }
    Ok(true)
}

fn compile_arch(paths: &Paths, source: &Path, object: &Path) -> Result<()> {
    let mut command = Command::new(paths.clang);
    command.args([
        "--target=wasm32-linux-muslwali",
        "-c",
        "-matomics",
        "-mbulk-memory",
        "-mexception-handling",
    ]);
    let cxx = source.extension() == Some(OsStr::new("cpp"));
    if cxx || source.extension() == Some(OsStr::new("c")) {
        command.args(if cxx { &["-std=c++17", "-fno-exceptions"][..] } else { &["-std=c11"] });
        command.args([
            "-O2",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-ffreestanding",
            "-fwasm-exceptions",
            // clang hides by default on this target. crt1.o, libc_nonshared.a and libsupc++.a go into relocatable modules.
            "-fvisibility=default",
            "-mno-bulk-memory-opt",
        ]);
        let relocatable =
            source.components().any(|part| part.as_os_str() == "nonshared" || part.as_os_str() == "cxx");
        if source.ends_with("crt1.c") || relocatable {
            command.arg("-fPIC");
        }
        command.args(["-mllvm", "-wasm-use-legacy-eh=false"]);
        command.arg("-nostdlibinc").arg("-isystem").arg(paths.repository.join("include"));
    }
    run(command.arg(source).arg("-o").arg(object))
}

/// The library's objects, as files.
#[derive(Default)]
struct Objects {
    common: PathBuf,
    /// From Rust, those of compiler_builtins included.
    rust: Vec<PathBuf>,
    /// From arch/wasm32/.
    arch: Vec<PathBuf>,
    /// From arch/wasm32/static/: in libc.a only.
    of_static: Vec<PathBuf>,
    /// From arch/wasm32/nonshared/: in libc_nonshared.a, which every module that needs libc.so is linked with.
    of_every_module: Vec<PathBuf>,
    /// From arch/wasm32/cxx/: in libsupc++.a, what C++ needs of the language and not of its library.
    of_cxx: Vec<PathBuf>,
    /// From arch/wasm32/dynamic/: in libc.so only.
    of_dynamic: Vec<PathBuf>,
}

impl Objects {
    /// Compiles arch/ and takes `library` apart into files.
    fn fill(mut self, paths: &Paths, arch: &Path, library: &Path) -> Result<Objects> {
        let _ = fs::remove_dir_all(&self.common);
        fs::create_dir_all(&self.common)?;
        for source in sources(arch)? {
            let inside = source.strip_prefix(arch)?;
            let stem = inside.with_extension("").to_string_lossy().replace('/', "_");
            let object = self.common.join(format!("arch_{stem}.o"));
            let list = match inside
                .components()
                .next()
                .map(|c| c.as_os_str().to_string_lossy().into_owned())
                .as_deref()
            {
                Some("crt1.c") => continue,
                Some("static") => &mut self.of_static,
                Some("dynamic") => &mut self.of_dynamic,
                Some(folder @ ("nonshared" | "cxx")) => {
                    compile_arch(paths, &source, &object)?;
                    let list = if folder == "cxx" { &mut self.of_cxx } else { &mut self.of_every_module };
                    list.push(object);
                    continue;
                }
                _ => &mut self.arch,
            };
            compile_arch(paths, &source, &object)?;
            weaken_file(&object)?;
            list.push(object);
        }
        let bytes = fs::read(library)?;
        let archive = object::read::archive::ArchiveFile::parse(&*bytes)?;
        for (index, member) in archive.members().enumerate() {
            let member = member?;
            let name = String::from_utf8_lossy(member.name()).into_owned();
            let mut data = member.data(&*bytes)?.to_vec();
            if !data.starts_with(b"\0asm") {
                continue;
            }
            data = without_debug(&data).with_context(|| format!("in {name}"))?;
            if name.starts_with("muslin_libc") {
                weaken(&mut data).with_context(|| format!("in {name}"))?;
            }
            // The name that a linker map shows: the C function, where the object has just one.
            let stem = match &defined(&data, SymbolFlags::empty())?
                .into_iter()
                .filter(|s| is_c_name(s))
                .collect::<Vec<_>>()[..]
            {
                _ if is_compiler_builtins(&name) => format!("compiler_builtins-{index}"),
                [one] => format!("{one}-{index}"),
                _ => format!("{}-{index}", name.split(['-', '.']).next().unwrap_or("object")),
            };
            let object = self.common.join(format!("{stem}.o"));
            fs::write(&object, data)?;
            self.rust.push(object);
        }
        Ok(self)
    }

    /// The names that libc.so offers: every C name that an object defines with default visibility.
    fn exports(&self) -> Result<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        for object in self.rust.iter().chain(&self.arch) {
            let data = fs::read(object)?;
            // compiler_builtins hides its names, but the arithmetic that compilers call (`__addtf3`, `__muloti4`) is for all.
            let support =
                defined(&data, SymbolFlags::empty())?.into_iter().filter(|name| name.starts_with("__"));
            let library = defined(&data, SymbolFlags::VISIBILITY_HIDDEN)?;
            let of_compiler =
                object.file_name().is_some_and(|n| n.to_string_lossy().starts_with("compiler_builtins"));
            names.extend(
                library.into_iter().chain(support.filter(|_| of_compiler)).filter(|name| is_c_name(name)),
            );
        }
        names.insert("__stack_pointer".into());
        Ok(names)
    }
}

/// Whether an archive member belongs to compiler_builtins: its Rust has its name; what it compiles from C is named after a hash.
fn is_compiler_builtins(member: &str) -> bool {
    let first = member.split('-').next().unwrap_or_default();
    let is_hash = first.len() == 16 && first.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash || member.contains("compiler_builtins")
}

/// Whether a symbol is for C programs: not mangled by Rust, and not a helper that only rustc's output calls.
fn is_c_name(name: &str) -> bool {
    let inner = ["_ZN", "_R", "__rust", "rust_", "__compilerrt", "__rg_", "__rdl_", "anon.", ".L", "__wasm_"];
    let sjlj = name.starts_with("__wasm_setjmp") || name.starts_with("__wasm_longjmp");
    sjlj || !inner.iter().any(|prefix| name.starts_with(prefix))
}

/// The symbols of an object's linking section, each with the offset of its flags in `data`.
fn symbols(data: &[u8]) -> Result<Vec<(usize, SymbolInfo<'_>)>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(data) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Linking(linking) = section.as_known() else { continue };
        for subsection in linking {
            if let Linking::SymbolTable(table) = subsection? {
                for symbol in table.into_iter_with_offsets() {
                    let (offset, symbol) = symbol?;
                    found.push((offset + 1, symbol));
                }
            }
        }
    }
    Ok(found)
}

fn name_and_flags<'a>(symbol: &SymbolInfo<'a>) -> Option<(&'a str, SymbolFlags)> {
    match *symbol {
        SymbolInfo::Func { flags, name: Some(name), .. } => Some((name, flags)),
        SymbolInfo::Data { flags, name, .. } => Some((name, flags)),
        SymbolInfo::Global { flags, name: Some(name), .. } => Some((name, flags)),
        SymbolInfo::Event { flags, name: Some(name), .. } => Some((name, flags)),
        _ => None,
    }
}

/// The global names that an object defines, but for those with one of the flags `without`.
fn defined(data: &[u8], without: SymbolFlags) -> Result<Vec<String>> {
    let no = SymbolFlags::UNDEFINED | SymbolFlags::BINDING_LOCAL | without;
    let symbols = symbols(data)?;
    let names =
        symbols.iter().filter_map(|(_, s)| name_and_flags(s)).filter(|(_, flags)| !flags.intersects(no));
    Ok(names.map(|(name, _)| name.to_owned()).collect())
}

/// The object with its debug sections emptied: those of the prebuilt `core` would make up most of a static program. They stay where
/// they are, because symbols and relocations count sections.
fn without_debug(data: &[u8]) -> Result<Vec<u8>> {
    const CUSTOM: u8 = 0;
    let mut reader = BinaryReader::new(data, 0);
    let mut new = reader.read_bytes(8)?.to_vec();
    while !reader.eof() {
        let id = reader.read_u8()?;
        let size = reader.read_var_u32()?;
        let contents = reader.read_bytes(size as usize)?;
        let mut inside = BinaryReader::new(contents, 0);
        let name = if id == CUSTOM { inside.read_string()? } else { "" };
        let mut emptied = contents[..inside.original_position()].to_vec();
        new.push(id);
        if name.starts_with(".debug_") {
            emptied.len().encode(&mut new);
            new.append(&mut emptied);
        } else if name.starts_with("reloc..debug_") {
            inside.read_var_u32()?.encode(&mut emptied);
            0u32.encode(&mut emptied);
            emptied.len().encode(&mut new);
            new.append(&mut emptied);
        } else {
            size.encode(&mut new);
            new.extend_from_slice(contents);
        }
    }
    Ok(new)
}

/// Makes every C name that an object defines a weak definition: one bit in the symbol's flags.
fn weaken(data: &mut [u8]) -> Result<()> {
    let no = SymbolFlags::UNDEFINED | SymbolFlags::BINDING_LOCAL;
    let mut places = Vec::new();
    for (offset, symbol) in symbols(data)? {
        if let Some((name, flags)) = name_and_flags(&symbol)
            && !flags.intersects(no)
            && is_c_name(name)
        {
            let first = BinaryReader::new(&data[offset..], 0).read_var_u32()?;
            ensure!(first == flags.bits(), "the flags of {name} do not lie where they should");
            places.push(offset);
        }
    }
    for place in places {
        data[place] |= SymbolFlags::BINDING_WEAK.bits() as u8;
    }
    Ok(())
}

fn weaken_file(object: &Path) -> Result<()> {
    let mut data = fs::read(object)?;
    weaken(&mut data).with_context(|| format!("in {}", object.display()))?;
    Ok(fs::write(object, data)?)
}

fn archive<'a>(paths: &Paths, name: &str, objects: impl Iterator<Item = &'a PathBuf>) -> Result<()> {
    let file = paths.lib.join(name);
    let _ = fs::remove_file(&file);
    let list = paths.work.join("objects.rsp");
    let lines: Vec<String> = objects.map(|o| format!("\"{}\"\n", o.display())).collect();
    fs::write(&list, lines.concat())?;
    // D: no times and owners, so that equal input gives equal output.
    run(Command::new(paths.llvm_ar).arg("rcsD").arg(file).arg(format!("@{}", list.display())))
}

/// Only a call by another name (crates/libc/src/malloc/replaceable.rs) reaches a malloc that a dynamic program defines.
fn refuse_own_malloc(objects: &Objects) -> Result<()> {
    for object in &objects.rust {
        let data = fs::read(object)?;
        for payload in Parser::new(0).parse_all(&data) {
            let Payload::ImportSection(imports) = payload? else { continue };
            for import in imports.into_imports() {
                let name = import?.name;
                ensure!(
                    !matches!(name, "malloc" | "calloc" | "realloc" | "free"),
                    "{} calls {name} itself and not crate::malloc::replaceable::{name}",
                    object.display()
                );
            }
        }
    }
    Ok(())
}

fn link_shared(paths: &Paths, objects: &Objects, exports: &BTreeSet<String>) -> Result<()> {
    refuse_own_malloc(objects)?;
    let list = paths.work.join("libc.so.rsp");
    let all = objects.rust.iter().chain(&objects.arch).chain(&objects.of_dynamic);
    let mut lines: Vec<String> = all.map(|o| format!("\"{}\"\n", o.display())).collect();
    lines.extend(exports.iter().map(|name| format!("--export-if-defined={name}\n")));
    fs::write(&list, lines.concat())?;
    let loader = paths.work.join("loader.syms");
    fs::write(&loader, LOADER.join("\n"))?;
    let output = paths.lib.join("libc.so");
    let unfinished = paths.work.join("libc.so");
    run(Command::new(paths.wasm_ld)
        .args(["--no-entry", "--soname=libc.so", "--gc-sections", "--strip-debug", "--stack-first", "-z"])
        .arg(format!("stack-size={STACK_SIZE}"))
        .arg(format!("--global-base={LIBC_MEMORY_BASE}"))
        .arg(format!("--table-base={LIBC_TABLE_BASE}"))
        .args([
            "--import-memory",
            "--shared-memory",
            "--max-memory=4294967296",
            "--import-table",
            "--growable-table",
        ])
        .args([
            "--no-check-features",
            "--fatal-warnings",
            "--export=__wasm_call_ctors",
            "--export-if-defined=__heap_base",
        ])
        .args([
            "--export-if-defined=__data_end",
            "--export-if-defined=__wasm_init_tls",
            "--export-if-defined=__tls_size",
        ])
        .args(["--export-if-defined=__tls_align", "--export-if-defined=__tls_base"])
        .arg(format!("--allow-undefined-file={}", loader.display()))
        .arg(format!("@{}", list.display()))
        .arg("-o")
        .arg(&unfinished))?;
    refuse_panics(&unfinished)?;
    fs::copy(&unfinished, &output)?;
    Ok(())
}

/// No panic machinery: fails if a function of core's panicking or formatting was linked in.
pub fn refuse_panics(module: &Path) -> Result<()> {
    let bytes = fs::read(module)?;
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for subsection in names {
            let wasmparser::Name::Function(functions) = subsection? else { continue };
            for function in functions {
                let name = function?.name;
                if ["4core9panicking", "4core3fmt", "9alloc_err"].iter().any(|part| name.contains(part)) {
                    found.push(name.to_owned());
                }
            }
        }
    }
    if !found.is_empty() {
        bail!(
            "{} can panic: {} was linked in. Find its caller and make it total.",
            module.display(),
            found.join(", ")
        );
    }
    Ok(())
}
