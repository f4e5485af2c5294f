//! `muslin ldd`: the libraries of a program, and the system calls that it can make.

mod arguments;
mod json;
mod print;
mod system_calls;

use std::ffi::OsString;
use std::io::{Result, Write};
use std::path::Path;
use std::process::ExitCode;

use muslin::inspect::{Dependencies, Linkage, SystemCalls};

use crate::output::{self, complain};
use crate::usage;
use arguments::Options;

/// `muslin ldd` with these arguments.
pub(crate) fn main(arguments: Vec<OsString>) -> ExitCode {
    let options = match arguments::parse(arguments) {
        Ok(Some(options)) => options,
        Ok(None) => {
            return output::with("ldd", |out| out.write_all(arguments::HELP.as_bytes()).map(|()| true));
        }
        Err(message) => return usage(&format!("ldd: {message}")),
    };
    output::with("ldd", |out| {
        let mut good = true;
        let mut reports = Vec::new();
        for (index, file) in options.files.iter().enumerate() {
            let report = match Report::of(file, &options) {
                Ok(report) => report,
                Err(error) => {
                    // Before the complaint, what came before it.
                    out.flush()?;
                    complain("ldd", &error);
                    good = false;
                    continue;
                }
            };
            good &= report.is_good(&options);
            if options.json {
                reports.push(json::of(&report));
                continue;
            }
            if options.files.len() > 1 {
                writeln!(out, "{}{}:", if index > 0 { "\n" } else { "" }, report.file)?;
            }
            report.print(out, &options)?;
        }
        if options.json {
            json::write(out, &reports)?;
        }
        Ok(good)
    })
}

/// What is known of one file.
struct Report {
    file: String,
    /// What is linked to it; `None` for a static program or an object.
    dependencies: Option<Dependencies>,
    prelinked: bool,
    calls: Option<SystemCalls>,
    options: Checks,
}

/// Which checks were asked for.
#[derive(Clone, Copy)]
struct Checks {
    data: bool,
    functions: bool,
}

impl Report {
    fn of(file: &Path, options: &Options) -> std::result::Result<Report, muslin::Error> {
        let name = file.display().to_string();
        let (dependencies, prelinked, calls) = match options.search.find(file)? {
            Linkage::Static(bytes) => (None, false, SystemCalls::of_module(&name, (*bytes).as_ref())),
            Linkage::Prelinked(found) => (Some(found), true, Ok(SystemCalls::default())),
            Linkage::Dynamic(found) => (Some(found), false, Ok(SystemCalls::default())),
        };
        let calls = match &dependencies {
            _ if !options.system_calls => None,
            Some(dependencies) => Some(SystemCalls::of(dependencies, options.closed)?),
            None => Some(calls?),
        };
        let options = Checks { data: options.data, functions: options.functions };
        Ok(Report { file: name, dependencies, prelinked, calls, options })
    }

    /// Whether nothing is missing, as far as was asked.
    fn is_good(&self, options: &Options) -> bool {
        match &self.dependencies {
            None => !options.libraries,
            Some(dependencies) => {
                self.missing().next().is_none()
                    && self.problems(dependencies).is_empty()
                    && (!options.unused || self.unused(dependencies).is_empty())
            }
        }
    }

    fn print(&self, out: &mut impl Write, options: &Options) -> Result<()> {
        if options.libraries {
            self.print_libraries(out, options)?;
        }
        if let Some(calls) = &self.calls {
            system_calls::print(out, self, calls, options)?;
        }
        Ok(())
    }
}
