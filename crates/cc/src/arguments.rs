//! The command line of `cc`, read once.
//!
//! Options fall in three groups: those that the driver acts on, those for the linker, and all others, which go to clang as
//! they are, known here or not. Of clang's options only those have to be known whose value is a word of its own, so that
//! the value is not taken for an input; they are in `SEPARATE_VALUE`. What stands behind `-Wl,` and `-Xlinker` is ELF
//! linker language; [`crate::link`] says it in wasm-ld's words.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// Clang options whose value is the next word.
const SEPARATE_VALUE: &[&str] = &[
    "--param",
    "-A",
    "-D",
    "-F",
    "-I",
    "-MF",
    "-MJ",
    "-MQ",
    "-MT",
    "-U",
    "-Xanalyzer",
    "-Xassembler",
    "-Xclang",
    "-Xpreprocessor",
    "-arch",
    "-aux-info",
    "-cxx-isystem",
    "-dumpbase",
    "-dumpdir",
    "-idirafter",
    "-imacros",
    "-imultilib",
    "-include",
    "-include-pch",
    "-iprefix",
    "-iquote",
    "-isysroot",
    "-isystem",
    "-isystem-after",
    "-ivfsoverlay",
    "-iwithprefix",
    "-iwithprefixbefore",
    "-iwithsysroot",
    "-mllvm",
    "-mthread-model",
    "-serialize-diagnostics",
    "--serialize-diagnostics",
    "-target",
    "--target",
    "-working-directory",
];

/// Options of native compilers that have nothing to act on here and are taken without a word.
const WITHOUT_EFFECT: &[&str] = &[
    "-shared-libgcc",
    "-static-libgcc",
    "-static-libstdc++",
    // A dynamic executable is always at a fixed address and always relocatable as a module; -static decides the rest.
    "-pie",
    "-no-pie",
    "-nopie",
    "-pipe",
];

/// Which language the driver speaks for files that do not say it themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// `muslin cc`.
    C,
    /// `muslin c++`: `.c` files are C++.
    Cxx,
}

/// How far to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// `-E`, `-M`, `-MM`.
    Preprocess,
    /// `-fsyntax-only`.
    Check,
    /// `-S`.
    Assembly,
    /// `-c`.
    Object,
    /// No such option: to a linked module.
    Link,
}

/// What linking makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// A dynamic executable.
    Executable,
    /// `-static`: one module that needs nothing but system calls.
    Static,
    /// `-shared`: a library.
    Shared,
    /// `-r`: an object.
    Relocatable,
}

/// A question that is answered on standard output instead of compiling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// Clang answers: `--version`, `-dumpmachine`, …
    Clang(OsString),
    /// `-Wl,--version`, `-Wl,-v`.
    LinkerVersion,
    /// `-print-file-name=NAME`.
    FileName(OsString),
    /// `-print-prog-name=NAME`.
    ProgramName(OsString),
    /// `-print-search-dirs`.
    SearchDirectories,
    /// `-print-sysroot`.
    Sysroot,
}

/// Whether commands are shown, and run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Run silently.
    Nothing,
    /// `-v`: show and run.
    Commands,
    /// `-###`: show only.
    Only,
}

/// One thing in the order of the command line that order matters to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A file to compile or assemble; the language is that of `-x`, or `None` to go by the name.
    Source {
        /// The file; `-` is standard input.
        path: PathBuf,
        /// What `-x` said.
        language: Option<String>,
    },
    /// A file for the linker.
    Object(PathBuf),
    /// `-lNAME`, `-l:FILE`.
    Library(OsString),
    /// A word from `-Wl,` or `-Xlinker`.
    Linker(OsString),
}

/// A command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// C or C++.
    pub mode: Mode,
    /// How far to go.
    pub stage: Stage,
    /// What linking makes.
    pub output_kind: Output,
    /// `-o`.
    pub output: Option<PathBuf>,
    /// Inputs, libraries and linker options in order.
    pub items: Vec<Item>,
    /// Words for clang, in order.
    pub compiler: Vec<OsString>,
    /// `-L`, in order.
    pub search: Vec<PathBuf>,
    /// `--sysroot`.
    pub sysroot: Option<PathBuf>,
    /// A question to answer instead.
    pub query: Option<Query>,
    /// `-v`, `-###`.
    pub show: Show,
    /// `-pthread`.
    pub pthread: bool,
    /// `-rdynamic`.
    pub export_dynamic: bool,
    /// `-s`.
    pub strip: bool,
    /// Not `-nostdlib`, `-nostartfiles`.
    pub start_files: bool,
    /// Not `-nostdlib`, `-nodefaultlibs`, `-nolibc`.
    pub default_libraries: bool,
    /// `muslin c++`, and not `-nostdlib++`.
    pub cxx_library: bool,
    /// Not `-nostdinc`, `-nostdlibinc`.
    pub library_headers: bool,
}

impl Arguments {
    /// Reads the words after the program's name; response files are expanded already.
    ///
    /// # Errors
    /// One line: an option without its value.
    pub fn parse(words: Vec<OsString>, mode: Mode) -> Result<Self, String> {
        let mut arguments = Self {
            mode,
            stage: Stage::Link,
            output_kind: Output::Executable,
            output: None,
            items: Vec::new(),
            compiler: Vec::new(),
            search: Vec::new(),
            sysroot: None,
            query: None,
            show: Show::Nothing,
            pthread: false,
            export_dynamic: false,
            strip: false,
            start_files: true,
            default_libraries: true,
            cxx_library: mode == Mode::Cxx,
            library_headers: true,
        };
        let mut language = None;
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            arguments.word(word, &mut words, &mut language)?;
        }
        if arguments.query.is_none() && arguments.asks_for_linker() {
            arguments.query = Some(Query::LinkerVersion);
        }
        Ok(arguments)
    }

    /// Whether the linker is asked for its version and nothing else: there is nothing to link.
    fn asks_for_linker(&self) -> bool {
        let version = |item: &Item| matches!(item, Item::Linker(word) if word == "--version" || word == "-v" || word == "-V");
        self.items.iter().all(|item| matches!(item, Item::Linker(_))) && self.items.iter().any(version)
    }

    fn word(
        &mut self,
        word: OsString,
        rest: &mut dyn Iterator<Item = OsString>,
        language: &mut Option<String>,
    ) -> Result<(), String> {
        let bytes = word.as_bytes().to_vec();
        if bytes == b"-" || bytes.first() != Some(&b'-') {
            self.items.push(input(PathBuf::from(word), language));
            return Ok(());
        }
        // Options are ASCII; what is not is a value or unknown, and then goes to clang byte for byte.
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match text.as_str() {
            "-c" => self.stop_at(Stage::Object),
            "-S" => self.stop_at(Stage::Assembly),
            "-fsyntax-only" => {
                self.stop_at(Stage::Check);
                self.compiler.push(word);
            }
            "-E" | "-M" | "-MM" => {
                self.stop_at(Stage::Preprocess);
                self.compiler.push(word);
            }
            "-o" | "--output" => self.output = Some(value(&text, rest)?.into()),
            "-x" | "--language" => *language = language_named(&value(&text, rest)?),
            "-v" => self.show = if self.show == Show::Only { Show::Only } else { Show::Commands },
            "-###" => self.show = Show::Only,
            "-shared" | "--shared" => self.output_kind = Output::Shared,
            "-static" | "--static" | "-static-pie" if self.output_kind == Output::Executable => {
                self.output_kind = Output::Static;
            }
            "-static" | "--static" | "-static-pie" => {}
            "-r" => self.output_kind = Output::Relocatable,
            "-s" => self.strip = true,
            "-rdynamic" => self.export_dynamic = true,
            "-pthread" | "-pthreads" => self.pthread = true,
            "-nostdlib" | "--no-standard-libraries" => {
                self.start_files = false;
                self.default_libraries = false;
            }
            "-nostartfiles" => self.start_files = false,
            "-nostdlib++" => self.cxx_library = false,
            "-nodefaultlibs" | "-nolibc" => self.default_libraries = false,
            "-nostdinc" | "--no-standard-includes" => {
                self.library_headers = false;
                self.compiler.push(word);
            }
            "-nostdlibinc" => self.library_headers = false,
            "--sysroot" => self.sysroot = Some(value(&text, rest)?.into()),
            "-L" | "--library-directory" => self.search.push(value(&text, rest)?.into()),
            "-l" => self.items.push(Item::Library(value(&text, rest)?)),
            "-Xlinker" | "--for-linker" => self.items.push(Item::Linker(value(&text, rest)?)),
            "-u" | "-e" | "-z" | "-T" => {
                let value = value(&text, rest)?;
                self.items.push(Item::Linker(word));
                self.items.push(Item::Linker(value));
            }
            "--version"
            | "--help"
            | "-dumpmachine"
            | "-dumpversion"
            | "-dumpfullversion"
            | "-print-resource-dir"
            | "--print-resource-dir"
            | "-print-targets"
            | "--print-targets"
            | "-print-target-triple"
            | "--print-target-triple"
            | "-print-effective-triple"
            | "--print-effective-triple"
            | "-print-multi-lib"
            | "-print-multi-directory"
            | "-print-multiarch"
            | "--print-multiarch"
            | "-print-supported-cpus"
            | "--print-supported-cpus" => self.query = Some(Query::Clang(word)),
            "-print-search-dirs" | "--print-search-dirs" => self.query = Some(Query::SearchDirectories),
            "-print-sysroot" | "--print-sysroot" => self.query = Some(Query::Sysroot),
            // The compiler's run-time functions are part of libc.
            "-print-libgcc-file-name" | "--print-libgcc-file-name" => {
                self.query = Some(Query::FileName("libc.a".into()));
            }
            known if SEPARATE_VALUE.contains(&known) => {
                let value = value(&text, rest)?;
                self.compiler.extend([word, value]);
            }
            known if WITHOUT_EFFECT.contains(&known) => {}
            _ => self.joined(word, &bytes, language),
        }
        Ok(())
    }

    /// Options whose value is part of the word.
    fn joined(&mut self, word: OsString, bytes: &[u8], language: &mut Option<String>) {
        let after = |prefix: &str| {
            bytes.strip_prefix(prefix.as_bytes()).map(|rest| OsString::from_vec(rest.to_vec()))
        };
        if let Some(list) = after("-Wl,") {
            let words = list.as_bytes().split(|byte| *byte == b',');
            self.items.extend(words.map(|word| Item::Linker(OsStr::from_bytes(word).to_owned())));
        } else if let Some(value) = after("-o") {
            self.output = Some(value.into());
        } else if let Some(value) = after("-l") {
            self.items.push(Item::Library(value));
        } else if let Some(value) = after("-L") {
            self.search.push(value.into());
        } else if let Some(value) = after("-x") {
            *language = language_named(&value);
        } else if let Some(value) = after("--sysroot=") {
            self.sysroot = Some(value.into());
        } else if let Some(name) = after("-print-file-name=").or_else(|| after("--print-file-name=")) {
            self.query = Some(Query::FileName(name));
        } else if let Some(name) = after("-print-prog-name=").or_else(|| after("--print-prog-name=")) {
            self.query = Some(Query::ProgramName(name));
        } else if after("-fuse-ld=").is_none() {
            // -fuse-ld: wasm-ld is the only linker for this format.
            self.compiler.push(word);
        }
    }

    /// The earliest stage that any option asks for wins, as with clang.
    fn stop_at(&mut self, stage: Stage) {
        self.stage = self.stage.min(stage);
    }

    /// Whether clang is told `flag`.
    pub fn has_compiler_flag(&self, flag: &str) -> bool {
        self.compiler.iter().any(|word| word == flag)
    }
}

