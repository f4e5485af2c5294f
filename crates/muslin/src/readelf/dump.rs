//! One section's bytes.

use std::io::{Result, Write};

use muslin::inspect::dylink::Module;

use super::arguments::Dump;
use super::clean;

/// Prints a section. The inner error: there is none of that name or number.
pub(super) fn print(
    out: &mut impl Write,
    module: &Module<'_>,
    bytes: &[u8],
    dump: &Dump,
) -> Result<std::result::Result<(), String>> {
    let number = dump.section.parse::<usize>().ok();
    let section = module
        .sections
        .iter()
        .enumerate()
        .find(|(index, section)| section.name == dump.section || number == Some(*index));
    let Some((_, section)) = section else {
        return Ok(Err(format!("there is no section {}", dump.section)));
    };
    let contents = bytes.get(section.offset..section.offset.saturating_add(section.size)).unwrap_or_default();
    let what = if dump.text { "String" } else { "Hex" };
    writeln!(out, "\n{what} dump of section '{}':", clean(section.name))?;
    if dump.text {
        let mut start = 0;
        for run in contents.split(|byte| !(0x20..0x7f).contains(byte)) {
            if run.len() >= 4 {
                writeln!(out, "  [{start:6x}]  {}", String::from_utf8_lossy(run))?;
            }
            start += run.len() + 1;
        }
        return Ok(Ok(()));
    }
    for (line, row) in contents.chunks(16).enumerate() {
        let mut hexadecimal = String::new();
        for group in row.chunks(4) {
            group.iter().for_each(|byte| hexadecimal.push_str(&format!("{byte:02x}")));
            hexadecimal.push(' ');
        }
        let text: String = row
            .iter()
            .map(|&byte| if (0x20..0x7f).contains(&byte) { char::from(byte) } else { '.' })
            .collect();
        writeln!(out, "  {:#010x} {hexadecimal:<36}{text}", section.offset + 16 * line)?;
    }
    Ok(Ok(()))
}
