//! `muslin ldd --json`.

use std::io::{Result, Write};

use muslin::inspect::{Bindings, Found, Needed, SystemCalls, is_implemented};
use serde_json::{Value, json};

use super::Report;

/// All that is known of one file.
pub(super) fn of(report: &Report) -> Value {
    let mut object = json!({ "file": report.file, "dynamic": report.dependencies.is_some() });
    if let Some(dependencies) = &report.dependencies {
        let needed = |needed: &Needed| match &needed.found {
            Found::Library(at) => json!({ "name": needed.name, "path": dependencies.libraries[*at].path }),
            Found::Missing(reason) | Found::Damaged(reason) => {
                json!({ "name": needed.name, "path": null, "error": reason })
            }
        };
        let libraries = dependencies.libraries.iter().map(|library| {
            json!({
                "path": library.path,
                "soname": library.dso.soname,
                "runpath": library.dso.runtime_path,
                "needed": library.needed.iter().map(needed).collect::<Vec<_>>(),
            })
        });
        object["modules"] = libraries.collect();
        object["preloaded"] = dependencies.preloaded.iter().map(needed).collect();
        let bindings = Bindings::new(dependencies);
        let path = |at: usize| dependencies.libraries[at].path.as_str();
        object["undefined"] = bindings
            .problems()
            .iter()
            .filter(|problem| problem.mismatch.is_none())
            .map(|problem| json!({ "symbol": problem.symbol, "needed_by": path(problem.library), "data": problem.data }))
            .collect();
        object["mismatched"] = bindings
            .problems()
            .iter()
            .filter_map(|problem| {
                let how = problem.mismatch.as_ref()?;
                Some(json!({ "symbol": problem.symbol, "needed_by": path(problem.library), "reason": how }))
            })
            .collect();
        object["unused"] = bindings.unused(0).into_iter().map(|at| json!(path(at))).collect();
    }
    if let Some(calls) = &report.calls {
        object["system_calls"] = system_calls(calls);
    }
    object
}

fn system_calls(calls: &SystemCalls) -> Value {
    let by_module = calls.modules.iter().map(|module| {
        json!({
            "path": module.path,
            "calls": module.calls.keys().collect::<Vec<_>>(),
            "other_host_functions": module.others,
        })
    });
    let unbounded =
        calls.unbounded.iter().map(|reason| json!({ "path": reason.path, "symbol": reason.symbol }));
    let all = calls.names();
    json!({
        "all": all,
        "not_implemented": all.iter().filter(|name| !is_implemented(name)).collect::<Vec<_>>(),
        "modules": by_module.collect::<Vec<_>>(),
        "unbounded_by": unbounded.collect::<Vec<_>>(),
    })
}

/// One object for each file, in a list.
pub(super) fn write(out: &mut impl Write, reports: &[Value]) -> Result<()> {
    serde_json::to_writer_pretty(&mut *out, reports)?;
    writeln!(out)
}
