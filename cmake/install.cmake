# What `cmake --install` puts in place: libraries, headers, the extension, schema and packs, and how to find them.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/wlzreg)
set(WLZREG_SCHEMA_DIR ${CMAKE_INSTALL_DATADIR}/wlzreg)

install(TARGETS wlzreg wlzreg_static EXPORT wlzreg-targets)
install(EXPORT wlzreg-targets NAMESPACE wlzreg:: DESTINATION ${package_dir})
install(TARGETS wlzreg_sql DESTINATION ${CMAKE_INSTALL_LIBDIR})

install(DIRECTORY include/ ${PROJECT_BINARY_DIR}/include/
        TYPE INCLUDE FILES_MATCHING PATTERN "*.h")
install(FILES ${PROJECT_BINARY_DIR}/schema/wlzreg.sql DESTINATION ${WLZREG_SCHEMA_DIR})
install(DIRECTORY schema/policy schema/json DESTINATION ${WLZREG_SCHEMA_DIR})
install(DIRECTORY docs/ TYPE DOC USE_SOURCE_PERMISSIONS FILES_MATCHING PATTERN "*.md" PATTERN "*.png" PATTERN "*.py" PATTERN reference EXCLUDE)
install(FILES LICENSE NEWS.md TYPE DOC)

configure_package_config_file(cmake/wlzreg-config.cmake.in wlzreg-config.cmake
  INSTALL_DESTINATION ${package_dir}
  PATH_VARS WLZREG_SCHEMA_DIR)
write_basic_package_version_file(wlzreg-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/wlzreg-config.cmake
  ${PROJECT_BINARY_DIR}/wlzreg-config-version.cmake
  DESTINATION ${package_dir})

# The way from the .pc file back to the prefix, so that the installed tree may be moved.
file(RELATIVE_PATH WLZREG_PC_PREFIX /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(cmake/wlzreg.pc.in wlzreg.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/wlzreg.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
