// lib: spread.so spread.c -nostdlib -fno-builtin
// lib: liblibrary.so library.c
// lib: plugin.so library.c
// link: liblibrary.so
// cflags: -fno-builtin
// memory-manager: spread.so
// only: here, a native process has no memory manager to exchange
// status: 139
// stderr: segmentation fault \(SIGSEGV\): write to 0x[0-9a-f]+: nothing is mapped there
// A program under a memory manager that leaves room around everything and uses no address again: all works as ever, nothing lies next
// to anything else, and a byte too much is a fault.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define ANONYMOUS (MAP_PRIVATE | MAP_ANONYMOUS)
enum { PAGE = 4096 };

int *library_numbers(void);
char *library_local(void);
char *library_block(unsigned size);

// Whether the page at an address is mapped: the kernel says so.
static int mapped(void *at)
{
	unsigned char state;
	return mincore((void *)((unsigned long)at & -PAGE), 1, &state) == 0;
}

static char *map(size_t size)
{
	char *at = mmap(0, size, PROT_READ | PROT_WRITE, ANONYMOUS, -1, 0);
	if (at == MAP_FAILED)
		perror("mmap");
	return at;
}

static void blocks(void)
{
	static const size_t sizes[] = {0, 1, 15, 16, 17, 40, 1000, 4095, 4096, 4097, 100000, 1 << 20, 3 << 20};
	for (unsigned i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		char *p = malloc(sizes[i]);
		memset(p, 1, sizes[i]);
		char *end = (char *)(((unsigned long)p + sizes[i] + 15) & -16);
		char *again = realloc(p, sizes[i] * 2 + 1);
		int moved = again != p && !mapped(p);
		int kept = sizes[i] == 0 || (again[0] == 1 && again[sizes[i] - 1] == 1);
		free(again);
		printf("%zu: next %d, moved %d, kept %d, gone %d\n", sizes[i], mapped(end), moved, kept, !mapped(again));
	}
	char *zeros = calloc(100, 7);
	int sum = 0;
	for (int i = 0; i < 700; i++)
		sum |= zeros[i];
	char *aligned = aligned_alloc(8192, 100);
	printf("zeros %d, aligned %d\n", sum, (unsigned long)aligned % 8192 == 0);
	free(aligned);
	free(zeros);
}

static void mappings(void)
{
	char *first = map(PAGE), *second = map(3 * PAGE);
	printf("alone: %d %d %d %d\n", mapped(first - 1), mapped(first + PAGE), mapped(second - 1), mapped(second + 3 * PAGE));
	munmap(first, PAGE);
	char *third = map(PAGE);
	printf("another place: %d\n", third != first);
	printf("at the hint: %d\n", mmap(first, PAGE, PROT_READ, ANONYMOUS, -1, 0) == first);
	strcpy(second, "moves");
	char *moved = mremap(second, 3 * PAGE, 40 * PAGE, MREMAP_MAYMOVE);
	printf("mremap: %s, moved %d\n", moved, moved != second && !mapped(second));
	printf("fixed: %d\n", mmap(moved, PAGE, PROT_READ, ANONYMOUS | MAP_FIXED, -1, 0) == moved);
	printf("shared: %d\n", mmap(0, PAGE, PROT_READ, MAP_SHARED | MAP_ANONYMOUS, -1, 0) != MAP_FAILED);
	errno = 0;
	void *old = sbrk(0);
	printf("no heap for brk: %d %d\n", sbrk(PAGE) == (void *)-1 && errno == ENOMEM, sbrk(0) == old);
	printf("too large: %d\n", mmap(0, 0xfff00000, PROT_READ, ANONYMOUS, -1, 0) == MAP_FAILED && errno == ENOMEM);
}

static void libraries(void)
{
	int *numbers = library_numbers();
	printf("library: %d %d %d\n", numbers[0], library_local()[0], library_local()[9999]);
	void *before = 0;
	for (int turn = 0; turn < 3; turn++) {
		void *plugin = dlopen("plugin.so", RTLD_NOW);
		int *(*get)(void) = (int *(*)(void))dlsym(plugin, "library_numbers");
		int *data = dlsym(plugin, "numbers");
		printf("plugin: %d %d\n", get() == data || get() == numbers, data[0]);
		data[0]++;
		before = data;
		dlclose(plugin);
	}
	printf("closed: %d\n", mapped(before));
}

int main(void)
{
	blocks();
	mappings();
	libraries();
	// Two thousand times, and no address is missing in the end.
	for (int i = 0; i < 2000; i++) {
		char *p = malloc(200000);
		p[0] = p[199999] = 1;
		free(p);
	}
	puts("one byte too many");
	fflush(stdout);
	char *p = library_block(48);
	memset(p, 1, 48);
	p[48] = 1;
	puts("not noticed");
}
