/* Compresses a file with every level and strategy, through memory and through gzip files, and expands it again. */
#include "zlib.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned char *data;
static size_t size;

static void fail(const char *what, int status) {
    printf("%s: %d\n", what, status);
    exit(1);
}

static void read_all(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        printf("cannot open %s\n", path);
        exit(2);
    }
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    data = malloc(size);
    if (fread(data, 1, size, file) != size)
        fail("fread", 0);
    fclose(file);
}

/* Deflates in pieces of odd sizes, with a full flush in the middle, then inflates in other pieces. */
static void streams(int level, int strategy, int window, FILE *output) {
    z_stream stream = {0};
    int status = deflateInit2(&stream, level, Z_DEFLATED, window, 8, strategy);
    if (status != Z_OK)
        fail("deflateInit2", status);
    size_t bound = deflateBound(&stream, size) + 100;
    unsigned char *packed = malloc(bound), *expanded = malloc(size + 1);
    stream.next_out = packed;
    stream.avail_out = bound;
    size_t at = 0, step = 1;
    while (at < size) {
        size_t piece = size - at < step ? size - at : step;
        stream.next_in = data + at;
        stream.avail_in = piece;
        at += piece;
        step = step * 3 + 1;
        status = deflate(&stream, at == size ? Z_FINISH : step > 5000 ? Z_FULL_FLUSH : Z_NO_FLUSH);
        if (status != (at == size ? Z_STREAM_END : Z_OK))
            fail("deflate", status);
    }
    size_t packed_size = stream.total_out;
    deflateEnd(&stream);
    fwrite(packed, 1, packed_size, output);
    printf("level %d strategy %d window %d: %zu bytes, crc %08lx, adler %08lx\n", level, strategy, window, packed_size,
           crc32(0, packed, packed_size), adler32(1, packed, packed_size));

    memset(&stream, 0, sizeof stream);
    if ((status = inflateInit2(&stream, window)) != Z_OK)
        fail("inflateInit2", status);
    stream.next_out = expanded;
    stream.avail_out = size + 1;
    for (at = 0; at < packed_size && status != Z_STREAM_END; at += 977) {
        stream.next_in = packed + at;
        stream.avail_in = packed_size - at < 977 ? packed_size - at : 977;
        status = inflate(&stream, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END)
            fail("inflate", status);
    }
    if (status != Z_STREAM_END || stream.total_out != size || memcmp(expanded, data, size) != 0)
        fail("what came back", status);
    inflateEnd(&stream);

    packed[packed_size / 2] ^= 0x55;
    uLongf length = size;
    status = uncompress(expanded, &length, packed, packed_size);
    printf("damaged: %d\n", status);
    free(packed);
    free(expanded);
}

static void files(void) {
    gzFile file = gzopen("lines.gz", "wb6");
    for (int i = 0; i < 3000; i++)
        gzprintf(file, "line %05d of %s: %.3f\n", i, "a file", i / 7.0);
    gzputs(file, "end\n");
    gzputc(file, '!');
    printf("gzclose %d\n", gzclose(file));
    file = gzopen("lines.gz", "rb");
    char line[100];
    int count = 0;
    while (gzgets(file, line, sizeof line) != NULL && count < 3000)
        count++;
    printf("%d lines, then %s%d\n", count, line, gzgetc(file));
    printf("gzseek %ld, ", (long)gzseek(file, 100, SEEK_SET));
    gzgets(file, line, sizeof line);
    printf("%ld %s", (long)gztell(file), line);
    gzungetc('x', file);
    printf("%c, eof %d, direct %d\n", gzgetc(file), gzeof(file), gzdirect(file));
    gzclose(file);
    file = gzopen("lines.gz", "ab");
    gzwrite(file, data, size < 5000 ? size : 5000);
    gzclose(file);
    file = gzopen("lines.gz", "rb");
    unsigned long sum = crc32(0, NULL, 0), total = 0;
    unsigned char buffer[1234];
    for (int got; (got = gzread(file, buffer, sizeof buffer)) > 0; total += got)
        sum = crc32(sum, buffer, got);
    int error;
    printf("%lu bytes, crc %08lx, error \"%s\"\n", total, sum, gzerror(file, &error));
    gzclose(file);
}

int main(int argc, char **argv) {
    read_all(argv[1]);
    printf("%s: %zu bytes, crc %08lx\n", zlibVersion(), size, crc32(0, data, size));
    FILE *output = fopen("packed.bin", "wb");
    for (int level = 0; level <= 9; level++)
        streams(level, Z_DEFAULT_STRATEGY, 15, output);
    for (int strategy = Z_FILTERED; strategy <= Z_FIXED; strategy++)
        streams(6, strategy, -12, output);
    streams(9, Z_DEFAULT_STRATEGY, 31, output);
    fclose(output);
    files();
    return 0;
}
