//! Carrying out a link: what wasm-ld has to be told about shared libraries, and what it leaves to do.

use crate::arguments::{Output, Show};
use crate::dylink::{self, Needed};
use crate::link::Link;
use crate::run::{print_command, read, run, write};
use crate::thread_local::{self, Input};
use crate::{inspect, link_stub, plan};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::Path;

/// Runs wasm-ld for `link` and finishes its output; returns the exit code.
///
/// # Errors
/// One line: a library that is none, a file that cannot be read or written.
pub(crate) fn carry_out(link: &Link, show: Show, temporary: &Path) -> Result<u8, String> {
    let mut command = link.command.clone();
    command.extend(["-o".into(), link.output.clone().into()]);
    if show != Show::Nothing {
        print_command(&command);
    }
    if show == Show::Only {
        return Ok(0);
    }
    let needed = read_libraries(link)?;
    let mut words = Vec::new();
    if link.kind == Output::Executable {
        words.extend(export_for_libraries(&needed, temporary)?);
    }
    words.extend(allow_tags(&needed, temporary)?);
    command.splice(1..1, words);
    put_stubs_for_prelinked(link, &mut command, temporary)?;
    if !plan::is_dynamic(link.kind) {
        let code = run(&command)?;
        if code != 0 && link.kind == Output::Relocatable {
            note_relocatable(&read_inputs(&command, link, &needed)?, link)?;
        }
        return Ok(code);
    }
    let inputs = read_inputs(&command, link, &needed)?;
    let mut by_got = thread_local_by_got(&inputs, link)?;
    let mut code = run(&with_got(&command, &inputs, &by_got, temporary)?)?;
    if code == 0 && !by_got.is_empty() {
        // What wasm-ld did not make an import of is defined here after all, where only the linker sees it: in bitcode.
        let imported = inspect::interface(&read(&link.output)?).map_err(|error| error.to_string())?.imports;
        if !by_got.is_subset(&imported) {
            by_got.retain(|name| imported.contains(name));
            code = run(&with_got(&command, &inputs, &by_got, temporary)?)?;
        }
    }
    if code != 0 {
        note_bitcode(&inputs, &needed);
    }
    if code == 0 {
        let module = read(&link.output)?;
        if warn_of_mismatches(&module, &needed)? && link.fatal_warnings {
            std::fs::remove_file(&link.output)
                .map_err(|error| format!("cannot remove {}: {error}", link.output.display()))?;
            return Ok(1);
        }
        let finished = dylink::finish(&module, &needed, &by_got, link.soname.as_deref())
            .map_err(|error| format!("{}: {error}", link.output.display()))?;
        if finished != module {
            write(&link.output, &finished)?;
        }
    }
    Ok(code)
}

/// The files of a command that may have to do with thread-local variables, with their places in it.
fn read_inputs(command: &[OsString], link: &Link, needed: &[Needed]) -> Result<Vec<(usize, Input)>, String> {
    let mut inputs = Vec::new();
    for (at, word) in command.iter().enumerate().skip(1) {
        let path = Path::new(word);
        if command[at - 1] == "-o" || word.as_encoded_bytes().starts_with(b"-") || !path.is_file() {
            continue;
        }
        if let Some(library) = link.libraries.iter().position(|library| library.path == path) {
            inputs.push((at, Input::Library(needed[library].interface.thread_local.clone())));
        } else if let Some(input) = Input::read(read(path)?) {
            inputs.push((at, input));
        }
    }
    Ok(inputs)
}

/// The thread-local variables that have to be reached by way of the GOT; see [`thread_local`].
fn thread_local_by_got(inputs: &[(usize, Input)], link: &Link) -> Result<BTreeSet<String>, String> {
    let symbolic = link.command.iter().any(|word| word == "-Bsymbolic" || word == "--Bsymbolic");
    thread_local::reached_by_got(inputs.iter().map(|(_, input)| input), link.kind, symbolic)
        .map_err(|error| format!("an object to link is damaged: {error}"))
}

/// The command with objects and archives that use `names` replaced by changed copies.
fn with_got(
    command: &[OsString],
    inputs: &[(usize, Input)],
    names: &BTreeSet<String>,
    temporary: &Path,
) -> Result<Vec<OsString>, String> {
    let mut command = command.to_vec();
    if names.is_empty() {
        return Ok(command);
    }
    for (at, input) in inputs {
        let Input::Objects { bytes, members, .. } = input else { continue };
        let path = Path::new(&command[*at]).to_owned();
        let mut changed = bytes.clone();
        let is_changed = thread_local::use_got(&mut changed, members, names)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        if is_changed {
            // In a directory of its own: messages then show the file's name as it was.
            let directory = temporary.join(at.to_string());
            std::fs::create_dir_all(&directory)
                .map_err(|error| format!("cannot make {}: {error}", directory.display()))?;
            let copy = directory.join(path.file_name().unwrap_or_default());
            write(&copy, &changed)?;
            command[*at] = copy.into();
        }
    }
    Ok(command)
}

