//! `-l`: finding a library.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

/// Finds the library `name` as `ld -l` does: in each directory in turn `libNAME.so`, unless `prefer_static`, then
/// `libNAME.a`; `:FILE` is the file of just that name.
///
/// # Errors
/// One line with every directory that was searched.
pub fn find(
    name: &OsStr,
    prefer_static: bool,
    directories: &[PathBuf],
    is_file: &dyn Fn(&Path) -> bool,
) -> Result<PathBuf, String> {
    let names: Vec<OsString> = match name.as_bytes().strip_prefix(b":") {
        Some(file) => vec![OsStr::from_bytes(file).to_owned()],
        None => [".so", ".a"]
            .iter()
            .filter(|extension| !prefer_static || **extension == ".a")
            .map(|extension| {
                let mut file = OsString::from("lib");
                file.push(name);
                file.push(extension);
                file
            })
            .collect(),
    };
    let candidates = directories.iter().flat_map(|directory| names.iter().map(|file| directory.join(file)));
    candidates.into_iter().find(|candidate| is_file(candidate)).ok_or_else(|| {
        let searched: Vec<_> = directories.iter().map(|directory| directory.display().to_string()).collect();
        let wanted: Vec<_> = names.iter().map(|name| name.display().to_string()).collect();
        format!(
            "library -l{} not found: no {} in {}",
            name.display(),
            wanted.join(" or "),
            searched.join(", ")
        )
    })
}

/// Whether a file of this name is a shared library: `libfoo.so`, `libfoo.so.1.2`.
pub fn is_shared(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.ends_with(".so") || name.contains(".so.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, prefer_static: bool) -> Result<PathBuf, String> {
        let files = ["/b/libz.so", "/b/libz.a", "/a/libm.a", "/b/libm.so", "/b/odd.so.1"];
        find(name.as_ref(), prefer_static, &["/a".into(), "/b".into()], &|path| {
            files.contains(&path.to_str().unwrap())
        })
    }

    #[test]
    fn a_directory_is_finished_before_the_next() {
        assert_eq!(found("z", false).unwrap(), Path::new("/b/libz.so"));
        assert_eq!(found("z", true).unwrap(), Path::new("/b/libz.a"));
        assert_eq!(found("m", false).unwrap(), Path::new("/a/libm.a"));
        assert_eq!(found(":odd.so.1", false).unwrap(), Path::new("/b/odd.so.1"));
    }

    #[test]
    fn the_error_names_files_and_directories() {
        assert_eq!(found("q", false).unwrap_err(), "library -lq not found: no libq.so or libq.a in /a, /b");
    }

    #[test]
    fn versioned_names_are_shared_libraries() {
        assert!(is_shared(Path::new("x/libfoo.so.1")));
        assert!(!is_shared(Path::new("x.so.d/libfoo.a")));
    }
}
