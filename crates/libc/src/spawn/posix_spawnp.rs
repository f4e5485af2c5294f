//! `posix_spawnp`.

use super::attributes::Attributes;
use super::file_actions::FileActions;
use super::process::{Program, start};
use crate::internal::exec::Strings;
use crate::types::{c_char, c_int, pid_t};

/// Starts a process that runs `path`, looked up along PATH as execvp does it, though what the kernel cannot run is an error, after the actions and with the attributes, both of which may be null. Writes its id,
/// unless `pid` is null. Returns 0 or the error, also that of an action or of running the program. POSIX.1-2024 `posix_spawnp`.
///
/// Errors: as `fork`, `execvp`, and the calls of the actions; ENOSYS where the embedder has no processes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn posix_spawnp(
    pid: *mut pid_t,
    path: *const c_char,
    actions: *const FileActions,
    attributes: *const Attributes,
    arguments: Strings,
    environment: Strings,
) -> c_int {
    let program = Program { path, search: true, arguments, environment };
    // SAFETY: by the contract of the C function.
    unsafe {
        let actions = actions.as_ref().unwrap_or(&const { FileActions::new() });
        let attributes = attributes.as_ref().unwrap_or(&const { Attributes::new() });
        match start(&program, actions, attributes) {
            Ok(id) => {
                if !pid.is_null() {
                    *pid = id;
                }
                0
            }
            Err(failure) => failure.errno.0,
        }
    }
}
