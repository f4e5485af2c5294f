//! Start-up of programs with many libraries.

use super::{Bench, Hyperfine, HyperfineResult, Target, words};
use crate::process;
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// How many libraries the programs have.
const COUNTS: [usize; 4] = [1, 10, 100, 1000];

/// Each library has data, thread-local data, a pointer to relocate and a constructor. The number is in every name.
const LIBRARY: &str = "static int count_0000 = 5;
_Thread_local int thread_0000 = 3;
int data_0000 = 7;
int *pointer_0000 = &data_0000;
int function_0000(int x) { return x + count_0000 + thread_0000 + *pointer_0000; }
__attribute__((constructor)) static void start(void) { count_0000++; }
";

impl Bench<'_> {
    /// The table of start-up times, with what one library costs.
    ///
    /// # Errors
    /// If a program cannot be built or run.
    pub(super) fn libraries(&self) -> Result<String> {
        let folder = self.folder.join("libraries");
        let mut report =
            "### Start-up with many libraries, warm cache\n\nThe least of the runs; in brackets, the mean of the processor's time in the program and in the kernel.\n\n| libraries | musl ms | muslin ms | µs a library | muslin / musl |\n|--:|--:|--:|--:|--:|\n"
                .to_owned();
        let mut commands = Vec::new();
        for target in [Target::Musl, Target::Dynamic] {
            let folder = folder.join(target.name());
            fs::create_dir_all(&folder)?;
            self.build_libraries(target, &folder)?;
            for count in COUNTS {
                let program = folder.join(format!("main{count}"));
                commands.push(words(&self.command(target, &program)).join(" "));
            }
        }
        // Compiled code is trusted without being hashed when its files are some seconds old.
        for _ in 0..2 {
            for command in &commands {
                process::run(Command::new("sh").arg("-c").arg(format!("{command} >/dev/null")))?;
            }
            std::thread::sleep(std::time::Duration::from_secs(3));
        }
        let json = folder.join("libraries.json");
        let mut hyperfine = Command::new("hyperfine");
        hyperfine
            .args(["-N", "--warmup", "2", "--runs", "15", "--style", "none", "--export-json"])
            .arg(&json);
        process::run(hyperfine.args(&commands))?;
        let results: Hyperfine = serde_json::from_str(&fs::read_to_string(&json)?)?;
        let (musl, muslin) =
            results.results.split_at_checked(COUNTS.len()).context("hyperfine measured nothing")?;
        let one = muslin.first().map_or(0.0, |result| result.min);
        for ((count, musl), muslin) in COUNTS.iter().zip(musl).zip(muslin) {
            let each = match count {
                1 => String::new(),
                _ => format!("{:.0}", (muslin.min - one) / (*count as f64 - 1.0) * 1e6),
            };
            let figure = |result: &HyperfineResult| {
                format!("{:.2} ({:.2})", result.min * 1e3, (result.user + result.system) * 1e3)
            };
            writeln!(
                report,
                "| {count} | {} | {} | {each} | {:.2} |",
                figure(musl),
                figure(muslin),
                muslin.min / musl.min
            )?;
        }
        Ok(report + "\n")
    }

    fn build_libraries(&self, target: Target, folder: &Path) -> Result<()> {
        let most = COUNTS[COUNTS.len() - 1];
        let source = folder.join("library.c");
        if fs::read_to_string(folder.join("main1000.c")).is_ok() && target == Target::Musl {
            // A thousand runs of a compiler, whose result does not change.
            return Ok(());
        }
        fs::write(&source, LIBRARY)?;
        let template = folder.join("libmany0000.so");
        let build = |source: &Path, output: &Path, extra: &[String]| {
            let mut command = match target {
                Target::Dynamic => Command::new(self.repository.muslin()),
                _ => Command::new("musl-gcc"),
            };
            if target == Target::Dynamic {
                command.arg("cc");
            }
            command.arg("-O2").arg(source).args(extra).arg("-o").arg(output).arg("-Wl,-rpath,$ORIGIN");
            process::run(command.current_dir(folder))
        };
        let shared =
            |name: &str| vec!["-shared".to_owned(), "-fPIC".to_owned(), format!("-Wl,-soname,{name}")];
        build(&source, &template, &shared("libmany0000.so"))?;
        let bytes = fs::read(&template)?;
        for number in 1..most {
            let name = format!("libmany{number:04}.so");
            if target == Target::Dynamic {
                // A module has no tables that depend on its names.
                fs::write(folder.join(&name), renumber(&bytes, number))?;
            } else {
                fs::write(&source, LIBRARY.replace("_0000", &format!("_{number:04}")))?;
                build(&source, &folder.join(&name), &shared(&name))?;
            }
        }
        for count in COUNTS {
            let all = || 0..count;
            let declarations: String = all().map(|n| format!("int function_{n:04}(int);\n")).collect();
            let calls: String = all().map(|n| format!("sum += function_{n:04}({n});\n")).collect();
            let main = folder.join(format!("main{count}.c"));
            fs::write(
                &main,
                format!("{declarations}int main(void) {{ int sum = 0;\n{calls}return sum == 0; }}\n"),
            )?;
            let libraries: Vec<_> = all().map(|n| format!("libmany{n:04}.so")).collect();
            build(&main, &folder.join(format!("main{count}")), &libraries)?;
        }
        Ok(())
    }
}

/// The module with another number in its names.
fn renumber(bytes: &[u8], number: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let digits = format!("{number:04}");
    for at in 0..bytes.len().saturating_sub(8) {
        for prefix in [&b"_0000"[..], b"libmany0000"] {
            if bytes[at..].starts_with(prefix) {
                let end = at + prefix.len();
                bytes[end - 4..end].copy_from_slice(digits.as_bytes());
            }
        }
    }
    bytes
}
