//! What is in a module, before anything of it runs.

use std::path::Path;

use muslin_ldso::dylink::Dso;
pub use muslin_ldso::dylink::{
    Export, ExportKind, FuncType, FunctionExport, GlobalType, Import, ImportKind, MemInfo, ValType,
};

use crate::command::Error;
use crate::program;

/// A program or library that has been read and not loaded.
///
/// ```
/// # let bytes = wat::parse_str(r#"(module $libx.so (@dylink.0 (mem-info (memory 16 4)) (needed "libc.so"))
/// #     (import "env" "puts" (func (param i32) (result i32))) (import "wali" "SYS_getpid" (func (result i64)))
/// #     (func (export "x")))"#).unwrap();
/// let module = muslin::Module::from_bytes("libx.so", &bytes)?;
/// assert_eq!(module.soname(), Some("libx.so"));
/// assert_eq!(module.needed(), ["libc.so"]);
/// assert_eq!(module.undefined_functions().map(|import| import.name.as_str()).collect::<Vec<_>>(), ["puts"]);
/// assert_eq!(module.system_calls(), ["getpid"]);
/// # Ok::<(), muslin::Error>(())
/// ```
pub struct Module(Dso);

impl Module {
    /// Reads the module in this file.
    ///
    /// # Errors
    /// [`Error::NotFound`] if there is no such file, [`Error::NotRunnable`] if it cannot be read or is no module.
    pub fn open(path: impl AsRef<Path>) -> Result<Module, Error> {
        let path = path.as_ref();
        let (bytes, _) = program::read(path)?;
        Module::from_bytes(&path.to_string_lossy(), &bytes)
    }

    /// The module that these bytes are. `name` is what messages call it.
    ///
    /// # Errors
    /// [`Error::NotRunnable`] if it is malformed, or has something that this linker cannot load.
    pub fn from_bytes(name: &str, bytes: &[u8]) -> Result<Module, Error> {
        program::kind(name, bytes)?;
        let dso = Dso::parse(bytes).map_err(|error| Error::NotRunnable(format!("{name}: {error}")))?;
        Ok(Module(dso))
    }

    /// The name that other libraries know it by, if it has one.
    pub fn soname(&self) -> Option<&str> {
        self.0.soname.as_deref()
    }

    /// The libraries that it needs, in order: names to be searched for, or paths.
    pub fn needed(&self) -> Vec<&str> {
        self.0.needed.iter().map(String::as_str).collect()
    }

    /// Where it wants them to be looked for; `$ORIGIN` is its own directory.
    pub fn runtime_path(&self) -> Vec<&str> {
        self.0.runtime_path.iter().map(String::as_str).collect()
    }

    /// Sizes and alignments of its data and table slots; `None` for a static program and for libc.so, whose places are fixed.
    pub fn memory(&self) -> Option<MemInfo> {
        self.0.mem_info
    }

    /// All imports, with their types: functions and tags from `env`, addresses of data from `GOT.mem` and of functions from
    /// `GOT.func`, system calls from `wali`.
    pub fn imports(&self) -> &[Import] {
        &self.0.imports
    }

    /// The functions that another library, or the embedder, has to define.
    pub fn undefined_functions(&self) -> impl Iterator<Item = &Import> {
        self.0.imports.iter().filter(|import| {
            import.module == "env"
                && matches!(import.kind, ImportKind::Function(..))
                && self.0.export(&import.name).is_none()
        })
    }

    /// All exports, with their types.
    pub fn exports(&self) -> &[Export] {
        &self.0.exports
    }

    /// The export called `name`.
    pub fn export(&self, name: &str) -> Option<&Export> {
        self.0.export(name)
    }

    /// The names of the system calls that it makes itself, in order. What it needs may make others.
    pub fn system_calls(&self) -> Vec<&str> {
        let wali = self.0.imports.iter().filter(|import| import.module == "wali");
        wali.filter_map(|import| import.name.strip_prefix("SYS_")).collect()
    }
}
