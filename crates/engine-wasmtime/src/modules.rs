//! The modules of a process, for naming what an address in compiled code belongs to.

use std::collections::BTreeMap;
use std::ops::Range;

use wasmtime::Module;

/// Every module that was compiled or loaded for the process, with its name, by where its code begins. Code stays as long as the
/// process, and with a thousand libraries nobody should look through a list.
#[derive(Default)]
pub(crate) struct Modules(BTreeMap<usize, Named>);

/// A module and what it is called.
struct Named {
    module: Module,
    name: String,
    /// In a fused module, where its functions came from: (first function, path), in order.
    parts: Vec<(u32, String)>,
}

impl Modules {
    /// Adds a module, known in messages as `name`.
    pub(crate) fn add(&mut self, module: &Module, name: &str) {
        self.add_fused(module, name, Vec::new());
    }

    /// Adds a fused module, whose functions belong to the libraries that `parts` names.
    pub(crate) fn add_fused(&mut self, module: &Module, name: &str, parts: Vec<(u32, String)>) {
        let addresses = addresses(module);
        let start = addresses.start;
        crate::fault::code_at(addresses);
        self.0.insert(start, Named { module: module.clone(), name: name.to_owned(), parts });
    }

    /// What the module is called that this function of `module` came from.
    pub(crate) fn name(&self, module: &Module, function: u32) -> Option<&str> {
        let named = self.0.get(&addresses(module).start)?;
        if !Module::same(&named.module, module) {
            return None;
        }
        let part = named.parts.iter().rev().find(|&&(first, _)| first <= function);
        Some(part.map_or(named.name.as_str(), |(_, path)| path))
    }

    /// The module in whose code `address` lies.
    fn at(&self, address: usize) -> Option<&Module> {
        let (_, named) = self.0.range(..=address).next_back()?;
        addresses(&named.module).contains(&address).then_some(&named.module)
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
