# CMake toolchain file:  cmake -DCMAKE_TOOLCHAIN_FILE=.../share/cmake/muslin.cmake
#
# Finds `muslin` on PATH, or beside this file in a complete install; -DMUSLIN=/path/to/muslin names another.
# Programs are run with `muslin run`, so that try_run() and tests work. MUSLIN_RUN_FLAGS (a list) are given to it;
# the source and build trees are mounted where they are.

set(CMAKE_SYSTEM_NAME Linux)
set(CMAKE_SYSTEM_PROCESSOR wasm32)

if(NOT MUSLIN)
  find_program(MUSLIN muslin HINTS "${CMAKE_CURRENT_LIST_DIR}/../../bin" NO_CMAKE_FIND_ROOT_PATH REQUIRED)
endif()
# try_compile() reads this file again, in a project of its own.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES MUSLIN MUSLIN_RUN_FLAGS)

# The program and its first argument.
set(CMAKE_C_COMPILER "${MUSLIN}" cc)
set(CMAKE_CXX_COMPILER "${MUSLIN}" c++)
set(CMAKE_ASM_COMPILER "${MUSLIN}" cc)
set(CMAKE_C_COMPILER_TARGET "")

# CMake takes binary tools by path, without arguments: these are links to muslin that it knows by their names.
set(_muslin_tools "${CMAKE_BINARY_DIR}/CMakeFiles/muslin-tools")
foreach(_tool ar ranlib nm strip objcopy objdump)
  if(NOT EXISTS "${_muslin_tools}/muslin-${_tool}")
    file(MAKE_DIRECTORY "${_muslin_tools}")
    file(CREATE_LINK "${MUSLIN}" "${_muslin_tools}/muslin-${_tool}" SYMBOLIC)
  endif()
  string(TOUPPER "${_tool}" _variable)
  set(CMAKE_${_variable} "${_muslin_tools}/muslin-${_tool}" CACHE FILEPATH "${_tool} for WebAssembly")
endforeach()
set(CMAKE_C_COMPILER_AR "${CMAKE_AR}" CACHE FILEPATH "ar for WebAssembly")
set(CMAKE_C_COMPILER_RANLIB "${CMAKE_RANLIB}" CACHE FILEPATH "ranlib for WebAssembly")
set(CMAKE_CXX_COMPILER_AR "${CMAKE_AR}" CACHE FILEPATH "ar for WebAssembly")
set(CMAKE_CXX_COMPILER_RANLIB "${CMAKE_RANLIB}" CACHE FILEPATH "ranlib for WebAssembly")

# CMake can change run paths when it installs only in ELF files, so the build tree has the installed ones; $ORIGIN makes them right in
# both.
set(CMAKE_BUILD_WITH_INSTALL_RPATH ON CACHE BOOL "Link with the run path of the installed program")
set(CMAKE_INSTALL_RPATH "$ORIGIN;$ORIGIN/../lib" CACHE STRING "Run path of installed programs")

set(CMAKE_CROSSCOMPILING_EMULATOR
  "${MUSLIN};run;--dir;${CMAKE_SOURCE_DIR}::${CMAKE_SOURCE_DIR};--dir;${CMAKE_BINARY_DIR}::${CMAKE_BINARY_DIR};${MUSLIN_RUN_FLAGS}")

# Programs come from the machine that builds, everything else from the sysroot.
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
execute_process(COMMAND "${MUSLIN}" cc -print-sysroot OUTPUT_VARIABLE _muslin_sysroot OUTPUT_STRIP_TRAILING_WHITESPACE)
list(APPEND CMAKE_FIND_ROOT_PATH "${_muslin_sysroot}")
