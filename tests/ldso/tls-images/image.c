#include "target.h"
#include <stdint.h>
#include <stdio.h>
struct node {
    int value;
    struct node *next;
    int (*call)(int);
    const char *text;
};
static struct node tail = {3, 0, target_function, "tail"};
static int private_function(int n) { return n + 100; }
int exported_data[2] = {7, 8};
static char before = 'b';
static _Thread_local char first = 'f';
static _Thread_local struct node head = {1, &tail, private_function, target_text};
static _Thread_local int *pointer = target_data + 3;
static _Thread_local int *exported = &exported_data[1];
static _Thread_local int zeros[1000];
static _Thread_local _Alignas(16384) long long aligned = 12345678901;
static _Thread_local _Alignas(64) char line[64];
static _Thread_local char *to_before = &before;
static _Thread_local uintptr_t number = (uintptr_t)&target_data[0];
static _Thread_local int visits;
int *image_pointer(void) { return pointer; }
void image_print(const char *who) {
    int sum = 0;
    for (int i = 0; i < 1000; i++)
        sum += zeros[i];
    printf("%s: %c %d %d %d %s %d %s\n", who, first, head.value, head.next->value, head.call(1), head.text,
           head.next->call(2), head.next->text);
    printf("  %d %d %d %lld %d %d %c %d %d\n", *pointer, *exported, sum, aligned,
           (int)((uintptr_t)&aligned % 16384), (int)((uintptr_t)line % 64), *to_before,
           number == (uintptr_t)target_data, ++visits);
    zeros[visits] = visits;
    head.value++;
}
