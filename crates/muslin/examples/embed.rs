//! Loads a shared library, gives it functions written in Rust, and calls it.
//!
//!     cat > shapes.c <<END
//!     #include <stdio.h>
//!     double rust_scale(double);
//!     double area(double width, double height) {
//!         printf("%g by %g\n", width, height);
//!         return rust_scale(width * height);
//!     }
//!     END
//!     muslin cc -shared shapes.c -o libshapes.so -Wl,--unresolved-symbols=import-dynamic
//!     cargo run --example embed -- ./libshapes.so

use std::sync::{Arc, Mutex};

use muslin::{Command, Module, Stdio};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let library = std::env::args().nth(1).ok_or("usage: embed LIBRARY")?;

    // What does it need?
    let module = Module::open(&library)?;
    println!("needs {:?}", module.needed());
    for import in module.undefined_functions() {
        println!("imports {}", import.name);
    }

    // Load it, with what it prints going to a buffer.
    let printed = Arc::new(Mutex::new(Vec::new()));
    let mut command = Command::new("embed")
        .define("rust_scale", |number: f64| number * 100.0)
        .stdout(Stdio::buffer(&printed));
    let mut process = command.libraries([library])?;

    // Call it.
    let area: f64 = process.call(None, "area", (2.0, 3.5))?;
    println!("area: {area}");
    process.exit(0);
    let printed = printed.lock().map_err(|_| "a thread has panicked")?;
    print!("it printed: {}", String::from_utf8_lossy(&printed));
    Ok(())
}
