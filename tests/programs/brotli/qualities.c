/* Compresses a file with every quality and several windows, as a stream, and expands it again. */
#include <brotli/decode.h>
#include <brotli/encode.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
    FILE *file = fopen(argv[1], "rb"), *output = fopen("packed.br", "ab");
    fseek(file, 0, SEEK_END);
    size_t size = ftell(file);
    rewind(file);
    uint8_t *data = malloc(size), *packed = malloc(2 * size + 1000), *expanded = malloc(size + 1);
    if (fread(data, 1, size, file) != size)
        return 1;
    printf("%u %u, %zu bytes\n", BrotliEncoderVersion(), BrotliDecoderVersion(), size);
    for (int quality = 0; quality <= 11; quality++) {
        for (int window = 10; window <= 24; window += 7) {
            BrotliEncoderState *encoder = BrotliEncoderCreateInstance(NULL, NULL, NULL);
            BrotliEncoderSetParameter(encoder, BROTLI_PARAM_QUALITY, quality);
            BrotliEncoderSetParameter(encoder, BROTLI_PARAM_LGWIN, window);
            BrotliEncoderSetParameter(encoder, BROTLI_PARAM_MODE, quality % 2 ? BROTLI_MODE_TEXT : BROTLI_MODE_GENERIC);
            const uint8_t *next_in = data;
            uint8_t *next_out = packed;
            size_t in = size, out = 2 * size + 1000, total = 0;
            if (!BrotliEncoderCompressStream(encoder, BROTLI_OPERATION_FINISH, &in, &next_in, &out, &next_out, &total))
                return 2;
            BrotliEncoderDestroyInstance(encoder);
            fwrite(packed, 1, total, output);
            size_t back = size + 1;
            BrotliDecoderResult result = BrotliDecoderDecompress(total, packed, &back, expanded);
            int same = back == size && memcmp(data, expanded, size) == 0;
            printf("quality %d window %d: %zu bytes, %d %d\n", quality, window, total, result, same);

            BrotliDecoderState *decoder = BrotliDecoderCreateInstance(NULL, NULL, NULL);
            packed[total / 2] ^= 0x10;
            next_in = packed, in = total, next_out = expanded, out = size + 1;
            result = BrotliDecoderDecompressStream(decoder, &in, &next_in, &out, &next_out, NULL);
            printf("damaged: %d %s\n", result, BrotliDecoderErrorString(BrotliDecoderGetErrorCode(decoder)));
            BrotliDecoderDestroyInstance(decoder);
        }
    }
    fclose(output);
    return 0;
}
