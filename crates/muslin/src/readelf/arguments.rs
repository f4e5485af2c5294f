//! The command line of `muslin readelf`: readelf's, as far as it means something for modules.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Arg::{Long, Short, Value};

pub(super) const HELP: &str = "\
Show what is in programs, libraries, objects and archives.

Usage: muslin readelf [OPTIONS] FILE...

  -a, --all              -h -l -S -g -s -r -d -n, and --syscalls
  -h, --file-header      Kind of file, counts
  -l, --segments         Data segments and where they go; memory and table
  -S, -t, --sections     Sections
  -e, --headers          -h -l -S
  -d, --dynamic          dylink.0: sizes, needed libraries, run path, flags of symbols; soname
      --dyn-syms         What is exported and imported, with types and binding
  -s, --syms             That, and an object's symbol table or the names in a linked module
  -D, --use-dynamic      With -s, only --dyn-syms
  -r, --relocs           Relocations of an object; the GOT entries and calls that the dynamic
                         linker binds
  -n, --notes            Producers and target features (-A is the same)
  -g, --section-groups   COMDAT groups
      --imports          Imports as they stand in the file
      --exports          Exports as they stand in the file
      --syscalls         The system calls that are imported
  -x, --hex-dump=SECTION, -p, --string-dump=SECTION
                         A section's bytes, or the text in it; SECTION is a name or a number
  -C, --demangle         Names as in the source (C++, Rust)
      --json             Everything, for other programs
  -W, -V, -I, -u         Taken; they say nothing about modules
  -H, --help

Without options: -h -S -d --dyn-syms --syscalls -n.
";

/// What to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Show {
    pub header: bool,
    pub segments: bool,
    pub sections: bool,
    pub groups: bool,
    pub dynamic: bool,
    pub dynamic_symbols: bool,
    pub symbols: bool,
    pub relocations: bool,
    pub notes: bool,
    pub imports: bool,
    pub exports: bool,
    pub system_calls: bool,
    pub versions: bool,
}

/// A section to print whole.
#[derive(Debug)]
pub(super) struct Dump {
    /// Its name or number.
    pub section: String,
    /// Only the text in it.
    pub text: bool,
}

/// What to do.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub files: Vec<PathBuf>,
    pub show: Show,
    pub dumps: Vec<Dump>,
    pub demangle: bool,
    pub json: bool,
}

/// The options, or none if help was asked for.
pub(super) fn parse(arguments: Vec<OsString>) -> Result<Option<Options>, String> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut options = Options::default();
    let show = &mut options.show;
    let mut use_dynamic = false;
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Short('a') | Long("all") => {
                *show = Show {
                    header: true,
                    segments: true,
                    sections: true,
                    groups: true,
                    dynamic: true,
                    dynamic_symbols: true,
                    symbols: true,
                    relocations: true,
                    notes: true,
                    system_calls: true,
                    ..*show
                };
            }
            Short('h') | Long("file-header") => show.header = true,
            Short('l') | Long("segments" | "program-headers") => show.segments = true,
            Short('S' | 't') | Long("sections" | "section-headers" | "section-details") => {
                show.sections = true;
            }
            Short('e') | Long("headers") => {
                (show.header, show.segments, show.sections) = (true, true, true);
            }
            Short('d') | Long("dynamic") => show.dynamic = true,
            Long("dyn-syms") => show.dynamic_symbols = true,
            Short('s') | Long("syms" | "symbols") => (show.dynamic_symbols, show.symbols) = (true, true),
            Short('D') | Long("use-dynamic") => use_dynamic = true,
            Short('r') | Long("relocs") => show.relocations = true,
            Short('n' | 'A') | Long("notes" | "arch-specific") => show.notes = true,
            Short('g') | Long("section-groups") => show.groups = true,
            Long("imports") => show.imports = true,
            Long("exports") => show.exports = true,
            Long("syscalls") => show.system_calls = true,
            Short('V') | Long("version-info") => show.versions = true,
            Short('x') | Long("hex-dump") => {
                options.dumps.push(Dump { section: value(&mut parser)?, text: false });
            }
            Short('p') | Long("string-dump") => {
                options.dumps.push(Dump { section: value(&mut parser)?, text: true });
            }
            Short('C') | Long("demangle") => {
                let style = parser.optional_value();
                options.demangle = style.is_none_or(|style| style != "none");
            }
            Long("json") => options.json = true,
            Short('W' | 'I' | 'u' | 'T') | Long("wide" | "histogram" | "unwind" | "silent-truncation") => {}
            Short('H') | Long("help") => return Ok(None),
            Value(file) => options.files.push(file.into()),
            other => return Err(other.unexpected().to_string()),
        }
    }
    if use_dynamic {
        show.symbols = false;
    }
    if options.files.is_empty() {
        return Err("no file".to_owned());
    }
    if *show == Show::default() && options.dumps.is_empty() {
        *show = Show {
            header: true,
            sections: true,
            dynamic: true,
            dynamic_symbols: true,
            system_calls: true,
            notes: true,
            ..Show::default()
        };
    }
    Ok(Some(options))
}

fn value(parser: &mut lexopt::Parser) -> Result<String, String> {
    let value = parser.value().map_err(|error| error.to_string())?;
    value.into_string().map_err(|value| format!("{value:?} is not UTF-8"))
}
