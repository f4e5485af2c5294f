.import --csv towns.csv town_text
CREATE TABLE town(name TEXT PRIMARY KEY, country TEXT, people INTEGER CHECK (people >= 0), height REAL, founded TEXT) WITHOUT ROWID;
INSERT INTO town SELECT name, nullif(country, ''), people, height, nullif(founded, '') FROM town_text;
DROP TABLE town_text;
.headers on
.mode column
SELECT name, people, rank() OVER (ORDER BY people DESC) AS rank, round(100.0 * people / sum(people) OVER (), 3) AS percent FROM town ORDER BY people DESC;
.mode box
SELECT country, count(*), total(people), avg(height), max(founded) FROM town GROUP BY country HAVING count(*) > 0 ORDER BY country NULLS LAST;
.mode markdown
SELECT name, length(name), length(cast(name AS BLOB)), upper(name), hex(substr(name, 2, 2)), unicode(name) FROM town ORDER BY name;
.mode json
SELECT json_group_array(json_object('name', name, 'people', people)) AS j FROM (SELECT * FROM town ORDER BY name LIMIT 3);
.mode quote
SELECT name, founded, julianday(founded), strftime('%d.%m.%Y %j %w', founded), date(founded, '+1 month', 'start of month', '-1 day') FROM town WHERE founded IS NOT NULL ORDER BY founded;
.mode insert copy
SELECT * FROM town ORDER BY name;
.mode list
.separator " | "
WITH RECURSIVE mandelbrot(cy, cx, x, y, n) AS (SELECT cy, cx, 0.0, 0.0, 0 FROM (WITH RECURSIVE r(v) AS (SELECT -1.2 UNION ALL SELECT v + 0.2 FROM r WHERE v < 1.1) SELECT v AS cy FROM r), (WITH RECURSIVE r(v) AS (SELECT -2.0 UNION ALL SELECT v + 0.1 FROM r WHERE v < 0.9) SELECT v AS cx FROM r) UNION ALL SELECT cy, cx, x * x - y * y + cx, 2.0 * x * y + cy, n + 1 FROM mandelbrot WHERE x * x + y * y < 4.0 AND n < 28) SELECT group_concat(substr(' .+*#', 1 + min(n / 7, 4), 1), '') FROM (SELECT cy, cx, max(n) AS n FROM mandelbrot GROUP BY cy, cx) GROUP BY cy;
CREATE TABLE number(n INTEGER PRIMARY KEY, square REAL, text TEXT);
BEGIN;
INSERT INTO number WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 20000) SELECT n, n * 1.0 * n / 7, printf('%08.3f %x %s', n / 3.0, n, 'row') FROM c;
COMMIT;
CREATE INDEX by_text ON number(text);
SELECT count(*), sum(n), sum(square), min(text), max(text) FROM number;
SELECT n, square, text FROM number WHERE text LIKE '%7f%' ORDER BY text LIMIT 5;
EXPLAIN QUERY PLAN SELECT * FROM number WHERE text = 'x';
SELECT sin(1), cos(1), exp(1), ln(10), log2(10), pow(2, 0.5), atan2(1, 2), pi(), 1e308 * 10, -1e308 * 10, 0.1 + 0.2, 1.0 / 3;
CREATE VIRTUAL TABLE note USING fts5(body);
INSERT INTO note VALUES ('the quick brown fox'), ('jumps over the lazy dog'), ('quick quick slow');
SELECT rowid, highlight(note, 0, '[', ']'), round(bm25(note), 4) FROM note WHERE note MATCH 'quick' ORDER BY rank;
CREATE VIRTUAL TABLE box USING rtree(id, x0, x1, y0, y1);
INSERT INTO box SELECT n, n % 100, n % 100 + 1, n / 100, n / 100 + 1 FROM number WHERE n < 5000;
SELECT count(*), min(id), max(id) FROM box WHERE x0 >= 10 AND x1 <= 20 AND y0 >= 5 AND y1 <= 9;
SAVEPOINT before;
DELETE FROM number WHERE n % 2;
SELECT changes(), count(*) FROM number;
ROLLBACK TO before;
SELECT count(*) FROM number;
DELETE FROM number WHERE n > 50;
PRAGMA integrity_check;
VACUUM;
.schema --indent
.tables
.once towns.txt
SELECT * FROM town ORDER BY people;
.backup copy.db
.bail off
SELECT * FROM nothing;
INSERT INTO town VALUES ('Ulm', 'DE', 1, 1, NULL);
INSERT INTO town VALUES ('Negative', 'DE', -1, 1, NULL);
SELECT 'still here';
