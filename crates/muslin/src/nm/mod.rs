//! `muslin nm`: the symbols of programs, libraries, objects and archives, as GNU nm prints them.

mod arguments;
mod format;

use std::ffi::OsString;
use std::io::{Result, Write};
use std::process::ExitCode;

use muslin::inspect::dylink::Module;
use muslin::inspect::dylink::symbols::{Binding, Section, Symbol, SymbolKind, is_linkers};

use crate::demangle::demangle;
use crate::files::{self, Contents};
use crate::output::{self, complain};
use crate::usage;
use arguments::{Options, Sort};

/// `muslin nm` with these arguments.
pub(crate) fn main(arguments: Vec<OsString>) -> ExitCode {
    let options = match arguments::parse(arguments.clone()) {
        Ok(Some(options)) => options,
        Ok(None) => {
            return output::with("nm", |out| out.write_all(arguments::HELP.as_bytes()).map(|()| true));
        }
        Err(message) if message == arguments::VERSION => {
            return output::with("nm", |out| {
                writeln!(out, "muslin nm {} (takes the options of GNU nm)", env!("CARGO_PKG_VERSION"))
                    .map(|()| true)
            });
        }
        Err(message) => return usage(&format!("nm: {message}")),
    };
    let mut bitcode = false;
    let status = output::with("nm", |out| {
        let inputs: Vec<_> = options.files.iter().map(|file| (file, files::read(file))).collect();
        bitcode = inputs.iter().any(|(_, contents)| contents.as_ref().is_ok_and(has_bitcode));
        if bitcode {
            return Ok(true);
        }
        let mut good = true;
        for (file, contents) in inputs {
            let name = file.display().to_string();
            good &= match contents {
                Ok(contents) => one(out, &name, &contents, &options)?,
                Err(message) => failed(out, &message)?,
            };
        }
        Ok(good)
    });
    if bitcode { crate::compiler_tool("nm", arguments) } else { status }
}

/// Objects of `-flto` are LLVM's own, and only its nm reads them.
fn has_bitcode(contents: &Contents) -> bool {
    match contents {
        Contents::Module(bytes) => files::is_bitcode((**bytes).as_ref()),
        Contents::Archive(members) => {
            members.iter().any(|(_, member)| member.as_ref().is_ok_and(|bytes| files::is_bitcode(bytes)))
        }
    }
}

fn failed(out: &mut impl Write, message: &dyn std::fmt::Display) -> Result<bool> {
    out.flush()?;
    complain("nm", message);
    Ok(false)
}

fn one(out: &mut impl Write, name: &str, contents: &Contents, options: &Options) -> Result<bool> {
    let members = match contents {
        Contents::Module(bytes) => {
            let many = options.files.len() > 1;
            return module(out, &Origin { archive: None, name, titled: many }, (**bytes).as_ref(), options);
        }
        Contents::Archive(members) => members,
    };
    if options.files.len() > 1 && !options.prefix && options.format != arguments::Format::Posix {
        writeln!(out, "\n{name}:")?;
    }
    let mut good = true;
    for (member, bytes) in members {
        good &= match bytes {
            Ok(bytes) => {
                module(out, &Origin { archive: Some(name), name: member, titled: true }, bytes, options)?
            }
            Err(message) => failed(out, &format_args!("{name}({member}): {message}"))?,
        };
    }
    Ok(good)
}

/// Where symbols come from.
struct Origin<'a> {
    archive: Option<&'a str>,
    name: &'a str,
    /// A line with the name goes before the symbols.
    titled: bool,
}

impl std::fmt::Display for Origin<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.archive {
            Some(archive) => write!(f, "{archive}({})", self.name),
            None => f.write_str(self.name),
        }
    }
}

