//! Modules in order, with everything in them that wasm-ld writes.

/// All seeds.
pub fn all() -> Vec<Vec<u8>> {
    [LIBRARY, PRELINKED, PROGRAM, ODD].iter().map(|text| wat::parse_str(text).unwrap()).collect()
}

/// A library linked for threads: weak functions that it imports from itself, TLS, GOT entries, data relocations.
const LIBRARY: &str = r#"
(module $libfoo.so.1
  (@dylink.0
    (mem-info (memory 64 4) (table 2 0))
    (needed "libc.so" "libbar.so")
    (export-info "each" tls)
    (import-info "env" "perhaps" binding-weak undefined)
    (runtime-path "$ORIGIN/../lib:/usr/lib"))
  (type $v (func)) (type $i (func (result i32))) (type $ii (func (param i32 i32) (result i32)))
  (type $i_ (func (param i32)))
  (import "env" "memory" (memory 1 65536 shared))
  (import "env" "__indirect_function_table" (table 2 funcref))
  (import "env" "__stack_pointer" (global $sp (mut i32)))
  (import "env" "weak" (func $weak (type $i)))
  (import "env" "printf" (func $printf (type $ii)))
  (import "env" "perhaps" (func $perhaps (type $i)))
  (import "env" "__cpp_exception" (tag (param i32)))
  (import "env" "__memory_base" (global $base i32))
  (import "env" "__table_base" (global $table i32))
  (import "GOT.mem" "stdout" (global $stdout (mut i32)))
  (import "GOT.func" "perhaps" (global $perhaps_at (mut i32)))
  (tag $own (param i64))
  (global $tls (mut i32) (i32.const 0))
  (global $tls_size i32 (i32.const 8)) (global $tls_align i32 (i32.const 4))
  (global $each i32 (i32.const 0)) (global $counter i32 (i32.const 16))
  (export "__wasm_call_ctors" (func $ctors)) (export "__wasm_apply_data_relocs" (func $relocs))
  (export "__wasm_init_tls" (func $init_tls)) (export "__tls_base" (global $tls))
  (export "__tls_size" (global $tls_size)) (export "__tls_align" (global $tls_align))
  (export "each" (global $each)) (export "counter" (global $counter))
  (export "weak" (func $own_weak)) (export "handed_on" (func $printf)) (export "other" (func $other))
  (export "own" (tag $own))
  (start $init)
  (elem (offset (global.get $table)) $other $own_weak)
  (func $ctors)
  (func $relocs
    (i32.store (i32.add (i32.const 24) (global.get $base)) (i32.add (i32.const 1) (global.get $table))))
  (func $init_tls (param i32)
    (global.set $tls (local.get 0))
    (memory.init $tdata (local.get 0) (i32.const 0) (i32.const 8)))
  (func $init (local i32)
    (local.set 0 (i32.add (i32.const 0) (global.get $base)))
    (memory.init $tdata (local.get 0) (i32.const 0) (i32.const 8))
    (memory.init $data (i32.add (i32.const 16) (global.get $base)) (i32.const 0) (i32.const 5))
    (memory.fill (i32.add (i32.const 32) (global.get $base)) (i32.const 0) (i32.const 32))
    (data.drop $data))
  (func $own_weak (result i32) (i32.const 5))
  (func $other (result i32)
    (drop (call $printf (i32.const 1) (i32.const 2)))
    (if (result i32) (global.get $perhaps_at) (then (call $perhaps)) (else (call $weak))))
  (data $tdata "12345678")
  (data $data "hello")
  (@producers (processed-by "clang" "22"))
  (@custom "target_features" (after data) "\02+\07atomics+\0bbulk-memory"))
"#;

/// A library with fixed addresses that imports system calls.
const PRELINKED: &str = r#"
(module $libc.so
  (import "env" "memory" (memory 264 65536 shared))
  (import "env" "__indirect_function_table" (table 4 funcref))
  (import "wali" "SYS_write" (func $write (param i32 i32 i32) (result i64)))
  (import "wali" "SYS_close" (func $close (param i32) (result i64)))
  (import "env" "__dl_init" (func $dl_init))
  (global $sp (mut i32) (i32.const 8454144))
  (global $stdout i32 (i32.const 16777232))
  (export "__stack_pointer" (global $sp)) (export "stdout" (global $stdout))
  (export "printf" (func $printf)) (export "exit" (func $exit))
  (start $init)
  (elem (i32.const 1) func $by_pointer $exit $by_data)
  (func $init
    (memory.init $data (i32.const 16777216) (i32.const 0) (i32.const 32))
    (memory.fill (i32.const 16777248) (i32.const 0) (i32.const 64)))
  (func $printf (param i32 i32) (result i32)
    (i32.store (i32.const 16777240) (i32.const 1))
    (call_indirect (param i32) (local.get 0) (i32.load offset=16777216 (local.get 1)))
    (call $exit (i32.const 0))
    (i32.const 0))
  (func $exit (param i32) (call $dl_init) (drop (call $close (local.get 0))))
  (func $by_pointer (param i32) (drop (call $write (i32.const 1) (local.get 0) (i32.const 2))))
  (func $by_data (param i32) (return_call $exit (local.get 0)))
  (data $data "\03\00\00\00\10\00\00\01\00\00\00\00\01\00\00\00abcdabcdabcdabcd"))
"#;

/// A program without threads: active segments.
const PROGRAM: &str = r#"
(module
  (@dylink.0 (mem-info (memory 20 2) (table 1 0)) (needed "libfoo.so.1"))
  (import "env" "memory" (memory 1))
  (import "env" "__indirect_function_table" (table 1 funcref))
  (import "env" "__memory_base" (global $base i32))
  (import "env" "__table_base" (global $table i32))
  (import "GOT.mem" "counter" (global (mut i32)))
  (import "env" "other" (func $other (result i32)))
  (global $main_at i32 (i32.const 4))
  (export "_start" (func $start)) (export "main_at" (global $main_at)) (export "environ" (global $main_at))
  (elem (global.get $table) func $start)
  (func $start (drop (call $other)) (drop (i32.load (global.get $main_at))))
  (data (global.get $base) "0123456789"))
"#;

/// What C compilers do not write: references, several results, types of garbage collection, expressions as elements.
const ODD: &str = r#"
(module
  (type $point (struct (field i32) (field f64)))
  (type $many (func (param i32 i64 f32 f64 v128 funcref externref) (result i32 i64)))
  (rec (type $a (func (param (ref null $b)))) (type $b (func (result (ref null $a)))))
  (import "m" "f" (func $f (type $many)))
  (import "m" "g" (global (ref null extern)))
  (memory 1 2) (table $t 3 10 funcref) (table 1 externref)
  (global $sum i32 (i32.add (i32.const 1) (i32.const 2)))
  (export "f" (func $f)) (export "g" (global 0)) (export "sum" (global $sum)) (export "m" (memory 0))
  (export "t" (table $t))
  (elem declare func $h)
  (elem (table $t) (i32.const 0) funcref (ref.null func) (ref.func $h))
  (func $h (result funcref) (ref.func $h))
  (func (param i32) (local v128)
    (drop (v128.load8_lane offset=16777220 7 (local.get 0) (local.get 1)))
    (drop (i32.atomic.rmw.add offset=16777224 (local.get 0) (i32.const 1)))
    (atomic.fence))
  (data (i32.const 16) "data"))
"#;
