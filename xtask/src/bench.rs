//! `cargo xtask bench`: the numbers of docs/benchmarks.md, each a ratio to a named peer from one run.
//!
//! The same C source is built natively (glibc, musl) and with `muslin cc` (dynamic, static). The programs measure themselves
//! (benches/bench.h) and are run in turn, round after round, so that a busy moment of the machine hits all of them alike.
//! What counts is the least figure of the rounds, which other work on the machine disturbs least; beside it stands the median, so that one can see
//! how far it did. Start-up is measured by hyperfine, peak memory by the kernel's own account (benches/peak.c).

mod libraries;

use crate::process;
use crate::repository::Repository;
use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// Only benchmarks whose name contains this.
    filter: Option<String>,
    /// How often each program is run.
    #[arg(long, default_value_t = 11)]
    rounds: usize,
    /// Put the tables into docs/benchmarks.md.
    #[arg(long)]
    write: bool,
}

/// The peers, in the order of the table's columns.
const TARGETS: [Target; 4] = [Target::Glibc, Target::Musl, Target::Dynamic, Target::Static];

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Glibc,
    Musl,
    Dynamic,
    Static,
}

impl Target {
    fn name(self) -> &'static str {
        match self {
            Target::Glibc => "glibc",
            Target::Musl => "musl",
            Target::Dynamic => "muslin",
            Target::Static => "muslin static",
        }
    }
}

/// A program of benches/ whose cases are named `family/case`.
struct Source {
    title: &'static str,
    file: &'static str,
}

/// The programs, by the name that a filter can choose.
const SOURCES: &[(&str, Source)] = &[
    ("calls", Source { title: "Calls", file: "calls/main.c" }),
    ("dlopen", Source { title: "Loading libraries", file: "dlopen/main.c" }),
    ("syscalls", Source { title: "System calls", file: "syscalls.c" }),
    ("malloc", Source { title: "Memory allocation", file: "malloc.c" }),
    ("conversion", Source { title: "Formats and numbers", file: "conversion.c" }),
    ("sorting", Source { title: "Sorting", file: "sorting.c" }),
    ("memory", Source { title: "Copying and filling", file: "memory.c" }),
    ("strings", Source { title: "Strings", file: "strings.c" }),
    ("streams", Source { title: "Streams", file: "streams.c" }),
    ("mathematics", Source { title: "Mathematics", file: "mathematics.c" }),
    ("calendar", Source { title: "Time", file: "calendar.c" }),
    ("regex", Source { title: "Regular expressions", file: "regex.c" }),
    ("encodings", Source { title: "Encodings", file: "encodings.c" }),
];

/// What each family of cases is to reach: time over native glibc, as the geometric mean of its cases.
const TARGET_OF_FAMILY: &[(&str, f64)] = &[
    ("malloc", 0.8),
    ("printf", 1.0),
    ("strtod", 1.0),
    ("strtol", 1.0),
    ("sscanf", 1.0),
    ("qsort", 1.5),
    ("bsearch", 1.2),
    ("copy", 1.2),
    ("short strings", 1.5),
    ("4 KiB strings", 2.5),
    ("search", 1.5),
    ("stdio", 1.2),
    ("regexec", 0.45),
    ("regcomp", 0.8),
    ("math", 1.0),
    ("math float", 1.0),
    ("time", 1.2),
    ("iconv", 1.0),
];

/// The same for system calls; they do not count for the mean over the library.
const TARGET_OF_CALL: &[(&str, f64)] =
    &[("read", 1.2), ("write", 1.2), ("open", 1.2), ("stat", 1.2), ("lseek", 1.2), ("clock_gettime", 1.5)];

/// A benchmark program, built for each target.
struct Program {
    builds: Vec<(Target, PathBuf)>,
}

/// Measures, prints the tables and, if asked, writes them down.
///
/// # Errors
/// If a program cannot be built or run.
pub fn bench(repository: &Repository, options: &Options) -> Result<()> {
    let folder = repository.work().join("bench");
    fs::create_dir_all(&folder)?;
    let bench = Bench { repository, folder, options };
    let mut report = bench.machine()?;
    if bench.wants("startup") {
        report += &bench.startup()?;
    }
    if bench.wants("libraries") {
        report += &bench.libraries()?;
    }
    report += &bench.programs()?;
    if bench.wants("size") {
        report += &bench.sizes()?;
    }
    println!("{report}");
    if options.write { write_down(repository, &report) } else { Ok(()) }
}

