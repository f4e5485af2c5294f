//! What has to be run for a command line.
//!
//! Planning looks at the arguments and, to find libraries, at which files there are; it runs nothing and
//! writes nothing, so that `-###` can show the plan and tests can check it.

use crate::arguments::{Arguments, Item, Output, Stage};
use crate::compile::{self, Kind};
use crate::link::{self, Link};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What a plan is made in.
pub struct Surroundings<'a> {
    /// The compiler.
    pub clang: &'a Path,
    /// wasm-ld.
    pub linker: &'a Path,
    /// Directory with `include/` and `lib/`.
    pub sysroot: &'a Path,
    /// Directory for objects between compiling and linking.
    pub temporary: &'a Path,
    /// Whether a file exists.
    pub is_file: &'a dyn Fn(&Path) -> bool,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Run clang.
    Compile {
        /// Program and words.
        command: Vec<OsString>,
        /// To be run instead if `output` turns out to have lost its thread-local variables; see [`compile`].
        with_bulk_memory: Option<Vec<OsString>>,
        /// The file that clang writes, if it is known.
        output: Option<PathBuf>,
    },
    /// Turn WebAssembly text into an object.
    AssembleText {
        /// The text.
        input: PathBuf,
        /// The object.
        output: PathBuf,
    },
    /// Run wasm-ld.
    Link(Link),
}

/// What has to be run, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The steps.
    pub jobs: Vec<Job>,
    /// Lines to be told first.
    pub warnings: Vec<String>,
}

impl Plan {
    /// Plans what `arguments` ask for.
    ///
    /// # Errors
    /// One line: no inputs, `-o` with several outputs, a library that is not found.
    pub fn new(arguments: &Arguments, surroundings: &Surroundings) -> Result<Self, String> {
        let sources = arguments.items.iter().filter(|item| matches!(item, Item::Source { .. })).count();
        let inputs = arguments.items.iter().filter(|item| !matches!(item, Item::Linker(_))).count();
        if inputs == 0 {
            return Err("no input files".into());
        }
        let one_output_each = matches!(arguments.stage, Stage::Object | Stage::Assembly);
        if arguments.output.is_some() && one_output_each && sources > 1 {
            return Err("cannot specify -o when generating multiple output files".into());
        }

        let mut plan = Self { jobs: Vec::new(), warnings: Vec::new() };
        let mut linked = Vec::with_capacity(arguments.items.len());
        for (index, item) in arguments.items.iter().enumerate() {
            match item {
                Item::Source { path, language } => {
                    let object = plan.compile(arguments, surroundings, index, path, language.as_deref())?;
                    linked.extend(object.map(Item::Object));
                }
                Item::Object(path) if arguments.stage < Stage::Link => {
                    plan.warnings.push(format!(
                        "{}: linker input file unused because linking not done",
                        path.display()
                    ));
                }
                _ => linked.push(item.clone()),
            }
        }
        if arguments.stage == Stage::Link {
            let output = arguments.output.clone().unwrap_or_else(|| "a.out".into());
            let link = link::plan(
                arguments,
                &linked,
                surroundings.linker,
                surroundings.sysroot,
                output,
                surroundings.is_file,
            )?;
            plan.jobs.push(Job::Link(link));
        }
        Ok(plan)
    }

