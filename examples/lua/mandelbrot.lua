-- Draws the Mandelbrot set; then asks a module written in C.
local shades = " .:-=+*#%@"
for y = -1.2, 1.2, 0.15 do
    local line = {}
    for x = -2.1, 0.7, 0.045 do
        local re, im, n = 0, 0, 0
        while re * re + im * im < 4 and n < 50 do
            re, im, n = re * re - im * im + x, 2 * re * im + y, n + 1
        end
        local shade = n == 50 and 10 or 1 + n % 9
        line[#line + 1] = shades:sub(shade, shade)
    end
    print(table.concat(line))
end
package.cpath = "./?.so"
local loaded, vector = pcall(require, "vector")
if loaded then print("a vector from C:", vector.new(3, 4) + vector.new(1, 1), "of length", #vector.new(3, 4)) end
