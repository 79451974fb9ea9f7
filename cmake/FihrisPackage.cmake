# The search library for other programs: find_package(Fihris) gives Fihris::search. cmake --install DIR --component
# development installs it alone.
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/Fihris)

# All that the search library is made of. They are static: whoever links it has them in its program.
foreach(part IN ITEMS base cli text dates letters analysis copies index search)
  set_target_properties(fihris_${part} PROPERTIES EXPORT_NAME ${part})
  install(TARGETS fihris_${part} EXPORT FihrisTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
endforeach()

install(DIRECTORY common searcher DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/fihris COMPONENT development
        FILES_MATCHING PATTERN "*.h" PATTERN lexicon_compiler EXCLUDE PATTERN data EXCLUDE)
install(EXPORT FihrisTargets NAMESPACE Fihris:: DESTINATION ${package_folder} COMPONENT development)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/FihrisConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/FihrisConfig.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/FihrisConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/FihrisConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/FihrisConfigVersion.cmake
        DESTINATION ${package_folder} COMPONENT development)
