//! `muslin readelf`: what is in a module, in the form that readelf has for ELF files.

mod arguments;
mod dump;
mod header;
mod json;
mod relocations;
mod symbols;

use std::ffi::OsString;
use std::io::{Result, Write};
use std::process::ExitCode;

use muslin::inspect::dylink::Module;
use muslin::inspect::dylink::symbols::Symbol;

use crate::files::{self, Contents};
use crate::output::{self, complain};
use crate::usage;
use arguments::Options;

/// `muslin readelf` with these arguments.
pub(crate) fn main(arguments: Vec<OsString>) -> ExitCode {
    let options = match arguments::parse(arguments) {
        Ok(Some(options)) => options,
        Ok(None) => {
            return output::with("readelf", |out| out.write_all(arguments::HELP.as_bytes()).map(|()| true));
        }
        Err(message) => return usage(&format!("readelf: {message}")),
    };
    output::with("readelf", |out| {
        let mut good = true;
        let mut reports = Vec::new();
        for file in &options.files {
            let name = file.display().to_string();
            let mut show = |out: &mut _, title: &str, titled: bool, bytes: &[u8]| -> Result<bool> {
                if !options.json {
                    return one(out, title, titled, bytes, &options);
                }
                match read(title, bytes) {
                    Ok(module) => {
                        reports.push(json::of(title, &module, bytes));
                        Ok(true)
                    }
                    Err(message) => failed(out, &message),
                }
            };
            good &= match files::read(file) {
                Err(message) => failed(out, &message)?,
                Ok(Contents::Module(bytes)) => show(out, &name, options.files.len() > 1, (*bytes).as_ref())?,
                Ok(Contents::Archive(members)) => {
                    let mut good = true;
                    for (member, bytes) in &members {
                        let title = format!("{name}({member})");
                        good &= match bytes {
                            Ok(bytes) => show(out, &title, true, bytes)?,
                            Err(message) => failed(out, &format_args!("{title}: {message}"))?,
                        };
                    }
                    good
                }
            };
        }
        if options.json {
            serde_json::to_writer_pretty(&mut *out, &reports)?;
            writeln!(out)?;
        }
        Ok(good)
    })
}

fn failed(out: &mut impl Write, message: &dyn std::fmt::Display) -> Result<bool> {
    out.flush()?;
    complain("readelf", message);
    Ok(false)
}

fn read<'a>(name: &str, bytes: &'a [u8]) -> std::result::Result<Module<'a>, String> {
    if let Some(reason) = files::what_else(bytes) {
        let bitcode = if files::is_bitcode(bytes) { " (it is LLVM bitcode, an object of -flto)" } else { "" };
        return Err(format!("{name}: {reason}{bitcode}"));
    }
    Module::read(bytes).map_err(|error| format!("{name}: {error}"))
}

fn one(out: &mut impl Write, name: &str, titled: bool, bytes: &[u8], options: &Options) -> Result<bool> {
    let module = match read(name, bytes) {
        Ok(module) => module,
        Err(message) => return failed(out, &message),
    };
    if titled {
        writeln!(out, "\nFile: {name}")?;
    }
    let show = &options.show;
    if show.header {
        header::file_header(out, &module)?;
    }
    if show.sections {
        header::sections(out, &module)?;
    }
    if show.segments {
        header::segments(out, &module)?;
    }
    if show.groups {
        header::groups(out, &module)?;
    }
    if show.dynamic {
        header::dynamic(out, &module)?;
    }
    if show.relocations {
        relocations::print(out, &module, options)?;
    }
    if show.dynamic_symbols {
        symbols::dynamic(out, &module, options)?;
    }
    if show.symbols {
        symbols::all(out, &module, options)?;
    }
    if show.imports {
        symbols::imports(out, &module, options)?;
    }
    if show.exports {
        symbols::exports(out, &module, options)?;
    }
    if show.system_calls {
        symbols::system_calls(out, &module)?;
    }
    if show.notes {
        header::notes(out, &module)?;
    }
    if show.versions {
        writeln!(out, "\nNo version information found in this file.")?;
    }
    let mut good = true;
    for section in &options.dumps {
        if let Err(message) = dump::print(out, &module, bytes, section)? {
            good = failed(out, &format_args!("{name}: {message}"))?;
        }
    }
    for (section, reason) in &module.damaged {
        good = failed(out, &format_args!("{name}: its section {} is damaged: {reason}", clean(section)))?;
    }
    Ok(good)
}

/// A name without control characters: a file does not get to draw on the terminal or to begin a line.
fn clean(name: &str) -> String {
    name.replace(|c: char| c.is_control(), "?")
}

/// What kind of file a module is: ELF's name and a description.
fn kind(module: &Module<'_>) -> (&'static str, &'static str) {
    let start = module.exports.iter().any(|export| export.name == "_start");
    match (&module.linking, &module.dylink) {
        (Some(_), _) => ("REL", "Relocatable object"),
        (None, Some(_)) if start => ("DYN", "Dynamic executable"),
        (None, Some(_)) => ("DYN", "Shared library"),
        (None, None) if start => ("EXEC", "Static executable"),
        (None, None) => ("EXEC", "Module with fixed addresses"),
    }
}

/// A symbol's name as it is shown.
fn shown(symbol: &Symbol<'_>, options: &Options) -> String {
    let name = if options.demangle { crate::demangle::demangle(symbol.name) } else { symbol.name.to_owned() };
    match symbol.host {
        Some(module) => clean(&format!("{module}.{name}")),
        None => clean(&name),
    }
}
