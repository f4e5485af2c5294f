//! The compiler driver as a program of its own: `muslin-cc` is `muslin cc` without the runtime.
//!
//! Named `muslin-ar`, `wasm32-linux-muslwali-ld` and so on, it is that tool; `muslin-cc` called with a tool's name
//! as first argument (`muslin-cc ar …`) is the tool too.
#![forbid(unsafe_code)]

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = env::args_os().collect();
    let program = if arguments.is_empty() { "muslin-cc".into() } else { arguments.remove(0) };
    if let Some(tool) = muslin_cc::tool_from_program_name(&program)
        && tool != "cc"
    {
        return muslin_cc::main(tool, arguments);
    }
    match arguments.first().and_then(|first| first.to_str()) {
        Some(tool) if muslin_cc::TOOLS.contains(&tool) => {
            let tool = tool.to_owned();
            muslin_cc::main(&tool, arguments.split_off(1))
        }
        _ => muslin_cc::main("cc", arguments),
    }
}
