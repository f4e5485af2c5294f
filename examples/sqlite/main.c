/* A small program on a shared libsqlite3.so, with its database in a mounted directory. */
#include "sqlite3.h"
#include <stdio.h>

static int print_row(void *unused, int columns, char **values, char **names) {
    for (int i = 0; i < columns; i++)
        printf("%-12s", values[i] ? values[i] : "NULL");
    putchar('\n');
    return 0;
}

int main(void) {
    sqlite3 *database;
    char *problem = NULL;
    int status = sqlite3_open("fruit.db", &database);
    if (status == SQLITE_OK)
        status = sqlite3_exec(database,
                              "CREATE TABLE fruit (name TEXT, price REAL);"
                              "INSERT INTO fruit VALUES ('apple', 0.5), ('cherry', 3.25), ('plum', 1.75);"
                              "SELECT name, price FROM fruit WHERE price > 1 ORDER BY price DESC;"
                              "SELECT 'SQLite', sqlite_version();",
                              print_row, NULL, &problem);
    if (status != SQLITE_OK)
        printf("error: %s\n", problem ? problem : sqlite3_errmsg(database));
    sqlite3_close(database);
    return status;
}