/// After `-r` failed: says what wasm-ld does not do.
fn note_relocatable(inputs: &[(usize, Input)], link: &Link) -> Result<(), String> {
    let variables: Vec<_> = thread_local_by_got(inputs, link)?.into_iter().collect();
    if !variables.is_empty() {
        eprintln!(
            "muslin cc: note: -r cannot take files that use thread-local variables which none of them defines (here: {}); make an archive of \
             them, or give them to the last link",
            variables.join(", ")
        );
    }
    Ok(())
}

/// After a link that failed: says what bitcode cannot do.
fn note_bitcode(inputs: &[(usize, Input)], needed: &[Needed]) {
    let variables: Vec<_> =
        needed.iter().flat_map(|library| &library.interface.thread_local).map(String::as_str).collect();
    if !variables.is_empty() && inputs.iter().any(|(_, input)| matches!(input, Input::Bitcode)) {
        eprintln!(
            "muslin cc: note: files compiled with -flto cannot use thread-local variables of shared libraries (here: {}); \
             compile those that do without -flto",
            variables.join(", ")
        );
    }
}

/// Tells of functions that are called with another type than they have. wasm-ld makes this an error for libraries and a warning for objects;
/// here it is a warning for both: configure scripts declare each function that they look for as `char f(void)`. The loader refuses such a
/// program, with both types in the message.
fn warn_of_mismatches(module: &[u8], needed: &[Needed]) -> Result<bool, String> {
    let own =
        inspect::interface(module).map_err(|error| format!("wasm-ld wrote an invalid module: {error}"))?;
    let libraries: Vec<_> =
        needed.iter().map(|library| (library.file_name.as_str(), &library.interface)).collect();
    let mismatches = inspect::signature_mismatches(&own, &libraries);
    for mismatch in &mismatches {
        eprintln!("muslin cc: warning: {mismatch}");
    }
    Ok(!mismatches.is_empty())
}

/// As an ELF linker does, an executable exports what a library on the command line defines or asks for: that is how a
/// program replaces a library's function and how a library calls back.
fn export_for_libraries(needed: &[Needed], temporary: &Path) -> Result<Option<OsString>, String> {
    if needed.is_empty() {
        return Ok(None);
    }
    let names = needed.iter().flat_map(|library| {
        library.interface.imports.iter().chain(&library.interface.exports).filter(|name| is_symbol(name))
    });
    let lines: String = names.map(|name| format!("\"--export-if-defined={}\"\n", escape(name))).collect();
    let file = temporary.join("exports.rsp");
    write(&file, lines.as_bytes())?;
    Ok(Some(joined("@", &file)))
}

/// wasm-ld does not see the tags that a shared library exports (longjmp's, C++'s), so they have to be allowed to be undefined.
fn allow_tags(needed: &[Needed], temporary: &Path) -> Result<Option<OsString>, String> {
    let tags: String =
        needed.iter().flat_map(|library| &library.interface.tags).map(|name| format!("{name}\n")).collect();
    if tags.is_empty() {
        return Ok(None);
    }
    let file = temporary.join("tags.txt");
    write(&file, tags.as_bytes())?;
    Ok(Some(joined("--allow-undefined-file=", &file)))
}

fn joined(prefix: &str, path: &Path) -> OsString {
    let mut word = OsString::from(prefix);
    word.push(path);
    word
}

/// Replaces prelinked libraries in the command by what wasm-ld can link against.
fn put_stubs_for_prelinked(link: &Link, command: &mut [OsString], temporary: &Path) -> Result<(), String> {
    for library in &link.libraries {
        let path = &library.path;
        let stub =
            link_stub::for_prelinked(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        if let (Some(stub), Some(name)) = (stub, path.file_name()) {
            let stub_path = temporary.join(name);
            write(&stub_path, &stub)?;
            for word in command.iter_mut().filter(|word| *word == path.as_os_str()) {
                *word = stub_path.clone().into();
            }
        }
    }
    Ok(())
}

/// Reads the names of the shared libraries of a link.
fn read_libraries(link: &Link) -> Result<Vec<Needed>, String> {
    let mut needed = Vec::with_capacity(link.libraries.len());
    for library in &link.libraries {
        let path = &library.path;
        let interface = inspect::interface(&read(path)?)
            .map_err(|error| format!("{} is not a WebAssembly library: {error}", path.display()))?;
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        needed.push(Needed { file_name, interface, as_needed: library.as_needed });
    }
    Ok(needed)
}

/// Names that belong to each module itself and are never another module's.
pub(crate) fn is_symbol(name: &str) -> bool {
    !matches!(
        name,
        "memory"
            | "_start"
            | "__indirect_function_table"
            | "__stack_pointer"
            | "__memory_base"
            | "__table_base"
            | "__tls_base"
            | "__tls_size"
            | "__tls_align"
            | "__wasm_call_ctors"
            | "__wasm_apply_data_relocs"
            | "__wasm_apply_tls_relocs"
            | "__wasm_init_tls"
            | "__dso_handle"
    )
}

fn escape(name: &str) -> String {
    name.replace('\\', "\\\\").replace('"', "\\\"")
}
