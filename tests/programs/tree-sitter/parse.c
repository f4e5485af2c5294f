/* Parses a C file, prints its tree, then deletes every 50th line, one by one, and parses what is left again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tree_sitter/api.h>

const TSLanguage *tree_sitter_c(void);

static unsigned long shape(TSTree *tree, unsigned *nodes) {
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree));
    unsigned long hash = 5381;
    *nodes = 0;
    for (;;) {
        TSNode node = ts_tree_cursor_current_node(&cursor);
        hash = (hash * 33 + ts_node_symbol(node)) * 33 + ts_node_end_byte(node);
        ++*nodes;
        if (ts_tree_cursor_goto_first_child(&cursor))
            continue;
        while (!ts_tree_cursor_goto_next_sibling(&cursor)) {
            if (!ts_tree_cursor_goto_parent(&cursor)) {
                ts_tree_cursor_delete(&cursor);
                return hash;
            }
        }
    }
}

int main(int argc, char **argv) {
    FILE *file = fopen(argv[1], "rb");
    fseek(file, 0, SEEK_END);
    size_t size = ftell(file);
    rewind(file);
    char *text = malloc(size);
    if (fread(text, 1, size, file) != size)
        return 1;
    TSParser *parser = ts_parser_new();
    ts_parser_set_language(parser, tree_sitter_c());
    TSTree *tree = ts_parser_parse_string(parser, NULL, text, size);
    char *printed = ts_node_string(ts_tree_root_node(tree));
    puts(printed);
    free(printed);
    unsigned line = 0, nodes;
    for (size_t at = 0; at < size; line++) {
        char *end = memchr(text + at, '\n', size - at);
        size_t length = end ? end + 1 - (text + at) : size - at;
        if (line % 50 == 49) {
            memmove(text + at, text + at + length, size - at - length);
            size -= length;
            TSInputEdit edit = {at, at + length, at, {line, 0}, {line + 1, 0}, {line, 0}};
            ts_tree_edit(tree, &edit);
            TSTree *next = ts_parser_parse_string(parser, tree, text, size);
            unsigned ranges;
            free(ts_tree_get_changed_ranges(tree, next, &ranges));
            ts_tree_delete(tree);
            tree = next;
            unsigned long hash = shape(tree, &nodes);
            printf("line %u: %u nodes, %u changed ranges, %lx\n", line, nodes, ranges, hash);
        } else {
            at += length;
        }
    }
    ts_tree_delete(tree);
    ts_parser_delete(parser);
    return 0;
}
