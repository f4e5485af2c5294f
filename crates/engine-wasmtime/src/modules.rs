//! The modules of a process, for naming what an address in compiled code belongs to.

use std::ops::Range;

use wasmtime::Module;

/// Every module that was compiled or loaded for the process, with its name.
#[derive(Default)]
pub(crate) struct Modules(Vec<(Module, String)>);

impl Modules {
    /// Adds a module, known in messages as `name`.
    pub(crate) fn add(&mut self, module: &Module, name: &str) {
        crate::fault::code_at(addresses(module));
        self.0.push((module.clone(), name.to_owned()));
    }

    /// What `module` is called.
    pub(crate) fn name(&self, module: &Module) -> Option<&str> {
        self.0.iter().find(|(known, _)| Module::same(known, module)).map(|(_, name)| name.as_str())
    }

    /// Whether `address` lies in a module's code.
    pub(crate) fn has_code_at(&self, address: usize) -> bool {
        self.0.iter().any(|(module, _)| addresses(module).contains(&address))
    }

    /// Whether `address` lies in a function of a module, and not in glue that the compiler added.
    pub(crate) fn has_function_at(&self, address: usize) -> bool {
        let Some((module, _)) = self.0.iter().find(|(module, _)| addresses(module).contains(&address)) else {
            return false;
        };
        let offset = address - addresses(module).start;
        module.functions().any(|f| (f.offset..f.offset + f.len).contains(&offset))
    }
}

/// Where a module's compiled code lies.
pub(crate) fn addresses(module: &Module) -> Range<usize> {
    let text = module.text().as_ptr_range();
    text.start as usize..text.end as usize
}
