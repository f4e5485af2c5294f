//! Names as they are written in the source: C++ and Rust.

/// `name` as in the source, or as it is if it is of no known form.
pub(crate) fn demangle(name: &str) -> String {
    if let Ok(rust) = rustc_demangle::try_demangle(name) {
        return format!("{rust:#}");
    }
    if name.starts_with("_Z") || name.starts_with("__Z") {
        // Limits keep names that are made to explode from doing so.
        let options = cpp_demangle::ParseOptions::default().recursion_limit(128);
        let mut text = Limited(String::new());
        if let Ok(symbol) = cpp_demangle::Symbol::new_with_options(name, &options)
            && symbol.structured_demangle(&mut text, &cpp_demangle::DemangleOptions::default()).is_ok()
        {
            return text.0;
        }
    }
    name.to_owned()
}

/// Text that refuses to become too long.
struct Limited(String);

impl std::fmt::Write for Limited {
    fn write_str(&mut self, more: &str) -> std::fmt::Result {
        if self.0.len() + more.len() > 1 << 16 {
            return Err(std::fmt::Error);
        }
        self.0.push_str(more);
        Ok(())
    }
}
