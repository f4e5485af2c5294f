//! From bytes to code: the cache first, the compiler only if it must be.

use std::cell::{Cell, OnceCell};

use wasmtime::{Engine, Module};

use crate::cache::{Cache, Key, Origin};
use crate::config;

/// Makes modules for one engine.
pub(crate) struct Code {
    engine: Engine,
    /// Setting a compiler up takes longer than a program's whole warm start, so it waits until it is needed.
    compiler: OnceCell<Engine>,
    cache: Option<Cache>,
    host_stack: usize,
    /// Code for the next module that is asked for, compiled ahead of time.
    provided: Cell<Option<Module>>,
}

impl Code {
    pub(crate) fn new(engine: Engine, cache: Option<Cache>, host_stack: usize) -> Code {
        Code { engine, compiler: OnceCell::new(), cache, host_stack, provided: Cell::new(None) }
    }

    /// Where compiled code is kept.
    pub(crate) fn cache(&self) -> Option<&Cache> {
        self.cache.as_ref()
    }

    /// The same for another engine, with so much stack.
    pub(crate) fn for_engine(&self, engine: Engine, host_stack: usize) -> Code {
        Code {
            engine,
            compiler: OnceCell::new(),
            cache: self.cache.clone(),
            host_stack,
            provided: Default::default(),
        }
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }

    /// The module that `bytes` become when `rewrite` has been applied to them. `rewrite_key` differs for rewrites
    /// that differ. `origin` is where `bytes` come from.
    ///
    /// # Errors
    /// One line: what is wrong with the module, without its name.
    pub(crate) fn module(
        &self,
        bytes: &[u8],
        origin: Origin,
        rewrite_key: &[u8],
        rewrite: impl FnOnce(&[u8]) -> Result<Vec<u8>, String>,
    ) -> Result<Module, String> {
        if let Some(module) = self.provided.take() {
            return Ok(module);
        }
        let alias = self.cache.as_ref().and_then(|cache| Some((cache, origin.alias(rewrite_key)?)));
        if let Some((cache, alias)) = &alias
            && let Some(module) = self.load(cache.get_alias(alias))
        {
            return Ok(module);
        }
        let cached = self.cache.as_ref().map(|cache| (cache, Key::new(origin, bytes, rewrite_key)));
        if let Some((cache, key)) = &cached
            && let Some((entry, identity)) = cache.get_with_identity(key)
            && let Ok(second) = entry.try_clone()
            && let Some(module) = self.load(Some(entry))
        {
            if let Some((cache, alias)) = &alias {
                cache.put_alias(key, alias, &second, &identity);
            }
            return Ok(module);
        }
        let code = self.compile(&rewrite(bytes)?)?;
        if let Some((cache, key)) = &cached {
            cache.put(key, &code);
        }
        // SAFETY: `code` comes from `precompile_module` of an engine with the same configuration, just now.
        unsafe { Module::deserialize(&self.engine, &code) }.map_err(|e| one_line(&e))
    }

    /// The module in an entry of the cache.
    pub(crate) fn load(&self, entry: Option<std::fs::File>) -> Option<Module> {
        // SAFETY: the file is a whole, undamaged entry that the user's own process wrote from the output of
        // `precompile_module` (see cache.rs), and entries are replaced, never changed.
        unsafe { Module::deserialize_open_file(&self.engine, entry?) }.ok()
    }

    /// Gives the next module that is asked for the code at the beginning of `bytes`, in place of compiling it.
    ///
    /// # Errors
    /// One line, if it was compiled for something else.
    pub(crate) fn provide(&self, bytes: &[u8]) -> Result<(), String> {
        // SAFETY: the bytes are what `Process::compile` wrote, or the user wants to run it as they would any native program: see compiled.rs.
        let module = unsafe { Module::deserialize(&self.engine, bytes) };
        self.provided.set(Some(module.map_err(|e| one_line(&e))?));
        Ok(())
    }

    pub(crate) fn compile(&self, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let compiler = match self.compiler.get() {
            Some(compiler) => compiler,
            None => {
                let made = config::compiler(self.host_stack).map_err(|e| one_line(&e))?;
                self.compiler.get_or_init(|| made)
            }
        };
        compiler.precompile_module(bytes).map_err(|e| one_line(&e))
    }
}

/// A wasmtime error with its causes on one line.
pub(crate) fn one_line(error: &wasmtime::Error) -> String {
    let text = format!("{error:#}");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
