# The first instructions of a new thread, in an instance of its own that has neither a stack nor thread-local variables yet.
# The argument points to two words, the top of the stack and the TLS block; what follows them is for __libc_thread_run.
	.globaltype	__stack_pointer, i32
	.functype	__wasm_init_tls (i32) -> ()
	.functype	__libc_thread_run (i32) -> ()
	.globl	__libc_thread_entry
	.hidden	__libc_thread_entry
	.type	__libc_thread_entry,@function
	.section	.text.__libc_thread_entry,"",@
__libc_thread_entry:
	.functype	__libc_thread_entry (i32) -> ()
	local.get	0
	i32.load	0
	global.set	__stack_pointer
	local.get	0
	i32.load	4
	call	__wasm_init_tls
	local.get	0
	call	__libc_thread_run
	end_function