struct Bench<'a> {
    repository: &'a Repository,
    folder: PathBuf,
    options: &'a Options,
}

impl Bench<'_> {
    fn wants(&self, name: &str) -> bool {
        self.options.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str()))
    }

    /// The tables are worth nothing without the machine they were measured on.
    fn machine(&self) -> Result<String> {
        let cpu = fs::read_to_string("/proc/cpuinfo")?;
        let model =
            cpu.lines().find(|line| line.starts_with("model name")).and_then(|line| line.split(": ").nth(1));
        let kernel = process::output(Command::new("uname").arg("-sr"))?;
        let gcc = process::output(Command::new("gcc").arg("-dumpfullversion"))?;
        let (model, cores) = (model.unwrap_or("unknown processor"), std::thread::available_parallelism()?);
        Ok(format!(
            "{model}, {cores} cores, {}, gcc {} -O2, {} rounds.\n\n",
            kernel.trim(),
            gcc.trim(),
            self.options.rounds
        ))
    }

    fn source(&self, name: &str) -> PathBuf {
        self.repository.root.join("benches").join(name)
    }

    /// Compiles `sources` for a target; `library` is a shared library to link with, beside the program.
    fn compile(&self, target: Target, name: &str, sources: &[&str], extra: &[&str]) -> Result<PathBuf> {
        let folder = self.folder.join(target.name().replace(' ', "-"));
        fs::create_dir_all(&folder)?;
        let output = folder.join(name);
        let mut command = match target {
            Target::Glibc => Command::new("gcc"),
            Target::Musl => Command::new("musl-gcc"),
            Target::Dynamic | Target::Static => Command::new(self.repository.muslin()),
        };
        match target {
            Target::Glibc | Target::Musl => {}
            Target::Dynamic => drop(command.arg("cc")),
            Target::Static => drop(command.args(["cc", "-static"])),
        }
        command
            .arg("-O2")
            .args(sources.iter().map(|name| self.source(name)))
            .args(extra)
            .arg("-o")
            .arg(&output);
        process::run(command.arg(format!("-L{}", folder.display())))?;
        Ok(output)
    }

    /// The command that runs a build, with what the benchmark may see.
    fn command(&self, target: Target, program: &Path) -> Command {
        let mut command = match target {
            Target::Glibc | Target::Musl => Command::new(program),
            Target::Dynamic | Target::Static => {
                let mut command = Command::new(self.repository.muslin());
                command.args(["run", "--host"]).arg(program);
                command
            }
        };
        let folder = program.parent().unwrap_or(Path::new("."));
        command.current_dir(folder).env("LD_LIBRARY_PATH", folder);
        command
    }

    fn programs(&self) -> Result<String> {
        let (mut details, mut all) = (String::new(), Samples::new());
        for (name, source) in SOURCES {
            if !self.wants(name) {
                continue;
            }
            // These are about modules: they come with a library, and there is no static one.
            let libraries: &[(&str, &str)] = match *name {
                "calls" => &[("libcallee.so", "calls/callee.c")],
                "dlopen" => &[("libsmall.so", "dlopen/small.c"), ("liblazy.so", "dlopen/lazy.c")],
                _ => &[],
            };
            let mut builds = Vec::new();
            for target in TARGETS {
                if !libraries.is_empty() && target == Target::Static {
                    continue;
                }
                for (library, source) in libraries {
                    self.compile(target, library, &[source], &["-shared", "-fPIC"])?;
                }
                let extra: &[&str] = match *name {
                    "calls" => &["-lcallee", "-ldl"],
                    "dlopen" => &["-ldl"],
                    _ => &["-fno-builtin", "-lm"],
                };
                builds.push((target, self.compile(target, name, &[source.file], extra)?));
            }
            let samples = self.run_rounds(&Program { builds })?;
            write!(details, "### {}\n\n{}\n", source.title, table(&samples))?;
            all.extend(samples);
        }
        Ok(summary(&all) + &details)
    }

    /// Samples of every benchmark of a program, by name and target.
    fn run_rounds(&self, program: &Program) -> Result<Samples> {
        let mut samples = Samples::new();
        for round in 0..=self.options.rounds {
            for (target, path) in &program.builds {
                let text = process::output(&mut self.command(*target, path))?;
                // The first round fills caches.
                if round == 0 {
                    continue;
                }
                for line in text.lines() {
                    let (name, figure) =
                        line.rsplit_once(' ').with_context(|| format!("odd line {line:?}"))?;
                    samples
                        .entry(name.to_owned())
                        .or_default()
                        .entry(*target)
                        .or_default()
                        .push(figure.parse()?);
                }
            }
        }
        Ok(samples)
    }

    /// Start-up of hello: wall time by hyperfine, peak memory by wait4.
    fn startup(&self) -> Result<String> {
        let peak = self.folder.join("peak");
        process::run(Command::new("gcc").arg("-O2").arg(self.source("peak.c")).arg("-o").arg(&peak))?;
        let mut rows: Vec<(String, Vec<String>)> = Vec::new();
        for target in TARGETS {
            let program = self.compile(target, "hello", &["hello.c"], &[])?;
            rows.push((target.name().to_owned(), words(&self.command(target, &program))));
        }
        let program = self.compile(Target::Musl, "hello-static", &["hello.c"], &["-static"])?;
        rows.push(("musl static".into(), words(&self.command(Target::Musl, &program))));
        let json = self.folder.join("startup.json");
        let mut hyperfine = Command::new("hyperfine");
        hyperfine
            .args(["-N", "--warmup", "20", "--runs", "300", "--style", "none", "--export-json"])
            .arg(&json);
        process::run(hyperfine.args(rows.iter().map(|(_, words)| words.join(" "))))?;
        let results: Hyperfine = serde_json::from_str(&fs::read_to_string(&json)?)?;
        let musl = results.results.get(1).context("hyperfine measured nothing")?.median;
        let mut report = "### Start-up of hello, warm cache\n\n| | median ms | σ ms | over musl | peak MB |\n|---|--:|--:|--:|--:|\n".to_owned();
        for ((name, words), result) in rows.iter().zip(&results.results) {
            let kilobytes: f64 = process::output(Command::new(&peak).args(words))?.trim().parse()?;
            writeln!(
                report,
                "| {name} | {:.2} | {:.2} | {:.2} | {:.1} |",
                result.median * 1e3,
                result.stddev * 1e3,
                result.median / musl,
                kilobytes / 1024.0
            )?;
        }
        let of = |index: usize| results.results.get(index).map_or(f64::NAN, |result| result.median);
        writeln!(report, "\nmuslin over muslin static: {:.2}.\n", of(2) / of(3))?;
        Ok(report)
    }

    /// Sizes of files, stripped.
    fn sizes(&self) -> Result<String> {
        let mut report = "### Size\n\n| | bytes |\n|---|--:|\n".to_owned();
        for (name, target) in [("hello, dynamic", Target::Dynamic), ("hello, static", Target::Static)] {
            let program = self.compile(target, "hello-stripped", &["hello.c"], &["-s"])?;
            writeln!(report, "| {name}, stripped | {} |", fs::metadata(program)?.len())?;
        }
        let library = fs::metadata(self.repository.sysroot().join("lib/libc.so"))?.len();
        writeln!(report, "| libc.so, with its name section | {library} |")?;
        Ok(report + "\n")
    }
}