fn value(option: &str, rest: &mut dyn Iterator<Item = OsString>) -> Result<OsString, String> {
    rest.next().ok_or_else(|| format!("{option} needs a value after it"))
}

fn language_named(name: &OsStr) -> Option<String> {
    match name.to_string_lossy().as_ref() {
        "none" => None,
        other => Some(other.to_owned()),
    }
}

fn input(path: PathBuf, language: &Option<String>) -> Item {
    if language.is_some() || path == Path::new("-") || is_source(&path) {
        Item::Source { path, language: language.clone() }
    } else {
        Item::Object(path)
    }
}

/// Whether a file of this name is compiled or assembled rather than linked as it is.
fn is_source(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    matches!(
        extension,
        "c" | "i"
            | "h"
            | "cc"
            | "cpp"
            | "cxx"
            | "c++"
            | "C"
            | "CPP"
            | "ii"
            | "hpp"
            | "s"
            | "S"
            | "sx"
            | "asm"
            | "ll"
            | "bc"
            | "wat"
            | "m"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Arguments {
        Arguments::parse(line.split_whitespace().map(OsString::from).collect(), Mode::C).unwrap()
    }

    #[test]
    fn values_are_not_inputs() {
        let arguments = parse("-I dir -include x.h -MF deps.d -Xclang -foo -mllvm -bar -D X=1 -o out main.c");
        assert_eq!(arguments.items, [Item::Source { path: "main.c".into(), language: None }]);
        assert_eq!(arguments.output, Some("out".into()));
        assert_eq!(arguments.compiler.len(), 12);
    }

    #[test]
    fn the_earliest_stage_wins() {
        assert_eq!(parse("-c -S a.c").stage, Stage::Assembly);
        assert_eq!(parse("-S -c -E a.c").stage, Stage::Preprocess);
        assert_eq!(parse("a.c").stage, Stage::Link);
    }

    #[test]
    fn linker_words_keep_their_place_among_inputs() {
        let arguments = parse("a.o -Wl,--whole-archive,b.a -Xlinker --no-whole-archive -lm -l z");
        assert_eq!(
            arguments.items,
            [
                Item::Object("a.o".into()),
                Item::Linker("--whole-archive".into()),
                Item::Linker("b.a".into()),
                Item::Linker("--no-whole-archive".into()),
                Item::Library("m".into()),
                Item::Library("z".into()),
            ]
        );
    }

    #[test]
    fn dash_x_holds_until_none() {
        let arguments = parse("-x c a.txt -xnone b.o");
        assert_eq!(
            arguments.items,
            [Item::Source { path: "a.txt".into(), language: Some("c".into()) }, Item::Object("b.o".into())]
        );
    }

    #[test]
    fn unknown_options_go_to_clang() {
        assert_eq!(parse("-fnonsense --bogus=1 -Wall").compiler, ["-fnonsense", "--bogus=1", "-Wall"]);
    }

    #[test]
    fn a_missing_value_is_told() {
        let error = Arguments::parse(vec!["-o".into()], Mode::C).unwrap_err();
        assert_eq!(error, "-o needs a value after it");
    }

    #[test]
    fn shared_beats_static() {
        assert_eq!(parse("-static -shared").output_kind, Output::Shared);
        assert_eq!(parse("-shared -static").output_kind, Output::Shared);
        assert_eq!(parse("-static").output_kind, Output::Static);
    }
}
