local function check(value, message) if not value then error(message, 2) end return value end
local file = check(io.open("numbers.txt", "w"))
print(io.type(file), io.type(io.stdout), io.type(42))
for i = 1, 1000 do file:write(i, " ", i * i, "\n") end
print(file:seek("cur"), file:close(), io.type(file))
local sum = 0
for line in io.lines("numbers.txt") do
    local a, b = line:match("(%d+) (%d+)")
    sum = sum + a + b
end
print("sum", sum)
file = check(io.open("numbers.txt", "r+"))
print(file:read("n", "n", "l", "L")); print(#file:read("a"), file:seek("set", 4), file:read(3), file:read("l"), file:seek("end"), file:read("l"), file:read(0))
file:seek("set", 0); file:write("9"); file:seek("set", 0); print(file:read("n", "n")); file:close()
file = check(io.open("binary.bin", "wb")); file:setvbuf("full", 64)
for i = 0, 255 do file:write(string.char(i)) end
file:close()
local bytes = check(io.open("binary.bin", "rb")):read("a"); print(#bytes, bytes:byte(1), bytes:byte(256), bytes == bytes:reverse():reverse())
for a, b in io.lines("numbers.txt", 1, "n") do print(a, b) break end
file = check(io.open("numbers.txt", "a")); file:write("appended\n"); file:close()
local last
for line in io.lines("numbers.txt") do last = line end
print(last)
print(io.open("missing.txt")); print(io.open("no/such/directory/file", "w")); print(pcall(io.lines, "missing.txt")); print(pcall(io.open, "x", "bad mode"))
print(os.rename("binary.bin", "renamed.bin"), os.rename("binary.bin", "again.bin"))
print(os.remove("renamed.bin"), os.remove("renamed.bin"))
io.output("redirected.txt"); io.write("through ", "io.write\n"); io.close(); io.output(io.stdout)
io.input("redirected.txt"); print(io.read("a")); io.close(io.input()); io.input(io.stdin)
local temporary = os.tmpname and pcall(io.tmpfile)
print(type(temporary))
print(os.getenv("GREETING"), os.getenv("NO_SUCH_VARIABLE"), os.getenv("HOME"))
print(os.date("!%Y-%m-%d %H:%M:%S", 86400 * 365), os.date("!%A %B %j %p %y %%", 1e9), os.date("!*t", 0).year, os.date("!%c", 0), os.date("!%x %X", 12345678))
print(os.time({ year = 2000, month = 1, day = 1, hour = 12 }), os.date("%Y", os.time({ year = 2026, month = 14, day = -3 })))
print(pcall(os.date, "%Ez", 0), os.difftime(5, 3), os.clock() >= 0, os.time() > 1.7e9, math.type(os.time()))
print(os.setlocale(nil), os.setlocale("C"))
print(io.read("l"), io.read("n"), io.read("l"), io.read("a"))
print(pcall(io.popen, "true"))
io.stderr:write("to standard error\n")
print(arg[0]:match("[^/]*$"), arg[1], #arg)
local handle <close> = check(io.open("numbers.txt"))
io.stdout:write("buffered "):write("chain\n")
os.exit(true, true)