fn words(command: &Command) -> Vec<String> {
    let words = [command.get_program()].into_iter().chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect()
}

#[derive(serde::Deserialize)]
struct Hyperfine {
    results: Vec<HyperfineResult>,
}

#[derive(serde::Deserialize)]
struct HyperfineResult {
    median: f64,
    stddev: f64,
    min: f64,
    user: f64,
    system: f64,
}

type Samples = BTreeMap<String, BTreeMap<Target, Vec<f64>>>;

/// The least of a sample and its median.
fn least_and_median(sample: &[f64]) -> (f64, f64) {
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    (sorted[0], sorted[(sorted.len() - 1) / 2])
}

/// Our time over a peer's.
fn ratio(by_target: &BTreeMap<Target, Vec<f64>>, ours: Target, peer: Target) -> f64 {
    least_and_median(&by_target[&ours]).0 / least_and_median(&by_target[&peer]).0
}

fn geometric_mean(ratios: &[f64]) -> f64 {
    (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp()
}

/// Families against what they are to reach, and the mean over all of them.
fn summary(samples: &Samples) -> String {
    let mut text = String::new();
    for (title, targets, mean) in
        [("The C library", TARGET_OF_FAMILY, true), ("System calls", TARGET_OF_CALL, false)]
    {
        let (mut rows, mut families, mut cases) = (String::new(), Vec::new(), Vec::new());
        for (family, target) in targets {
            let of_family = samples.iter().filter(|(name, _)| name.split('/').next() == Some(family));
            let of_family: Vec<_> = of_family.collect();
            if of_family.is_empty() {
                continue;
            }
            let over = |ours, peer| -> Vec<f64> {
                of_family.iter().map(|(_, by_target)| ratio(by_target, ours, peer)).collect()
            };
            let ratios = over(Target::Dynamic, Target::Glibc);
            let reached = geometric_mean(&ratios);
            let worst = ratios.iter().zip(&of_family).max_by(|a, b| a.0.total_cmp(b.0));
            let (worst, case) = worst.map_or((f64::NAN, ""), |(r, (name, _))| (*r, name));
            let _ = writeln!(
                rows,
                "| {family} | {reached:.2} | {target} | {} | {:.2} | {:.2} | {worst:.2} {} |",
                if reached <= *target { "reached" } else { "**short**" },
                geometric_mean(&over(Target::Static, Target::Glibc)),
                geometric_mean(&over(Target::Dynamic, Target::Musl)),
                case.split('/').nth(1).unwrap_or_default(),
            );
            families.push(reached);
            cases.extend(ratios);
        }
        if rows.is_empty() {
            continue;
        }
        let _ = write!(
            text,
            "### {title}: families\n\n| | muslin / glibc | to reach | | muslin static / glibc | muslin / musl | worst case over glibc |\n\
             |---|--:|--:|---|--:|--:|---|\n{rows}\n"
        );
        if mean {
            let _ = writeln!(
                text,
                "Geometric mean over the {} families: **{:.2}** (to reach: 1.0); over their {} cases: {:.2}.\n",
                families.len(),
                geometric_mean(&families),
                cases.len(),
                geometric_mean(&cases)
            );
        }
    }
    text
}

fn table(samples: &Samples) -> String {
    let targets: Vec<Target> =
        TARGETS.into_iter().filter(|t| samples.values().any(|s| s.contains_key(t))).collect();
    let mut text = String::from("| ns |");
    for target in &targets {
        let _ = write!(text, " {} |", target.name());
    }
    text += " muslin / glibc | muslin / musl |\n|---|";
    text += &"--:|".repeat(targets.len() + 2);
    text.push('\n');
    for (name, by_target) in samples {
        let _ = write!(text, "| {name} |");
        for target in &targets {
            let (least, median) = least_and_median(&by_target[target]);
            let _ = write!(text, " {} ({}) |", figure(least), figure(median));
        }
        for peer in [Target::Glibc, Target::Musl] {
            let _ = write!(text, " {:.2} |", ratio(by_target, Target::Dynamic, peer));
        }
        text.push('\n');
    }
    text
}

/// Three digits.
fn figure(value: f64) -> String {
    match value {
        v if v >= 100.0 => format!("{v:.0}"),
        v if v >= 10.0 => format!("{v:.1}"),
        v => format!("{v:.2}"),
    }
}

/// Replaces what lies between the marks in docs/benchmarks.md.
fn write_down(repository: &Repository, report: &str) -> Result<()> {
    const BEGIN: &str = "<!-- cargo xtask bench --write -->\n";
    const END: &str = "<!-- end -->\n";
    let path = repository.root.join("docs/benchmarks.md");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let (Some(begin), Some(end)) = (text.find(BEGIN), text.find(END)) else {
        bail!("{} has no marks to write between", path.display())
    };
    ensure!(begin < end, "{} has its marks in the wrong order", path.display());
    let new = format!("{}{BEGIN}\n{report}{}", &text[..begin], &text[end..]);
    Ok(fs::write(&path, new)?)
}
