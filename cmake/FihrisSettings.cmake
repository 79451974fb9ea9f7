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

# For builds from nothing. Others show whether each file includes what it needs.
option(FIHRIS_FAST_BUILD "Compile several files as one, with precompiled headers: half the time" OFF)
if(FIHRIS_FAST_BUILD)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
  # It takes the source files for headers, in which an unnamed namespace would be an error, and of so much at once GCC 12
  # thinks at -O3 that strings reach beyond their ends.
  target_compile_options(fihris_settings INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-error>)
endif()
set(fihris_largest_group 12)  # larger ones would leave a processor without work at the end

# Those of the sources that are files of ours; the generated ones are not there yet.
function(fihris_compile_as_one target sources)
  list(FILTER sources EXCLUDE REGEX "^/")
  execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/cmake/unity_groups.py ${fihris_largest_group} ${sources}
                  WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE groups COMMAND_ERROR_IS_FATAL ANY)
  while(groups)
    list(POP_FRONT groups source group)
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP group_${group})
  endwhile()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  # A change may make names clash that did not before.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources})
endfunction()

# fihris_build_fast(TARGET SOURCES HEADERS …): the headers are precompiled beside those that nearly all files read. Doing
# so costs as much as it gains for a few files.
function(fihris_build_fast target sources)
  if(NOT FIHRIS_FAST_BUILD)
    return()
  endif()
  fihris_compile_as_one(${target} "${sources}")
  list(LENGTH sources count)
  if(count GREATER 40)
    target_precompile_headers(${target} PRIVATE <algorithm> <chrono> <filesystem> <functional> <map> <memory> <optional>
      <ranges> <span> <string> <string_view> <utility> <vector> ${ARGN})
  endif()
endfunction()

# fihris_add_library(NAME SOURCES … LINK …): a static library of ours; LINK is what its headers and sources use.
function(fihris_add_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE $<BUILD_INTERFACE:fihris_settings> ${ARG_PRIVATE_LINK})
  # Installed headers lie below include/fihris, and include each other as they do here.
  target_include_directories(${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/fihris>)
  target_compile_features(${name} PUBLIC cxx_std_20)
  fihris_build_fast(${name} "${ARG_SOURCES}")
endfunction()
