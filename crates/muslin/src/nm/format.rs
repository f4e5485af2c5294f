//! The lines.

use std::io::{Result, Write};

use muslin::inspect::dylink::symbols::{Section, SymbolKind};

use super::arguments::{Format, Options, Radix, Sort};
use super::{Entry, Origin};

/// Prints the symbols of one module.
pub(super) fn print(
    out: &mut impl Write,
    origin: &Origin<'_>,
    entries: &[Entry<'_>],
    options: &Options,
) -> Result<()> {
    if !options.prefix {
        title(out, origin, options)?;
    }
    let width = entries.iter().map(|entry| entry.name.chars().count()).max().unwrap_or(0).min(60);
    for entry in entries {
        if options.prefix {
            match (origin.archive, options.format) {
                (Some(archive), Format::Posix) => write!(out, "{archive}[{}]: ", origin.name)?,
                (Some(archive), _) => write!(out, "{archive}:{}:", origin.name)?,
                (None, Format::Posix) => write!(out, "{}: ", origin.name)?,
                (None, _) => write!(out, "{}:", origin.name)?,
            }
        }
        let undefined = entry.symbol.section == Section::Undefined;
        let value = if undefined { String::new() } else { options.radix.number(entry.symbol.value) };
        let size =
            if entry.symbol.size == 0 { String::new() } else { options.radix.number(entry.symbol.size) };
        let (letter, name) = (entry.letter, &entry.name);
        match options.format {
            Format::JustSymbols => write!(out, "{name}")?,
            Format::Posix => {
                let trim = |text: &str| match text.trim_start_matches('0') {
                    "" if !text.is_empty() => "0".to_owned(),
                    rest => rest.to_owned(),
                };
                write!(out, "{name} {letter} {:8} {}", trim(&value), trim(&size))?;
            }
            Format::Sysv => {
                let kind = match entry.symbol.kind {
                    SymbolKind::Function => "FUNC",
                    SymbolKind::Data => "OBJECT",
                    SymbolKind::Tls => "TLS",
                    SymbolKind::Global => "GLOBAL",
                    SymbolKind::Table => "TABLE",
                    SymbolKind::Memory => "MEMORY",
                    SymbolKind::Tag => "TAG",
                    SymbolKind::Section => "SECTION",
                };
                let section = match entry.symbol.section {
                    Section::Undefined => "*UND*",
                    Section::Absolute => "*ABS*",
                    Section::Text => ".text",
                    Section::Data => ".data",
                    Section::ReadOnly => ".rodata",
                    Section::Zero => ".bss",
                    Section::Other => "",
                };
                write!(out, "{name:20}|{value:8}|   {letter}  |{kind:>18}|{size:8}|     |{section}")?;
            }
            Format::Bsd => match options.sort {
                // Sorted by size, the size stands in the value's place unless both are asked for.
                Sort::Size if !options.size => write!(out, "{size:8} {letter} {name}")?,
                _ if options.size && !size.is_empty() => write!(out, "{value:8} {size} {letter} {name}")?,
                _ => write!(out, "{value:8} {letter} {name}")?,
            },
        }
        if options.signatures
            && let Some(ty) = &entry.symbol.ty
        {
            let pad = width.saturating_sub(name.chars().count());
            write!(out, "{:pad$}  {}", "", muslin::inspect::signature(ty))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn title(out: &mut impl Write, origin: &Origin<'_>, options: &Options) -> Result<()> {
    match (options.format, origin.archive) {
        (Format::Sysv, _) => {
            let kind = if options.undefined_only { "Undefined symbols" } else { "Symbols" };
            match origin.archive {
                Some(archive) => writeln!(out, "\n\n{kind} from {archive}[{}]:\n", origin.name)?,
                None => writeln!(out, "\n\n{kind} from {}:\n", origin.name)?,
            }
            writeln!(out, "Name                  Value   Class        Type         Size     Line  Section\n")
        }
        (_, _) if !origin.titled => Ok(()),
        (Format::Posix, Some(archive)) => writeln!(out, "{archive}[{}]:", origin.name),
        (Format::Posix, None) => writeln!(out, "{}:", origin.name),
        _ => writeln!(out, "\n{}:", origin.name),
    }
}

impl Radix {
    fn number(self, value: u64) -> String {
        match self {
            Radix::Hexadecimal => format!("{value:08x}"),
            Radix::Decimal => format!("{value:08}"),
            Radix::Octal => format!("{value:08o}"),
        }
    }
}
