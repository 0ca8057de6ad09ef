# `cmake --build build --target reference` writes the reference of the C and the SQL interface, where doxygen is.
find_program(DOXYGEN doxygen)
find_program(SQLITE3_SHELL sqlite3)
mark_as_advanced(DOXYGEN SQLITE3_SHELL)

if(DOXYGEN AND SQLITE3_SHELL)
  configure_file(docs/reference/Doxyfile.in docs/reference/Doxyfile @ONLY)
  add_custom_target(reference
    COMMAND ${PROJECT_SOURCE_DIR}/docs/reference/make.sh ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}
    COMMENT "Writing ${PROJECT_BINARY_DIR}/docs/reference/html/index.html"
    VERBATIM)
  add_dependencies(reference wlzreg_schema)
endif()
