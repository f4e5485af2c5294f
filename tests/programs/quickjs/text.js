// Unicode, regular expressions, JSON, dates, and errors.
const words = "Zürich, żółć ärger; 日本語 naïve café 🧵 STRASSE straße ﬁn".match(/\p{L}+/gu);
print(words, words.map(w => w.toUpperCase()), words.map(w => w.toLowerCase()), words.map(w => w.normalize("NFD").length), [..."🧵日"].length);
print(words.slice().sort(), "straße".localeCompare("strasse") !== 0, "İ".toLowerCase().length, "ΑΣ".toLowerCase());
print("2024-02-29T12:34:56.789Z".replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/, "$<d>.$<m>.$<y>"), /(a+)+b/.test("a".repeat(20)), "aBc".replace(/[a-z]/gi, c => c.charCodeAt()));
print([..."key=value; other = 'a;b'".matchAll(/(\w+)\s*=\s*('[^']*'|\w+)/g)].map(m => m.slice(1)), /(?<=\$)\d+/.exec("cost $42"), /^(?!.*bad).*$/m.exec("bad\ngood")[0]);
const tree = JSON.parse('{"a":[1,2,{"b":null}],"c":"\\u00e9\\n","d":1e-7,"__proto__":3}', (k, v) => typeof v === "number" ? v * 2 : v);
print(JSON.stringify(tree, null, 2), JSON.stringify("\u2028\ud800"));
for (const date of [0, 951782400000, -62135596800000, 253402300799999]) {
    const d = new Date(date);
    print(d.toISOString(), d.getUTCDay(), d.toUTCString(), Date.UTC(d.getUTCFullYear(), 1, 30));
}
for (const bad of ["null.x", "undefined_name", "(", "new Array(-1)", "'x'.repeat(-1)", "BigInt(1.5)", "JSON.parse('{')", "let f = () => f(); f()"]) {
    try { print(eval(bad)); } catch (e) { print(bad, e.name, e.message); }
}
const weave = (a, b) => { const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]); for (let j = 1; j <= b.length; j++) { rows[0][j] = j; for (let i = 1; i <= a.length; i++) rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1])); } return rows[a.length][b.length]; };
print(weave("muslin and linen", "muslim and women"), weave("kitten".repeat(20), "sitting".repeat(20)));
Promise.resolve(1).then(x => { print("then", x); return Promise.reject(new Error("later")); }).catch(e => print("caught", e.message)).finally(() => print("finally"));
(async () => { for await (const x of (async function* () { yield 1; yield 2; })()) print("async", x); })();
print("last synchronous line");
