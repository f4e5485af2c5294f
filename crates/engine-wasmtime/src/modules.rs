//! The modules of a process, for naming what an address in compiled code belongs to.

use std::collections::BTreeMap;
use std::ops::Range;

use wasmtime::Module;

/// Every module that was compiled or loaded for the process, with its name, by where its code begins. Code stays as long as the
/// process, and with a thousand libraries nobody should look through a list.
#[derive(Default)]
pub(crate) struct Modules(BTreeMap<usize, (Module, String)>);

impl Modules {
    /// Adds a module, known in messages as `name`.
    pub(crate) fn add(&mut self, module: &Module, name: &str) {
        let addresses = addresses(module);
        let start = addresses.start;
        crate::fault::code_at(addresses);
        self.0.insert(start, (module.clone(), name.to_owned()));
    }

    /// What `module` is called.
    pub(crate) fn name(&self, module: &Module) -> Option<&str> {
        let (known, name) = self.0.get(&addresses(module).start)?;
        Module::same(known, module).then_some(name)
    }

    /// The module in whose code `address` lies.
    fn at(&self, address: usize) -> Option<&Module> {
        let (_, (module, _)) = self.0.range(..=address).next_back()?;
        addresses(module).contains(&address).then_some(module)
    }

    /// Whether `address` lies in a module's code.
    pub(crate) fn has_code_at(&self, address: usize) -> bool {
        self.at(address).is_some()
    }

    /// Whether `address` lies in a function of a module, and not in glue that the compiler added.
    pub(crate) fn has_function_at(&self, address: usize) -> bool {
        let Some(module) = self.at(address) else { return false };
        let offset = address - addresses(module).start;
        module.functions().any(|f| (f.offset..f.offset + f.len).contains(&offset))
    }
}

/// Where a module's compiled code lies.
pub(crate) fn addresses(module: &Module) -> Range<usize> {
    let text = module.text().as_ptr_range();
    text.start as usize..text.end as usize
}
