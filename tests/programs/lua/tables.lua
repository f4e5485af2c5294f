local list = { 5, 2, 8, 1, 9, 3 }
table.sort(list)
print(table.concat(list, " "), #list)
table.sort(list, function(a, b) return a > b end)
print(table.concat(list, " "))
table.insert(list, 7); table.insert(list, 1, 0); print(table.remove(list), table.remove(list, 1), table.concat(list, ","))
print(table.unpack({ 1, 2, 3 }), select("#", table.unpack({}, 1, 3)), table.pack(1, nil, 3).n)
print(table.concat(table.move({ 1, 2, 3 }, 1, 3, 3, { 9, 8 }), " "))
print(pcall(table.sort, { 3, 1, "x" }), pcall(table.concat, { 1, {}, 3 }))
local keys = {}
for key in pairs({ a = 1, b = 2, [1] = 3, [2.5] = 4, [true] = 5 }) do keys[#keys + 1] = tostring(key) end
table.sort(keys); print(table.concat(keys, " "))
local random = 12345
local function next_random() random = (random * 1103515245 + 12345) % 2147483648; return random end
local big = {}
for i = 1, 50000 do big[i] = next_random() end
table.sort(big)
local sorted = true
for i = 2, #big do sorted = sorted and big[i - 1] <= big[i] end
print(sorted, big[1], big[25000], big[50000])
local class = {}
class.__index = class
class.__add = function(a, b) return setmetatable({ value = a.value + b.value }, class) end
class.__eq = function(a, b) return a.value == b.value end
class.__lt = function(a, b) return a.value < b.value end
class.__le = function(a, b) return a.value <= b.value end
class.__call = function(self, x) return self.value * x end
class.__len = function(self) return self.value end
class.__concat = function(a, b) return tostring(a) .. "~" .. tostring(b) end
class.__tostring = function(self) return "<" .. self.value .. ">" end
class.__close = function(self) print("closed", self) end
local function new(value) return setmetatable({ value = value }, class) end
print(tostring(new(1) + new(2)), new(1) == new(1), new(1) < new(2), new(2) <= new(1), new(6)(7), #new(9), new(1) .. new(2))
do local guard <close> = new(5); local constant <const> = 4; print("inside", constant) end
local weak = setmetatable({}, { __mode = "k" })
weak[{}] = 1; weak[class] = 2
collectgarbage(); collectgarbage()
local count = 0
for _ in pairs(weak) do count = count + 1 end
print("weak", count)
local proxy = setmetatable({}, { __index = function(_, key) return key .. "!" end, __newindex = function(t, k, v) rawset(t, k, v * 2) end })
proxy.x = 21; print(proxy.x, proxy.missing, rawget(proxy, "missing"), rawlen({ 1, 2 }), rawequal(proxy, proxy))
local function fibonacci() local a, b = 0, 1; while true do coroutine.yield(a); a, b = b, a + b end end
local generate, numbers = coroutine.wrap(fibonacci), {}
for i = 1, 15 do numbers[i] = generate() end
print(table.concat(numbers, " "))
local thread = coroutine.create(function(a, b) local c = coroutine.yield(a + b); error({ code = c }) end)
print(coroutine.resume(thread, 1, 2)); local ok, problem = coroutine.resume(thread, 42)
print(ok, problem.code, coroutine.status(thread), coroutine.isyieldable())
print(select(-1, 1, 2, 3), select("#"), next({}), type(next), #{ n = 1 }, #{ 1, 2, nil })
local before = collectgarbage("count")
do local garbage = {}; for i = 1, 100000 do garbage[i] = { i } end end
collectgarbage(); print(collectgarbage("count") < before + 1000)
goto done
print("skipped")
::done:: print("end")
