//! Programs compiled ahead of time: `muslin compile`.
//!
//! A compiled program is a file with machine code, the module that it was made from without its code, and a trailer. The module says
//! what must be mapped and imported, and, of a bundle, what its parts are; so it is loaded as if it had just been compiled. The machine code
//! comes first and is mapped as it is.
//!
//! It runs only with the version of wasmtime, the configuration and the features of the processor that it was made for; wasmtime checks. It
//! is native code: running one from a stranger is running a stranger's native program.

use muslin_ldso::dylink::Rewrite;
use muslin_ldso::dylink::fuse::bundle::{Bundle, empty_functions};
use muslin_ldso::{Config, FileId};
use twox_hash::XxHash3_64;

use crate::process::Process;
use crate::static_program::{LoadError, widen};

/// Ends every compiled program.
const MAGIC: &[u8; 8] = b"muslinP1";
/// The length of the code, the length of the module, the hash of the module, and [`MAGIC`].
const TRAILER: usize = 32;

/// The module in a compiled program; `None` if `bytes` are none.
///
/// # Errors
/// One line, if it is cut short or damaged.
pub fn compiled_module(bytes: &[u8]) -> Option<Result<&[u8], String>> {
    let (rest, trailer) = bytes.split_last_chunk::<TRAILER>()?;
    if &trailer[24..] != MAGIC {
        return None;
    }
    let number = |at: usize| {
        let mut number = [0; 8];
        number.copy_from_slice(&trailer[at..at + 8]);
        u64::from_le_bytes(number)
    };
    let damaged = || Err("the compiled program is damaged; compile it anew".to_owned());
    let (code, module) = (number(0), number(8));
    if code.checked_add(module) != Some(rest.len() as u64) {
        return Some(damaged());
    }
    let module = &rest[code as usize..];
    Some(if XxHash3_64::oneshot(module) == number(16) { Ok(module) } else { damaged() })
}

impl Process {
    /// Compiles a static program, or with `config` a dynamic one with its libraries, to a file for [`Process::provide_code`].
    /// Nothing of it runs.
    ///
    /// # Errors
    /// If the program or a library cannot be loaded or compiled.
    pub fn compile(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        identity: Option<FileId>,
        config: Option<Config>,
    ) -> Result<Vec<u8>, LoadError> {
        let not_runnable = |error: String| LoadError::NotRunnable(format!("{name}: {error}"));
        let module = match config {
            Some(config) => self.bundle(name, bytes, identity, config)?,
            None => bytes,
        };
        let bundle = Bundle::read(&module).map_err(|error| not_runnable(error.to_string()))?;
        let rewritten = match bundle {
            Some(bundle) if !bundle.parts.is_empty() => {
                Rewrite::default().apply(&module).map_err(|error| error.to_string())
            }
            _ => widen(&module),
        };
        let compiled = rewritten.and_then(|module| self.store.data().code.compile(&module));
        let mut file = compiled.map_err(not_runnable)?;
        let module = without_code(&module).map_err(not_runnable)?;
        let code = file.len() as u64;
        file.extend_from_slice(&module);
        file.extend_from_slice(&code.to_le_bytes());
        file.extend_from_slice(&(module.len() as u64).to_le_bytes());
        file.extend_from_slice(&XxHash3_64::oneshot(&module).to_le_bytes());
        file.extend_from_slice(MAGIC);
        Ok(file)
    }

    /// Takes the code of the program that will be run from a compiled program, whose module is what will be run.
    ///
    /// The code is trusted: see the head of this file.
    ///
    /// # Errors
    /// One line, if the code was compiled for something else.
    pub fn provide_code(&mut self, file: &[u8]) -> Result<(), String> {
        self.store.data().code.provide(file)
    }
}

/// A module without what its functions do, and without names.
fn without_code(module: &[u8]) -> Result<Vec<u8>, String> {
    use wasmparser::{Parser, Payload};
    let mut kept = wasm_encoder::Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(|error| error.to_string())?;
        match &payload {
            Payload::CodeSectionStart { count, .. } => {
                kept.section(&empty_functions(*count));
                continue;
            }
            Payload::CodeSectionEntry(_) => continue,
            Payload::CustomSection(section) if section.name() == "name" => continue,
            _ => {}
        }
        if let Some((id, range)) = payload.as_section() {
            let data = module.get(range).ok_or("a section ends outside of the module")?;
            kept.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(kept.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_not_compiled_programs() {
        assert!(compiled_module(b"").is_none());
        assert!(compiled_module(&[0; 100]).is_none());
        let mut bytes = vec![0; 24];
        bytes.extend_from_slice(MAGIC);
        assert!(matches!(compiled_module(&bytes), Some(Ok(b"")) | Some(Err(_))));
        bytes[0] = 1;
        assert!(matches!(compiled_module(&bytes), Some(Err(_))));
    }
}
