/* Fills a database file, closes it, opens it again and reads it back. */
#include "sqlite3.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { ROWS = 10000 };

static sqlite3 *database;

static void check(int status, const char *what) {
    if (status != SQLITE_OK && status != SQLITE_DONE && status != SQLITE_ROW) {
        printf("%s: %d %s\n", what, status, database ? sqlite3_errmsg(database) : "");
        exit(1);
    }
}

static void run(const char *sql) { check(sqlite3_exec(database, sql, NULL, NULL, NULL), sql); }

static int print_row(void *unused, int columns, char **values, char **names) {
    for (int i = 0; i < columns; i++)
        printf("%s%s=%s", i ? " " : "", names[i], values[i] ? values[i] : "NULL");
    putchar('\n');
    return 0;
}

static void show(const char *sql) { check(sqlite3_exec(database, sql, print_row, NULL, NULL), sql); }

static void open_database(const char *path) { check(sqlite3_open(path, &database), path); }

static void fill(void) {
    run("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL, price REAL, data BLOB)");
    run("CREATE INDEX item_name ON item (name)");
    run("BEGIN");
    sqlite3_stmt *insert;
    check(sqlite3_prepare_v2(database, "INSERT INTO item (name, price, data) VALUES (?, ?, ?)", -1, &insert, NULL), "prepare");
    for (int i = 1; i <= ROWS; i++) {
        char name[32];
        unsigned char data[16];
        snprintf(name, sizeof name, "item %05d", i * 7919 % ROWS);
        memset(data, i & 255, sizeof data);
        sqlite3_bind_text(insert, 1, name, -1, SQLITE_TRANSIENT);
        sqlite3_bind_double(insert, 2, i / 8.0);
        sqlite3_bind_blob(insert, 3, data, i % (int)sizeof data, SQLITE_TRANSIENT);
        check(sqlite3_step(insert), "insert");
        check(sqlite3_reset(insert), "reset");
    }
    check(sqlite3_finalize(insert), "finalize");
    run("COMMIT");
    printf("changes %d\n", sqlite3_total_changes(database));
}

static void read_back(void) {
    show("SELECT count(*) AS count, sum(price) AS sum, min(name) AS first, max(name) AS last, sum(length(data)) AS bytes FROM item");
    show("SELECT id, name, price, hex(data) AS data FROM item WHERE name BETWEEN 'item 00500' AND 'item 00503' ORDER BY name");
    show("SELECT id % 10 AS digit, count(*) AS count, round(avg(price), 3) AS mean FROM item GROUP BY digit ORDER BY digit");
    show("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT group_concat(i * i, ' ') AS squares FROM n");
    show("SELECT upper('grün'), printf('%.3f', 2.0 / 3), substr('abcdef', 2, 3), date(0, 'unixepoch'), typeof(1.5), json_extract('{\"a\": [1, 2]}', '$.a[1]')");
    show("EXPLAIN QUERY PLAN SELECT * FROM item WHERE name = 'x'");
    show("PRAGMA integrity_check");
}

int main(int argc, char **argv) {
    const char *path = argc > 1 ? argv[1] : "rows.db";
    open_database(path);
    fill();
    check(sqlite3_close(database), "close");
    struct stat status;
    if (stat(path, &status) != 0)
        return 1;
    printf("size %ld\n", (long)status.st_size);

    open_database(path);
    read_back();
    run("BEGIN");
    run("DELETE FROM item WHERE id % 2 = 0");
    show("SELECT count(*) AS inside FROM item");
    run("ROLLBACK");
    show("SELECT count(*) AS rolled_back FROM item");
    int status_of_error = sqlite3_exec(database, "INSERT INTO item (id, name) VALUES (1, 'twice')", NULL, NULL, NULL);
    printf("%d %s\n", status_of_error, sqlite3_errmsg(database));
    status_of_error = sqlite3_exec(database, "SELEC 1", NULL, NULL, NULL);
    printf("%d %s\n", status_of_error, sqlite3_errmsg(database));
    run("PRAGMA journal_mode = TRUNCATE");
    run("UPDATE item SET price = price * 2 WHERE id <= 100");
    run("VACUUM");
    check(sqlite3_close(database), "close");

    open_database(path);
    show("SELECT sum(price) AS sum FROM item");
    check(sqlite3_close(database), "close");
    database = NULL;
    printf("%d\n", sqlite3_open("no/such/directory/rows.db", &database));
    sqlite3_close(database);
    return 0;
}
