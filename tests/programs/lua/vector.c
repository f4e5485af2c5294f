/* A C module for Lua: `require "vector"`. Calls back into the interpreter that loads it, keeps data of its own, and raises errors. */
#include "lauxlib.h"
#include "lua.h"
#include <math.h>
#include <string.h>

typedef struct {
    lua_Number x, y;
} Vector;

static int alive;

static Vector *check(lua_State *state, int index) { return luaL_checkudata(state, index, "vector"); }

static Vector *push(lua_State *state, lua_Number x, lua_Number y) {
    Vector *vector = lua_newuserdatauv(state, sizeof *vector, 0);
    *vector = (Vector){x, y};
    alive++;
    luaL_setmetatable(state, "vector");
    return vector;
}

static int new(lua_State *state) {
    push(state, luaL_checknumber(state, 1), luaL_checknumber(state, 2));
    return 1;
}

static int add(lua_State *state) {
    Vector *a = check(state, 1), *b = check(state, 2);
    push(state, a->x + b->x, a->y + b->y);
    return 1;
}

static int length(lua_State *state) {
    Vector *vector = check(state, 1);
    lua_pushnumber(state, hypot(vector->x, vector->y));
    return 1;
}

static int equal(lua_State *state) {
    lua_pushboolean(state, memcmp(check(state, 1), check(state, 2), sizeof(Vector)) == 0);
    return 1;
}

static int tostring(lua_State *state) {
    Vector *vector = check(state, 1);
    lua_pushfstring(state, "(%f, %f)", vector->x, vector->y);
    return 1;
}

static int collect(lua_State *state) {
    check(state, 1);
    alive--;
    return 0;
}

static int map(lua_State *state) {
    Vector *vector = check(state, 1);
    lua_Number in[2] = {vector->x, vector->y}, out[2];
    for (int i = 0; i < 2; i++) {
        lua_pushvalue(state, 2);
        lua_pushnumber(state, in[i]);
        lua_call(state, 1, 1);
        out[i] = luaL_checknumber(state, -1);
        lua_pop(state, 1);
    }
    push(state, out[0], out[1]);
    return 1;
}

static int count(lua_State *state) {
    lua_pushinteger(state, alive);
    return 1;
}

static const luaL_Reg functions[] = {{"new", new}, {"count", count}, {NULL, NULL}};
static const luaL_Reg methods[] = {{"__add", add},           {"__len", length}, {"__eq", equal}, {"__gc", collect},
                                   {"__tostring", tostring}, {"map", map},      {NULL, NULL}};

int luaopen_vector(lua_State *state) {
    luaL_newmetatable(state, "vector");
    luaL_setfuncs(state, methods, 0);
    lua_pushvalue(state, -1);
    lua_setfield(state, -2, "__index");
    luaL_newlib(state, functions);
    return 1;
}
