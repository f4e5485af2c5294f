//! Response files: `@file` stands for the arguments in the file.
//!
//! The rules are GCC's and clang's (GCC manual, Overall Options, `@file`): arguments are separated by white space; single
//! and double quotes keep it; a backslash makes the next character literal. An `@file` that cannot be opened stays as it is.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;

/// Nesting deeper than this is a file that includes itself.
const MAX_DEPTH: usize = 16;

/// Replaces every `@file` in `arguments` by what `read` returns for the file, split into words, recursively.
///
/// # Errors
/// One line of text if response files nest deeper than 16 levels.
pub fn expand(
    arguments: Vec<OsString>,
    read: &dyn Fn(&Path) -> Option<Vec<u8>>,
) -> Result<Vec<OsString>, String> {
    let mut expanded = Vec::with_capacity(arguments.len());
    expand_into(arguments, read, 0, &mut expanded)?;
    Ok(expanded)
}

fn expand_into(
    arguments: Vec<OsString>,
    read: &dyn Fn(&Path) -> Option<Vec<u8>>,
    depth: usize,
    expanded: &mut Vec<OsString>,
) -> Result<(), String> {
    for argument in arguments {
        let contents = match argument.as_bytes().strip_prefix(b"@") {
            Some(name) if !name.is_empty() => read(Path::new(OsStr::from_bytes(name))),
            _ => None,
        };
        match contents {
            None => expanded.push(argument),
            Some(_) if depth == MAX_DEPTH => {
                return Err(format!(
                    "response files nest deeper than {MAX_DEPTH} levels at {}: does one include itself?",
                    argument.display()
                ));
            }
            Some(contents) => expand_into(split(&contents), read, depth + 1, expanded)?,
        }
    }
    Ok(())
}

/// Splits the text of a response file into words.
fn split(text: &[u8]) -> Vec<OsString> {
    let mut words = Vec::new();
    let mut word: Option<Vec<u8>> = None;
    let mut quote = None;
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' => word.get_or_insert_default().extend(bytes.next()),
            b'\'' | b'"' if quote.is_none() => {
                quote = Some(byte);
                word.get_or_insert_default();
            }
            _ if quote == Some(byte) => quote = None,
            _ if quote.is_none() && byte.is_ascii_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(byte),
        }
    }
    words.extend(word);
    words.into_iter().map(OsString::from_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    #[test]
    fn words_quotes_and_backslashes() {
        assert_eq!(
            split(br#"-DA="b c"  -I'x y' a\ b "" 'don"t' "say \"hi\"""#),
            strings(&["-DA=b c", "-Ix y", "a b", "", "don\"t", "say \"hi\""])
        );
    }

    #[test]
    fn files_nest_and_missing_ones_stay() {
        let read = |path: &Path| match path.to_str()? {
            "outer" => Some(b"-c @inner\n".to_vec()),
            "inner" => Some(b"a.c".to_vec()),
            _ => None,
        };
        let expanded = expand(strings(&["@outer", "@missing", "@"]), &read).unwrap();
        assert_eq!(expanded, strings(&["-c", "a.c", "@missing", "@"]));
    }

    #[test]
    fn a_file_that_includes_itself_is_an_error() {
        let read = |_: &Path| Some(b"@me".to_vec());
        assert!(expand(strings(&["@me"]), &read).unwrap_err().contains("include itself"));
    }
}
