//! Comparing what two runs of a program did.

use crate::process::Outcome;

/// Bytes of output shown around the first difference.
const SHOWN: usize = 160;

/// What is wrong with `here`, given how the program has to end, and what it did natively if it was run there; `None` if nothing.
pub fn fault(here: &Outcome, status: i32, stdout: Option<&[u8]>, stderr: Option<&str>) -> Option<String> {
    if here.timed_out {
        return Some(format!("it ran too long\n{}", errors(here)));
    }
    if here.status != status {
        return Some(format!(
            "exit status {} instead of {status}\nstdout: {}\n{}",
            here.status,
            shown(&here.stdout, here.stdout.len().saturating_sub(SHOWN)),
            errors(here)
        ));
    }
    if let Some(expected) = stdout
        && let Some(difference) = difference(&here.stdout, expected)
    {
        return Some(format!("standard output differs {difference}\n{}", errors(here)));
    }
    if let Some(pattern) = stderr {
        let text = String::from_utf8_lossy(&here.stderr);
        // Patterns were checked when the directives were read.
        if !regex_lite::Regex::new(pattern).is_ok_and(|regex| regex.is_match(&text)) {
            return Some(format!("standard error does not match `{pattern}`\n{}", errors(here)));
        }
    }
    None
}

/// Where and how two outputs differ.
pub fn difference(here: &[u8], expected: &[u8]) -> Option<String> {
    if here == expected {
        return None;
    }
    let at = here.iter().zip(expected).take_while(|(a, b)| a == b).count();
    let line = 1 + expected[..at].iter().filter(|byte| **byte == b'\n').count();
    let start = expected[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    Some(format!(
        "in line {line}\n  expected: {}\n  here:     {}",
        shown(expected, start),
        shown(here, start)
    ))
}

fn shown(bytes: &[u8], start: usize) -> String {
    let rest = bytes.get(start..).unwrap_or_default();
    let line = &rest[..rest.len().min(SHOWN)];
    format!("{:?}", String::from_utf8_lossy(line))
}

fn errors(outcome: &Outcome) -> String {
    let text = String::from_utf8_lossy(&outcome.stderr);
    let lines: Vec<_> = text.lines().take(30).collect();
    if lines.is_empty() { String::new() } else { format!("stderr:\n{}", lines.join("\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(status: i32, stdout: &str) -> Outcome {
        Outcome { status, stdout: stdout.into(), stderr: b"oh no".to_vec(), timed_out: false }
    }

    #[test]
    fn every_difference_is_a_fault() {
        assert_eq!(fault(&outcome(0, "a\n"), 0, Some(b"a\n"), Some("o.*no")), None);
        assert!(
            fault(&outcome(1, "a\n"), 0, Some(b"a\n"), None).unwrap().contains("exit status 1 instead of 0")
        );
        assert!(fault(&outcome(0, "a\nb\n"), 0, Some(b"a\nc\n"), None).unwrap().contains("in line 2"));
        assert!(fault(&outcome(0, "a"), 0, Some(b"a\n"), None).unwrap().contains("in line 1"));
        assert!(fault(&outcome(0, ""), 0, None, Some("^no")).unwrap().contains("does not match"));
        let slow = Outcome { timed_out: true, ..outcome(0, "") };
        assert!(fault(&slow, 0, None, None).unwrap().contains("too long"));
    }
}
