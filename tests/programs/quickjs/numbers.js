// Conversions, rounding, arithmetic and sorting.
const values = [0, -0, 1 / 3, 1e21, 1e-7, 123456789.125, 5e-324, 1.7976931348623157e308, NaN, Infinity, -1e-300, 0.1 + 0.2, 2 ** 53 + 1, 255.5];
for (const value of values)
    print(value, value.toString(2).length, value.toString(36), value.toFixed(3), value.toExponential(5), value.toPrecision(9), JSON.stringify([value]));
for (const text of ["0x1F", "0b101", " 12 ", "1e1000", "1_0", "", "-.5e-3", "0o17", "9007199254740993", "4.35", "2.2250738585072011e-308"])
    print(text, Number(text), parseFloat(text), parseInt(text), parseInt(text, 16));
for (const f of ["sin", "cos", "tan", "asin", "acosh", "atan", "sinh", "cosh", "tanh", "exp", "expm1", "log", "log1p", "log2", "log10", "cbrt", "sqrt", "fround", "trunc", "sign", "clz32"])
    print(f, [0.1, 0.5, 1, 2.5, 100].map(x => Math[f](x).toPrecision(12)).join(" "));
let product = 1n;
for (let i = 1n; i <= 200n; i++) product *= i;
print(product, product % 1000003n, (product >> 500n).toString(16), BigInt.asIntN(64, product), -product / 12345678901234567890n);
let state = 12345;
const random = () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const list = Array.from({ length: 5000 }, random);
list.sort((a, b) => a - b);
print(list.every((x, i) => i === 0 || list[i - 1] <= x), list[0], list[4999], list.reduce((a, b) => a + b));
const sieve = new Uint8Array(200000);
let primes = 0;
for (let i = 2; i < sieve.length; i++) {
    if (sieve[i]) continue;
    primes++;
    for (let j = i * 2; j < sieve.length; j += i) sieve[j] = 1;
}
print(primes, new Float32Array([1.1, 1e40, -0]), new DataView(new Float64Array([Math.PI]).buffer).getUint32(4, true).toString(16));
function* fibonacci() { let [a, b] = [0, 1]; for (;;) { yield a; [a, b] = [b, a + b]; } }
const first = []; for (const f of fibonacci()) { if (first.length > 80) break; first.push(f); } print(first.at(-1), first.slice(0, 15));
