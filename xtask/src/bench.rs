//! `cargo xtask bench`: the numbers of docs/benchmarks.md, each a ratio to a named peer from one run.
//!
//! The same C source is built natively (glibc, musl) and with `muslin cc` (dynamic, static). The programs measure themselves
//! (benches/bench.h) and are run in turn, round after round, so that a busy moment of the machine hits all of them alike.
//! What counts is the median over the rounds; beside it stands the 95% confidence interval of the median, from the order
//! statistics of the sample. Start-up is measured by hyperfine, peak memory by the kernel's own account (benches/peak.c).

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
        let mut report = String::new();
        for (title, name, source, with_library) in [
            ("Calls", "calls", "calls/main.c", true),
            ("System calls", "syscalls", "syscalls.c", false),
            ("The C library", "library", "library.c", false),
        ] {
            if self
                .options
                .filter
                .as_ref()
                .is_some_and(|f| !name.contains(f.as_str()) && !title.contains(f.as_str()))
            {
                continue;
            }
            let mut builds = Vec::new();
            for target in TARGETS {
                if with_library {
                    if target == Target::Static {
                        continue;
                    }
                    self.compile(target, "libcallee.so", &["calls/callee.c"], &["-shared", "-fPIC"])?;
                }
                let extra: &[&str] = if with_library { &["-lcallee", "-ldl"] } else { &[] };
                builds.push((target, self.compile(target, name, &[source], extra)?));
            }
            let samples = self.run_rounds(&Program { builds })?;
            write!(report, "### {title}\n\n{}\n", table(&samples))?;
        }
        Ok(report)
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
                        line.split_once(' ').with_context(|| format!("odd line {line:?}"))?;
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
}

type Samples = BTreeMap<String, BTreeMap<Target, Vec<f64>>>;

/// A median and the 95% confidence interval of it: the order statistics at n/2 ± 0.98 √n.
fn median(sample: &[f64]) -> (f64, f64, f64) {
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len();
    let at = |index: isize| sorted[index.clamp(0, n as isize - 1) as usize];
    let spread = (0.98 * (n as f64).sqrt()).ceil() as isize;
    let middle = (n as isize - 1) / 2;
    (at(middle), at(middle - spread), at(middle + spread))
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
            let (middle, low, high) = median(&by_target[target]);
            let _ = write!(text, " {} ({}–{}) |", figure(middle), figure(low), figure(high));
        }
        for peer in [Target::Glibc, Target::Musl] {
            let ratio = median(&by_target[&Target::Dynamic]).0 / median(&by_target[&peer]).0;
            let _ = write!(text, " {ratio:.2} |");
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
