//! Faults in host code at guest addresses: in processes of their own, which die of them.
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};

use muslin_abi::mman::{PROT_READ, PROT_WRITE};
use muslin_kernel_linux::AddressSpace;
use muslin_kernel_linux::fault::{self, HostFault};

const CHILD: &str = "MUSLIN_TEST_FAULT";

/// Runs one test of this program again, alone, with `what` to do.
fn child(what: &str) -> Output {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    command.args(["--exact", "faults::in_the_child", "--nocapture", "--test-threads=1"]).env(CHILD, what);
    command.output().expect("a process")
}

fn report(fault: HostFault) -> ! {
    // A full frame that needs its alignment and stack: formatting floating point.
    eprintln!("fault {} at {:#x} {:.3}", fault.signal, fault.address, fault.address as f64 / 3.0);
    std::process::exit(42);
}

#[test]
fn in_the_child() {
    let Ok(what) = std::env::var(CHILD) else { return };
    let memory = AddressSpace::new().expect("an address space");
    memory.claim(0x10_0000, 4096, PROT_READ | PROT_WRITE).expect("a page");
    if what != "unreported" {
        fault::set_report(report);
    }
    let address = match what.as_str() {
        "guard" => memory.base().wrapping_add((1 << 32) + 16),
        "null" => memory.base(),
        "elsewhere" => std::ptr::without_provenance_mut(8),
        _ => memory.host_pointer(0x10_0000 + 4096 - 4),
    };
    // SAFETY: none: the point is that this faults. What it writes before is the page that was claimed.
    unsafe { libc::memset(address.cast(), 1, 64) };
}

#[test]
fn a_fault_at_a_guest_address_is_reported() {
    for (what, address) in [("page", 0x10_1000), ("null", 0), ("guard", 0x1_0000_0010_u64)] {
        let output = child(what);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(42), "{what}: {stderr}");
        let reported =
            stderr.split(" at 0x").nth(1).and_then(|rest| rest.split(' ').next()).expect("an address");
        let reported = u64::from_str_radix(reported, 16).expect("a number");
        // Which of the 64 bytes is stored first is the compiler's to say.
        assert!((address..address + 64).contains(&reported), "{what}: {stderr}");
        assert!(stderr.starts_with(&format!("fault {} ", libc::SIGSEGV)), "{what}: {stderr}");
    }
}

#[test]
fn other_faults_kill_as_ever() {
    for what in ["elsewhere", "unreported"] {
        assert_eq!(child(what).status.signal(), Some(libc::SIGSEGV), "{what}");
    }
}
