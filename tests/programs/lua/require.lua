package.cpath = arg[1] .. "/?.so"
print(pcall(require, "missing_module") == false, package.loadlib(arg[1] .. "/nothing.so", "*") == nil)
local vector = require("vector")
print(vector == require("vector"), package.loaded.vector == vector)
local a, b = vector.new(3, 4), vector.new(1, 2)
print(tostring(a), tostring(b), tostring(a + b), #a, a == vector.new(3, 4), a == b)
print(tostring(a:map(function(x) return x * 10 end)))
print(pcall(vector.new, "x", 1)); print(pcall(function() return a + 1 end)); print(pcall(a.map, a, function() error("through C", 0) end))
for i = 1, 10000 do local _ = vector.new(i, i) end
a, b = nil, nil
collectgarbage(); collectgarbage()
print("left", vector.count())
local open = package.loadlib(arg[1] .. "/vector.so", "luaopen_vector")
print(type(open), (package.loadlib(arg[1] .. "/vector.so", "no_such_function")), select(3, package.loadlib(arg[1] .. "/vector.so", "no_such_function")))
print(open() ~= vector)
