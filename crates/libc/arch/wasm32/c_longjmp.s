# The one tag of longjmp: a program and all its libraries throw and catch the same. Neither C nor Rust can define a tag.
	.globl	__c_longjmp
	.tagtype	__c_longjmp i32
__c_longjmp:
