// Every conversion of strptime that POSIX has; case, white space, numbers out of range.
#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <time.h>

static void try(const char *text, const char *format) {
  struct tm tm;
  memset(&tm, 0, sizeof tm);
  const char *end = strptime(text, format, &tm);
  printf("<%s> <%s>: ", text, format);
  if (end)
    printf("rest <%s> %d-%d-%d %d:%d:%d wday %d yday %d\n", end, tm.tm_year, tm.tm_mon, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_wday, tm.tm_yday);
  else
    printf("no\n");
}

int main(void) {
  try("2024-07-01 12:34:56 rest", "%Y-%m-%d %H:%M:%S");
  try("Monday 1 July", "%A %d %B");
  try("mon 1 jUL", "%a %d %b");
  try("Sunda", "%A");
  try("12:30 PM", "%I:%M %p");
  try("12:30 AM", "%I:%M %p");
  try("01:30 pm", "%I:%M %p");
  try("13:30 PM", "%I:%M %p");
  try("11:22:33 PM", "%r");
  try("23:59", "%R");
  try("23:59:60", "%T");
  try("23:59:61", "%T");
  try("24:00:00", "%T");
  try("07/04/99", "%D");
  try("07/04/68", "%D");
  try("07/04/69", "%D");
  try("366", "%j");
  try("367", "%j");
  try("000", "%j");
  try("32", "%d");
  try("0", "%d");
  try("13", "%m");
  try("1999", "%C%y");
  try("20", "%C");
  try("a%b", "a%%b");
  try("  x  y", "x y");
  try("x y", "x%ny");
  try("x y", "x%ty");
  try("xy", "x%ny");
  try("53", "%U");
  try("54", "%U");
  try("6", "%w");
  try("7", "%w");
  try("Thu Jan  1 00:00:00 1970", "%c");
  try("12:34", "%H:%M:%S");
  try("9", "%H");
  try("123", "%H");
  try("text", "texT");
  try("", "%Y");
  try("x", "%Q");
  try("May", "%b");
  try("Mayday", "%B");
  try("Ju 1", "%b");
  return 0;
}
