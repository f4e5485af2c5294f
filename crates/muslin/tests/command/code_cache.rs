//! The code cache as a user sees it: programs run the same with it, without it, and when it is damaged.

use std::os::unix::fs::PermissionsExt;

use crate::place::{Place, entries, program};

const HELLO: &str = "(func $_start call $hello)";

fn says_hello(place: &Place) {
    let ran = place.run(&["program.wasm"]);
    assert_eq!((ran.status, ran.stdout.as_str(), ran.stderr.as_str()), (0, "hello\n", ""));
}

#[test]
fn it_is_filled_and_used() {
    let place = Place::new();
    place.module("program.wasm", &program(HELLO));
    says_hello(&place);
    let filled = entries(&place.cache());
    assert_eq!(filled.len(), 2, "the program and the engine's own module");
    let times = || filled.iter().map(|path| path.metadata().unwrap().modified().unwrap()).collect::<Vec<_>>();
    let before = times();
    says_hello(&place);
    assert_eq!(times(), before, "nothing was written again");
    let entries = entries(&place.cache());
    // The program has another name there, once its file has been as it is for a while.
    assert_eq!(entries.iter().filter(|path| path.extension().unwrap() == "cwasm").count(), 2);
}

#[test]
fn a_program_changed_in_place_is_noticed() {
    let place = Place::new();
    place.module("program.wasm", &program(HELLO));
    let path = place.path("program.wasm");
    let times = std::fs::metadata(&path).unwrap();
    says_hello(&place);
    // Long enough for the identities of the file and of its code to stand for their contents.
    std::thread::sleep(std::time::Duration::from_millis(2100));
    says_hello(&place);
    let aliases =
        || entries(&place.cache()).iter().filter(|path| path.extension().unwrap() == "alias").count();
    assert_eq!(aliases(), 1);
    says_hello(&place);
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(5).position(|bytes| bytes == b"hello").unwrap();
    let other = bytes.windows(6).position(|bytes| bytes == b"hello\n").unwrap_or(at);
    bytes[other] = b'j';
    std::fs::write(&path, &bytes).unwrap();
    let file = std::fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(times.modified().unwrap()).unwrap();
    let now = std::fs::metadata(&path).unwrap();
    assert_eq!((now.len(), now.modified().unwrap()), (times.len(), times.modified().unwrap()));
    assert_eq!(place.run(&["program.wasm"]).stdout, "jello\n");
}

#[test]
fn damage_is_noticed_and_repaired() {
    let place = Place::new();
    place.module("program.wasm", &program(HELLO));
    says_hello(&place);
    for path in entries(&place.cache()) {
        let whole = std::fs::read(&path).unwrap();
        let mut damaged =
            vec![Vec::new(), whole[..whole.len() / 2].to_vec(), whole[..whole.len() - 1].to_vec()];
        for at in [0, 100, whole.len() / 3, whole.len() / 2, whole.len() - 20] {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x40;
            damaged.push(bytes);
        }
        for bytes in damaged {
            std::fs::write(&path, bytes).unwrap();
            says_hello(&place);
            assert_eq!(std::fs::read(&path).unwrap().len(), whole.len(), "it was made anew");
        }
    }
}

#[test]
fn without_a_place_to_write() {
    let place = Place::new();
    place.module("program.wasm", &program(HELLO));
    place.file("cache", "a file, not a directory");
    says_hello(&place);
    std::fs::remove_file(place.cache()).unwrap();
    std::fs::create_dir(place.cache()).unwrap();
    std::fs::set_permissions(place.cache(), PermissionsExt::from_mode(0o500)).unwrap();
    says_hello(&place);
    let output = place.muslin(&["run", "program.wasm"]).env("MUSLIN_CACHE_DIR", "").output().unwrap();
    assert_eq!(output.stdout, b"hello\n");
}

#[test]
fn many_processes_fill_it_at_once() {
    let place = Place::new();
    place.module("program.wasm", &program(HELLO));
    let children: Vec<_> = (0..12)
        .map(|_| {
            let mut command = place.muslin(&["run", "program.wasm"]);
            command.stdout(std::process::Stdio::piped()).spawn().unwrap()
        })
        .collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(0), &b"hello\n"[..]));
    }
    assert_eq!(entries(&place.cache()).len(), 2, "no temporary file is left");
    says_hello(&place);
}
