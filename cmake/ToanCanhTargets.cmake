# SPDX-License-Identifier: GPL-3.0-or-later
# One place for compiler flags, precompiled headers and the shape of our targets.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # A compile is the same wherever the checkout stands, and with precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER /usr/bin/env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

add_library(ioc_flags INTERFACE)
target_compile_features(ioc_flags INTERFACE cxx_std_20)
target_compile_definitions(ioc_flags INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER)
target_compile_options(ioc_flags INTERFACE -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wnon-virtual-dtor
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<BOOL:${TOANCANH_WERROR}>:-Werror>)
if(TOANCANH_FUZZ)
    # vptr: Qt itself is not instrumented.
    set(TOANCANH_SANITIZERS -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined)
    target_compile_options(ioc_flags INTERFACE ${TOANCANH_SANITIZERS} -fsanitize=fuzzer-no-link -g)
    target_link_options(ioc_flags INTERFACE ${TOANCANH_SANITIZERS})
endif()
target_include_directories(ioc_flags INTERFACE "${CMAKE_SOURCE_DIR}")

# Third-party headers that warn on their own.
add_library(ioc_valijson INTERFACE)
target_include_directories(ioc_valijson SYSTEM INTERFACE "${VALIJSON_INCLUDE_DIR}")

# ioc_library(NAME SOURCES ... PUBLIC ... PRIVATE ...): one layer of the house.
# A layer includes headers by their path from the top folder ("core/base/result.h").
function(ioc_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC ioc_flags ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch.h")
endfunction()

# ioc_program(NAME SOURCES ... PRIVATE ...)
function(ioc_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;PRIVATE" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE ioc_flags ${arg_PRIVATE})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/pch.h")
endfunction()
