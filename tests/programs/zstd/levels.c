/* Compresses a file at many levels, with a dictionary trained on its own lines, and as a stream; expands it again. */
#include "zdict.h"
#include "zstd.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *data;
static size_t size;

static size_t check(size_t result, const char *what) {
    if (ZSTD_isError(result)) {
        printf("%s: %s\n", what, ZSTD_getErrorName(result));
        exit(1);
    }
    return result;
}

static unsigned sum(const char *bytes, size_t length) {
    unsigned hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash;
}

static void levels(FILE *output) {
    size_t bound = ZSTD_compressBound(size);
    char *packed = malloc(bound), *expanded = malloc(size);
    for (int level = -5; level <= ZSTD_maxCLevel(); level += level < 3 ? 2 : 4) {
        size_t length = check(ZSTD_compress(packed, bound, data, size, level), "ZSTD_compress");
        printf("level %d: %zu bytes, %08x, content size %llu\n", level, length, sum(packed, length),
               ZSTD_getFrameContentSize(packed, length));
        fwrite(packed, 1, length, output);
        size_t back = check(ZSTD_decompress(expanded, size, packed, length), "ZSTD_decompress");
        if (back != size || memcmp(expanded, data, size) != 0)
            printf("what came back differs\n");
        packed[length / 2] ^= 1;
        size_t damaged = ZSTD_decompress(expanded, size, packed, length);
        printf("damaged: %s\n", ZSTD_isError(damaged) ? ZSTD_getErrorName(damaged) : "not noticed");
    }
    free(packed);
    free(expanded);
}

static void dictionary(FILE *output) {
    size_t sizes[4000];
    unsigned count = 0;
    for (char *at = data; at < data + size && count < 4000; count++) {
        char *end = memchr(at, '\n', data + size - at);
        sizes[count] = (end ? end + 1 : data + size) - at;
        at += sizes[count];
    }
    char trained[8192], packed[1024], expanded[1024];
    size_t length = check(ZDICT_trainFromBuffer(trained, sizeof trained, data, sizes, count), "ZDICT_trainFromBuffer");
    printf("dictionary of %u lines: %zu bytes, %08x\n", count, length, sum(trained, length));
    ZSTD_CCtx *compress = ZSTD_createCCtx();
    ZSTD_DCtx *decompress = ZSTD_createDCtx();
    size_t total = 0, lines = 0;
    for (char *at = data; lines < count; at += sizes[lines++]) {
        if (sizes[lines] > sizeof expanded / 2)
            continue;
        size_t got = check(
            ZSTD_compress_usingDict(compress, packed, sizeof packed, at, sizes[lines], trained, length, 7), "usingDict");
        fwrite(packed, 1, got, output);
        total += got;
        size_t back = check(
            ZSTD_decompress_usingDict(decompress, expanded, sizeof expanded, packed, got, trained, length), "usingDict");
        if (back != sizes[lines] || memcmp(expanded, at, back) != 0)
            printf("line %zu differs\n", lines);
    }
    printf("%zu bytes with it\n", total);
    ZSTD_freeCCtx(compress);
    ZSTD_freeDCtx(decompress);
}

static void stream(FILE *output) {
    ZSTD_CCtx *context = ZSTD_createCCtx();
    check(ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 12), "level");
    check(ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1), "checksum");
    check(ZSTD_CCtx_setParameter(context, ZSTD_c_enableLongDistanceMatching, 1), "long distance");
    char piece[1000];
    size_t at = 0, rest;
    do {
        ZSTD_inBuffer input = {data, at + 3333 < size ? at + 3333 : size, at};
        ZSTD_outBuffer out = {piece, sizeof piece, 0};
        rest = check(ZSTD_compressStream2(context, &out, &input, input.size == size ? ZSTD_e_end : ZSTD_e_continue),
                     "ZSTD_compressStream2");
        at = input.pos;
        fwrite(piece, 1, out.pos, output);
    } while (at < size || rest != 0);
    ZSTD_freeCCtx(context);
}

int main(int argc, char **argv) {
    FILE *file = fopen(argv[1], "rb"), *output = fopen("packed.zst", "wb");
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    data = malloc(size);
    if (fread(data, 1, size, file) != size)
        return 1;
    printf("%s, %zu bytes\n", ZSTD_versionString(), size);
    levels(output);
    dictionary(output);
    stream(output);
    fclose(output);
    return 0;
}
