// Streams: bytes, lines and records, through a file of 4 MiB.
#define _GNU_SOURCE
#include "bench.h"
#include <stdlib.h>
#include <unistd.h>

#define SIZE (4 << 20)
static char record[4096];

static FILE *need(FILE *file) {
  if (!file) exit(1);
  return file;
}

static void read_bytes(void) {
  FILE *in = need(fopen("bench.data", "r"));
  unsigned sum = 0;
  for (int c; (c = getc(in)) != EOF;) sum += c;
  USE(sum);
  fclose(in);
}

static void write_bytes(void) {
  FILE *out = need(fopen("/dev/null", "w"));
  for (int i = 0; i < SIZE; i++) putc(i, out);
  fclose(out);
}

static void copy_bytes(void) {
  FILE *in = need(fopen("bench.data", "r")), *out = need(fopen("/dev/null", "w"));
  for (int c; (c = getc(in)) != EOF;) putc(c, out);
  fclose(in), fclose(out);
}

static void read_lines(void) {
  FILE *in = need(fopen("bench.data", "r"));
  char line[256];
  unsigned count = 0;
  while (fgets(line, sizeof line, in)) count++;
  USE(count);
  fclose(in);
}

static void get_lines(void) {
  FILE *in = need(fopen("bench.data", "r"));
  char *line = NULL;
  size_t size = 0;
  unsigned count = 0;
  while (getline(&line, &size, in) > 0) count++;
  USE(count);
  free(line);
  fclose(in);
}

static void write_records(size_t size) {
  FILE *out = need(fopen("/dev/null", "w"));
  for (size_t done = 0; done < SIZE; done += size) fwrite(record, 1, size, out);
  fclose(out);
}

static void read_records(size_t size) {
  FILE *in = need(fopen("bench.data", "r"));
  while (fread(record, 1, size, in) == size) CLOBBER();
  fclose(in);
}

int main(int argc, char **argv) {
  bench_only = argc > 1 ? argv[1] : NULL;
  FILE *file = need(fopen("bench.data", "w"));
  for (int i = 0, column = 0; i < SIZE; i++) {
    if (column++ > (int)(random_number() % 120)) putc('\n', file), column = 0;
    else putc('a' + i % 26, file);
  }
  fclose(file);
  BENCH_EACH("stdio/getc", SIZE, read_bytes());
  BENCH_EACH("stdio/putc", SIZE, write_bytes());
  BENCH_EACH("stdio/getc+putc", SIZE, copy_bytes());
  BENCH_EACH("stdio/fgets", SIZE, read_lines());
  BENCH_EACH("stdio/getline", SIZE, get_lines());
  BENCH_EACH("stdio/fwrite-16", SIZE / 16, write_records(16));
  BENCH_EACH("stdio/fwrite-100", SIZE / 100, write_records(100));
  BENCH_EACH("stdio/fwrite-4096", SIZE / 4096, write_records(4096));
  BENCH_EACH("stdio/fread-16", SIZE / 16, read_records(16));
  BENCH_EACH("stdio/fread-100", SIZE / 100, read_records(100));
  unlink("bench.data");
  return 0;
}
