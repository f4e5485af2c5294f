// A memory manager that finds mistakes: every range has unmapped pages around it, every block of malloc has pages of its own,
// and what is free is used again only when the whole address space has been gone through.

enum { VERSION = 1, PAGE = 4096, FIRST = 0x10000000 / PAGE, END = 0xffff0000u / PAGE, PAGES = 1 << 20 };
enum { BREAK = 6 };

static unsigned char used[PAGES];
static unsigned next = FIRST;

static unsigned pages(unsigned size) { return (size + PAGE - 1) / PAGE; }

// Whether a range and the page on each side of it are free.
static int is_free(unsigned first, unsigned count)
{
	if (first < 16 || first + count > END || first + count < first)
		return 0;
	for (unsigned page = first - 1; page <= first + count && page < END; page++)
		if (used[page])
			return 0;
	return 1;
}

static void set(unsigned first, unsigned count, int to)
{
	for (unsigned page = first; page < first + count && page < PAGES; page++)
		used[page] = to;
}

int memory_manager_version(void) { return VERSION; }

int memory_malloc_threshold(void) { return 1; }

unsigned memory_place(int kind, unsigned size, unsigned align, unsigned hint)
{
	unsigned count = pages(size), step = align > PAGE ? align / PAGE : 1;
	if (kind == BREAK)
		return 0;
	if (hint && hint % align == 0 && is_free(hint / PAGE, count)) {
		set(hint / PAGE, count, 1);
		return hint;
	}
	for (int turn = 0; turn < 2; turn++) {
		unsigned at = (next + step) / step * step;
		for (; at < END && count < END - at; at += step)
			if (is_free(at, count)) {
				set(at, count, 1);
				next = at + count;
				return at * PAGE;
			}
		next = FIRST;
	}
	return 0;
}

int memory_claim(int kind, unsigned address, unsigned size)
{
	(void)kind;
	set(address / PAGE, pages(size), 1);
	return 1;
}

void memory_release(unsigned address, unsigned size) { set(address / PAGE, pages(size), 0); }
