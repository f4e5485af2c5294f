print(pcall(error, "message"), pcall(error, { code = 5 }) == false, pcall(error), select("#", pcall(error, nil)))
print(pcall(function() error("with position") end)); print(pcall(function() error("level 2", 2) end)); print(pcall(function() error("no position", 0) end))
print(pcall(function() local x = nil; return x.field end)); print(pcall(function() return 1 + {} end)); print(pcall(function() return #5 end))
print(pcall(function() return {} < {} end)); print(pcall(function() return "a" < 1 end)); print(pcall(function() undefined_function() end))
print(xpcall(function() error("handled") end, function(message) return "<" .. message .. ">" end))
print(xpcall(function(...) return select("#", ...), ... end, print, 1, nil, 3))
local function deep(n) if n == 0 then error("bottom", 0) end return (deep(n - 1)) end
for _, depth in ipairs({ 1, 10, 100, 1000 }) do print(depth, pcall(deep, depth)) end
local function overflow() return 1 + overflow() end
local ok, message = pcall(overflow); print(ok, message:match("stack overflow"))
ok, message = pcall(string.rep, "x", 1 << 40); print(ok, message)
local function nest(n) if n == 0 then error("innermost", 0) end local fine, problem = pcall(nest, n - 1); error(problem .. "<" .. n, 0) end
print(pcall(nest, 20))
local count = 0
for i = 1, 20000 do if not pcall(error, i) then count = count + 1 end end
print("caught", count)
local log = {}
do
    local function guard(name) return setmetatable({}, { __close = function(_, problem) log[#log + 1] = name .. ":" .. tostring(problem) end }) end
    print(pcall(function()
        local a <close> = guard("a")
        local b <close> = guard("b")
        error("thrown", 0)
    end))
end
print(table.concat(log, " "))
local thread = coroutine.create(function() local fine, problem = pcall(function() coroutine.yield("yielded across pcall"); error("later", 0) end); return fine, problem end)
print(coroutine.resume(thread)); print(coroutine.resume(thread)); print(coroutine.resume(thread))
print(#select(2, pcall(coroutine.wrap(function() error({ 1, 2, 3 }) end))))
print(select(2, pcall(require, "no.such.module")):match("module 'no.such.module' not found"))
local checked = setmetatable({}, { __index = function(_, key) error("no field " .. key, 2) end })
print(pcall(function() return checked.missing end))
print(pcall(setmetatable, 1, {})); print(pcall(load, 5)); print(load("x ="), load("for", "chunk")); print(load("return ...", "name", "t", {})(7))
print(debug.traceback("trace", 1):match("^trace\nstack traceback:\n"), debug.getinfo(1, "l").currentline, debug.getinfo(print).what)
print(tostring(assert(1, "unused")), pcall(assert, false), pcall(assert, nil, "asserted"), pcall(assert))
warn("@on"); warn("a ", "warning")
print(tostring(select(2, pcall(error, setmetatable({}, { __tostring = function() return "as text" end })))))
