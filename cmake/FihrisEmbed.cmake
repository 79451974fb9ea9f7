# fihris_embed(OUTPUT SOURCE.cpp HEADER header FUNCTION name FILES …): a source file that holds the bytes of
# files, and defines std::string_view fihris::FUNCTION(std::string_view name), which gives them by their names.
function(fihris_embed output)
  cmake_parse_arguments(ARG "" "HEADER;FUNCTION" "FILES" ${ARGN})
  set(script ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake)
  list(JOIN ARG_FILES "|" files)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${output} -D HEADER=${ARG_HEADER} -D FUNCTION=${ARG_FUNCTION} "-DFILES=${files}"
            -P ${script}
    DEPENDS ${script} ${ARG_FILES} VERBATIM)
endfunction()
