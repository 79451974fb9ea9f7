# fihris_add_tests(TARGET SOURCES …): one program of doctest cases, and one ctest for each of its files, named after what
# it tests: common/index/manifest_test.cpp gives the test common/index/manifest.
function(fihris_add_tests target)
  add_executable(${target} ${ARGN} ${PROJECT_SOURCE_DIR}/tests/support/test_main.cpp)
  target_link_libraries(${target} PRIVATE fihris_settings)
  fihris_build_fast(${target} "${ARGN}" <doctest/doctest.h> <xapian.h>)
  # It says what doctest.h is to define before it reads it.
  set_source_files_properties(${PROJECT_SOURCE_DIR}/tests/support/test_main.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
  target_compile_definitions(${target} PRIVATE FIHRIS_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  foreach(source ${ARGN})
    if(NOT source MATCHES "_test\\.cpp$")
      continue()  # helpers
    endif()
    cmake_path(ABSOLUTE_PATH source OUTPUT_VARIABLE file)
    cmake_path(RELATIVE_PATH file BASE_DIRECTORY ${PROJECT_SOURCE_DIR}/tests)
    string(REPLACE "_test.cpp" "" name ${file})
    add_test(NAME ${name} COMMAND ${target} --source-file=*tests/${file})
    # A filter that matches nothing would pass.
    set_tests_properties(${name} PROPERTIES FAIL_REGULAR_EXPRESSION "test cases: +0 " LABELS unit)
  endforeach()
endfunction()