    /// Plans the compilation of one file; returns the object if there will be one.
    fn compile(
        &mut self,
        arguments: &Arguments,
        surroundings: &Surroundings,
        index: usize,
        path: &Path,
        language: Option<&str>,
    ) -> Result<Option<PathBuf>, String> {
        let kind = Kind::of(path, language);
        let stem = path.file_stem().unwrap_or(path.as_os_str()).to_owned();
        let in_directory = |extension: &str| {
            let mut name = stem.clone();
            name.push(extension);
            PathBuf::from(name)
        };
        let output = match arguments.stage {
            Stage::Preprocess | Stage::Check => arguments.output.clone(),
            Stage::Assembly => Some(arguments.output.clone().unwrap_or_else(|| {
                let ir = arguments.has_compiler_flag("-emit-llvm");
                in_directory(if ir { ".ll" } else { ".s" })
            })),
            Stage::Object => Some(arguments.output.clone().unwrap_or_else(|| {
                let ir = arguments.has_compiler_flag("-emit-llvm");
                in_directory(if ir { ".bc" } else { ".o" })
            })),
            // Names differ by position: a/x.c and b/x.c may be linked together.
            Stage::Link => Some(surroundings.temporary.join(format!("{index}-{}.o", stem.display()))),
        };
        if kind == Kind::Wat {
            match (arguments.stage, output) {
                (Stage::Object | Stage::Link, Some(output)) => {
                    self.jobs.push(Job::AssembleText { input: path.to_owned(), output: output.clone() });
                    return Ok(Some(output));
                }
                _ => {
                    return Err(format!(
                        "{}: WebAssembly text can only be assembled (-c) or linked",
                        path.display()
                    ));
                }
            }
        }
        let command = |bulk_memory: bool| {
            let mut command = vec![surroundings.clang.as_os_str().to_owned()];
            command.extend(compile::abi_flags(arguments, kind, bulk_memory));
            command.extend(arguments.compiler.iter().cloned());
            command.extend(compile::header_flags(arguments, surroundings.sysroot));
            command.extend(dependency_flags(arguments, path));
            match arguments.stage {
                Stage::Preprocess | Stage::Check => {}
                Stage::Assembly => command.push("-S".into()),
                Stage::Object | Stage::Link => command.push("-c".into()),
            }
            if let Some(language) = language {
                command.extend(["-x".into(), language.into()]);
            }
            command.push(path.into());
            if let Some(output) = &output {
                command.extend(["-o".into(), output.into()]);
            }
            command
        };
        let can_tell = compile::generates_code(arguments) && kind == Kind::Compiled;
        self.jobs.push(Job::Compile {
            command: command(!can_tell),
            with_bulk_memory: can_tell.then(|| command(true)),
            output: output.clone(),
        });
        Ok(output.filter(|_| arguments.stage == Stage::Link))
    }
}

/// `-MD` and `-MMD` when compiling and linking at once: the object is a temporary file, so dependencies go where clang's own driver
/// puts them, beside the output, for the object that there would be.
fn dependency_flags(arguments: &Arguments, source: &Path) -> Vec<OsString> {
    let asked = arguments.has_compiler_flag("-MD") || arguments.has_compiler_flag("-MMD");
    if arguments.stage != Stage::Link || !asked {
        return Vec::new();
    }
    let mut flags = Vec::new();
    if !arguments.has_compiler_flag("-MF") {
        let beside =
            arguments.output.as_deref().unwrap_or_else(|| Path::new(source.file_name().unwrap_or_default()));
        flags.extend(["-MF".into(), beside.with_extension("d").into()]);
    }
    if !arguments.has_compiler_flag("-MT") && !arguments.has_compiler_flag("-MQ") {
        let object = Path::new(source.file_name().unwrap_or_default()).with_extension("o");
        flags.extend(["-MQ".into(), object.into()]);
    }
    flags
}

/// What `-print-search-dirs` says of libraries.
pub fn search_directories(arguments: &Arguments, sysroot: &Path) -> Vec<PathBuf> {
    let mut directories = arguments.search.clone();
    directories.push(sysroot.join("lib"));
    directories
}

