# fihris_install_generated(PROGRAM): its man page and the completions of shells, which it prints itself.
include(GNUInstallDirs)
function(fihris_install_generated program)
  set(files)
  foreach(each IN ITEMS man/${program}.1 bash/${program} zsh/_${program} fish/${program}.fish)
    cmake_path(GET each PARENT_PATH kind)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/${each})
    add_custom_command(OUTPUT ${file}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/${kind}
      COMMAND ${program} --generate ${kind} > ${file}
      DEPENDS ${program} VERBATIM)
    list(APPEND files ${file})
  endforeach()
  add_custom_target(${program}-generated ALL DEPENDS ${files})
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/man/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/bash/${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/zsh/_${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/fish/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endfunction()
