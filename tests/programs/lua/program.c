/* Runs a Lua script with arguments, as the stand-alone interpreter would. */
#include "lauxlib.h"
#include "lua.h"
#include "lualib.h"
#include <stdio.h>
#include <stdlib.h>

static int with_traceback(lua_State *state) {
    luaL_traceback(state, state, luaL_tolstring(state, 1, NULL), 1);
    return 1;
}

int main(int argc, char **argv) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s SCRIPT [ARGUMENTS]\n", argv[0]);
        return 2;
    }
    lua_State *state = luaL_newstate();
    if (state == NULL)
        return 3;
    luaL_openlibs(state);
    lua_createtable(state, argc - 2, 1);
    for (int i = 1; i < argc; i++) {
        lua_pushstring(state, argv[i]);
        lua_rawseti(state, -2, i - 1);
    }
    lua_setglobal(state, "arg");
    lua_pushcfunction(state, with_traceback);
    int status = luaL_loadfile(state, argv[1]);
    if (status == LUA_OK)
        status = lua_pcall(state, 0, 0, -2);
    if (status != LUA_OK)
        fprintf(stderr, "%s\n", lua_tostring(state, -1));
    lua_close(state);
    return status == LUA_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
