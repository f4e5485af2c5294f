local function show(...)
    local values = table.pack(...)
    for i = 1, values.n do
        local value = values[i]
        values[i] = math.type(value) == "float" and ("%.14g"):format(value) or tostring(value)
    end
    print(table.concat(values, " "))
end
show(math.pi, math.huge, -math.huge, math.maxinteger, math.mininteger, math.maxinteger + 1 == math.mininteger)
show(math.sin(1), math.cos(1), math.tan(1), math.asin(0.5), math.acos(0.5), math.atan(1), math.atan(-1, -1))
show(math.exp(1), math.log(10), math.log(8, 2), math.log(1000, 10), math.sqrt(2), 2 ^ 0.5, 2 ^ 10, 8 ^ (1 / 3))
show(math.floor(3.7), math.floor(-3.7), math.ceil(3.2), math.ceil(-3.2), math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7.5, 2))
show(math.modf(3.7), math.modf(-3.7), math.abs(-5), math.abs(math.mininteger), math.max(1, 5, 3), math.min(2.5, 1))
show(math.tointeger(3.0), math.tointeger(3.5), math.tointeger("8"), math.ult(1, -1), math.type(1), math.type(1.0), math.type("1"))
show(1 // 0.0, -1 // 0.0, 0.0 / 0.0 ~= 0.0 / 0.0, 5 % math.huge, -5 % math.huge, 1e308 * 10, 5 // -2, 5 % -2)
print(pcall(function() return 1 // 0 end)); print(pcall(function() return 1 % 0 end)); print(pcall(function() return 1.5 | 1 end))
show(7 & 3, 7 | 8, 7 ~ 2, ~0, 1 << 62, 1 << 64, -1 >> 60, 1 << -1, pcall(function() return "3" | {} end))
print(0x7fffffffffffffff, 0xffffffffffffffff, 1e15, 1e16, 123456789012345678, 0.1, 1 / 3, 100 / 2, 3 | 0, 2 ^ 31, 1e-7, 5e-324)
print(string.format("%.17g %.17g %.17g", 0.1, 1 / 3, 2 / 3), 9007199254740993, 2 ^ 53 + 1)
math.randomseed(42)
local first = { math.random(1000), math.random(1000), math.random(), math.random(-5, 5) }
math.randomseed(42)
print(first[1] == math.random(1000), first[2] == math.random(1000), first[3] == math.random(), first[4] == math.random(-5, 5))
print(pcall(math.random, 2, 1)); print(pcall(math.floor, {}))
local sum = 0.0
for i = 1, 100000 do sum = sum + 1 / (i * i) end
print(("%.12f"):format(math.sqrt(sum * 6)))
local primes, sieve = 0, {}
for i = 2, 100000 do
    if not sieve[i] then
        primes = primes + 1
        for j = i * i, 100000, i do sieve[j] = true end
    end
end
print("primes", primes)
local n = 8 -- n-body in miniature: every operation of the VM on floats
local x, v = {}, {}
for i = 1, n do x[i], v[i] = math.sin(i), math.cos(i) end
for _ = 1, 2000 do
    for i = 1, n do
        local force = 0
        for j = 1, n do if i ~= j then force = force + (x[j] - x[i]) / ((x[j] - x[i]) ^ 2 + 0.01) end end
        v[i] = v[i] + force * 1e-4
    end
    for i = 1, n do x[i] = x[i] + v[i] * 1e-3 end
end
print(("%.9f %.9f"):format(x[1], v[n]))
for i = 10, 1, -3 do io.write(i, " ") end
for i = 1.0, 2.0, 0.25 do io.write(i, " ") end
print()
