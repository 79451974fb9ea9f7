# Settings and warnings of all our own targets, linked PRIVATE so that they reach nobody else.
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

add_library(fihris_settings INTERFACE)
target_compile_features(fihris_settings INTERFACE cxx_std_20)
target_include_directories(fihris_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(fihris_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
  # GCC 12 warns of overlapping copies inside std::string where there are none (GCC bug 105651).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>
  $<$<BOOL:${FIHRIS_WARNINGS_AS_ERRORS}>:-Werror>)
if(FIHRIS_SANITIZE)
  target_compile_options(fihris_settings INTERFACE
    -fsanitize=${FIHRIS_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(fihris_settings INTERFACE -fsanitize=${FIHRIS_SANITIZE})
endif()
if(FIHRIS_COVERAGE)
  # Atomic counters: several threads count the same lines.
  target_compile_options(fihris_settings INTERFACE --coverage -O0 -fprofile-update=atomic)
  target_link_options(fihris_settings INTERFACE --coverage)
endif()
if(FIHRIS_BUILD_FUZZERS)
  target_compile_options(fihris_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

# fihris_add_library(NAME SOURCES … LINK …): a static library of ours; LINK is what its headers and sources use.
# Headers that nearly all files read: a third of the time of a build without optimisation. Other builds show whether each
# file includes what it needs.
option(FIHRIS_PRECOMPILE "Precompile the headers of the standard library" OFF)
function(fihris_precompile target)
  if(FIHRIS_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE <algorithm> <chrono> <filesystem> <functional> <map> <memory> <optional>
      <ranges> <span> <string> <string_view> <utility> <vector> ${ARGN})
  endif()
endfunction()

function(fihris_add_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE $<BUILD_INTERFACE:fihris_settings> ${ARG_PRIVATE_LINK})
  # Installed headers lie below include/fihris, and include each other as they do here.
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/fihris>)
  target_compile_features(${name} PUBLIC cxx_std_20)
  fihris_precompile(${name})
endfunction()