fn module(out: &mut impl Write, origin: &Origin<'_>, bytes: &[u8], options: &Options) -> Result<bool> {
    if let Some(reason) = files::what_else(bytes) {
        return failed(out, &format_args!("{origin}: {reason}"));
    }
    let module = match Module::read(bytes) {
        Ok(module) => module,
        Err(error) => return failed(out, &format_args!("{origin}: {error}")),
    };
    let mut good = true;
    if let Some((section, reason)) = module.damaged.iter().find(|(name, _)| name == "linking") {
        good = failed(out, &format_args!("{origin}: its section {section} is damaged: {reason}"))?;
    }
    let mut symbols = match (options.dynamic, &module.linking) {
        (true, Some(_)) => Vec::new(),
        (true, None) => module.dynamic_symbols(),
        (false, _) => module.symbols(),
    };
    if symbols.is_empty() {
        out.flush()?;
        if !options.quiet {
            complain("nm", &format_args!("{origin}: no symbols"));
        }
        return Ok(good);
    }
    symbols.retain(|symbol| options.wants(symbol));
    let mut entries: Vec<_> = symbols
        .into_iter()
        .map(|symbol| Entry { letter: letter(&symbol), name: shown(&symbol, options), symbol })
        .collect();
    sort(&mut entries, options);
    format::print(out, origin, &entries, options)?;
    Ok(good)
}

/// A line.
struct Entry<'a> {
    symbol: Symbol<'a>,
    letter: char,
    name: String,
}

fn shown(symbol: &Symbol<'_>, options: &Options) -> String {
    let name = if options.demangle { demangle(symbol.name) } else { symbol.name.to_owned() };
    // Nothing that a file holds may reach the terminal as a control sequence, or begin a new line.
    let name = name.replace(|c: char| c.is_control(), "?");
    match symbol.host {
        Some(module) => format!("{}.{name}", module.replace(|c: char| c.is_control(), "?")),
        None => name,
    }
}

impl Options {
    fn wants(&self, symbol: &Symbol<'_>) -> bool {
        let undefined = symbol.section == Section::Undefined;
        let local = symbol.binding == Binding::Local;
        (self.debug || symbol.kind != SymbolKind::Section)
            && (!self.undefined_only || undefined)
            && (!self.defined_only || !undefined)
            && (!self.extern_only || !local)
            && (!self.no_weak || symbol.binding != Binding::Weak)
            && (!self.size_sort() || !undefined && symbol.size > 0)
            && (!self.dynamic || !is_linkers(symbol.name))
    }

    fn size_sort(&self) -> bool {
        self.sort == Sort::Size
    }
}

fn sort(entries: &mut [Entry<'_>], options: &Options) {
    let by_name = |a: &Entry<'_>, b: &Entry<'_>| a.symbol.name.cmp(b.symbol.name);
    match options.sort {
        Sort::None => {}
        Sort::Name => entries.sort_by(by_name),
        Sort::Value => entries.sort_by(|a, b| {
            let key = |entry: &Entry<'_>| (entry.symbol.section != Section::Undefined, entry.symbol.value);
            key(a).cmp(&key(b)).then_with(|| by_name(a, b))
        }),
        Sort::Size => entries.sort_by(|a, b| a.symbol.size.cmp(&b.symbol.size).then_with(|| by_name(a, b))),
    }
    if options.reverse && options.sort != Sort::None {
        entries.reverse();
    }
}

/// GNU nm's letter: upper-case if others see the symbol.
fn letter(symbol: &Symbol<'_>) -> char {
    let weak = symbol.binding == Binding::Weak;
    let letter = match (symbol.section, symbol.kind) {
        (Section::Undefined, _) => return if weak { 'w' } else { 'U' },
        (_, SymbolKind::Data | SymbolKind::Tls) if weak => return 'V',
        _ if weak => return 'W',
        (Section::Text, _) => 'T',
        (Section::Data, _) => 'D',
        (Section::ReadOnly, _) => 'R',
        (Section::Zero, _) => 'B',
        (Section::Absolute, _) => 'A',
        // Sections that are for debugging; globals and tables are data of the engine.
        (Section::Other, SymbolKind::Section) => 'N',
        (Section::Other, _) => 'D',
    };
    if symbol.binding == Binding::Local { letter.to_ascii_lowercase() } else { letter }
}