/// Whether the link makes something that the dynamic linker loads.
pub fn is_dynamic(kind: Output) -> bool {
    matches!(kind, Output::Executable | Output::Shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::Mode;

    fn plan(line: &str) -> Result<Plan, String> {
        let words = line.split_whitespace().map(OsString::from).collect();
        let arguments = Arguments::parse(words, Mode::C)?;
        Plan::new(
            &arguments,
            &Surroundings {
                clang: Path::new("clang"),
                linker: Path::new("wasm-ld"),
                sysroot: Path::new("/sys"),
                temporary: Path::new("/t"),
                is_file: &|path| {
                    ["/sys/lib/libc.so", "/sys/lib/libc.a", "l/libz.so"].contains(&path.to_str().unwrap())
                },
            },
        )
    }

    fn words(command: &[OsString]) -> String {
        command.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    fn link(line: &str) -> Link {
        match plan(line).unwrap().jobs.pop() {
            Some(Job::Link(link)) => link,
            other => panic!("no link but {other:?}"),
        }
    }

    fn compile_command(line: &str) -> String {
        match &plan(line).unwrap().jobs[0] {
            Job::Compile { command, .. } => words(command),
            other => panic!("no compilation but {other:?}"),
        }
    }

    #[test]
    fn a_dynamic_executable() {
        let link = link("main.c x.o -Ll -lz -o prog");
        let command = words(&link.command);
        assert!(
            command.starts_with("wasm-ld -pie --experimental-pic -Bdynamic --no-shlib-sigcheck --import-memory --shared-memory"),
            "{command}"
        );
        assert!(command.ends_with("/sys/lib/crt1.o /t/0-main.o x.o l/libz.so /sys/lib/libc.so"), "{command}");
        assert_eq!(link.output, Path::new("prog"));
        assert_eq!(link.libraries.len(), 2);
    }

    #[test]
    fn a_static_executable() {
        let command = words(&link("-static main.c").command);
        assert!(command.contains("--stack-first -z stack-size=8454144 --no-check-features"), "{command}");
        assert!(
            command.ends_with("/sys/lib/crt1.o /t/1-main.o /sys/lib/libc.a")
                || command.ends_with("/sys/lib/crt1.o /t/0-main.o /sys/lib/libc.a"),
            "{command}"
        );
        assert!(!compile_command("-static main.c").contains("-fPIC"));
        assert!(compile_command("-static -c main.c").contains("-fPIC"));
    }

    #[test]
    fn a_shared_library() {
        let link = link("-shared a.o -Wl,-soname -Wl,libx.so.1 -Wl,-rpath,$ORIGIN/lib:/opt -o libx.so");
        let command = words(&link.command);
        assert!(command.contains("--soname=libx.so.1 --rpath=$ORIGIN/lib --rpath=/opt"), "{command}");
        assert!(command.contains("--unresolved-symbols=import-dynamic"), "{command}");
        assert!(!command.contains("crt1.o"), "{command}");
        assert_eq!(link.soname.as_deref(), Some("libx.so.1"));
        assert!(words(&self::link("-shared a.o -Wl,--no-undefined").command).contains("=report-all"));
        assert!(words(&self::link("-shared a.o -Wl,-z,defs").command).contains("=report-all"));
    }

    #[test]
    fn elf_only_options_are_dropped_and_others_kept() {
        let command = words(
            &link("a.o -Wl,-z,relro,-z,now,--hash-style=gnu,--start-group,--end-group,-z,odd,--gc-sections")
                .command,
        );
        assert!(
            !command.contains("relro") && !command.contains("hash") && !command.contains("group"),
            "{command}"
        );
        assert!(command.contains("a.o -z odd --gc-sections"), "{command}");
    }

    #[test]
    fn static_and_dynamic_libraries_by_place() {
        assert_eq!(
            plan("a.o -Ll -Wl,-Bstatic -lz").unwrap_err(),
            "library -lz not found: no libz.a in l, /sys/lib"
        );
        let link = link("a.o -Ll -Wl,-Bstatic,-Bdynamic,--as-needed -lz");
        assert!(link.libraries[0].as_needed && !link.libraries[1].as_needed);
        let error = plan("-static a.o l/libz.so").unwrap_err();
        assert_eq!(error, "l/libz.so is a shared library and cannot be linked with -static");
    }

    #[test]
    fn without_the_standard_parts() {
        let command = words(&link("-nostdlib a.o").command);
        assert!(command.ends_with("a.o") && !command.contains("/sys/lib/crt1.o"), "{command}");
    }

    #[test]
    fn compiling_only() {
        let command = compile_command("-c dir/x.c -Wall -pthread");
        assert!(command.contains("-D_REENTRANT") && !command.contains("-pthread"), "{command}");
        assert!(command.ends_with("-Wall --start-no-unused-arguments -nostdlibinc -isystem /sys/include --end-no-unused-arguments -c dir/x.c -o x.o"), "{command}");
        assert_eq!(
            plan("-c a.c b.c -o x.o").unwrap_err(),
            "cannot specify -o when generating multiple output files"
        );
        assert_eq!(plan("-Wall").unwrap_err(), "no input files");
        assert_eq!(plan("-c a.o").unwrap().warnings.len(), 1);
    }

    #[test]
    fn dependencies_go_beside_the_output() {
        let command = compile_command("-MD src/x.c -o out/prog");
        assert!(command.contains("-MF out/prog.d -MQ x.o"), "{command}");
        assert!(!compile_command("-MD -c src/x.c").contains("-MF"));
    }

    #[test]
    fn code_made_later_keeps_its_thread_local_variables() {
        assert!(compile_command("-c -flto x.c").contains(" -mbulk-memory "));
        assert!(compile_command("-c x.c").contains(" -mno-bulk-memory "));
    }
}
