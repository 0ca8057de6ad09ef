# cmake -DCOMMAND=... -DEXPECTED=... -DACTUAL=... -P compare_output.cmake: the command prints exactly what the
# expected file says, and succeeds.
execute_process(COMMAND ${COMMAND} OUTPUT_FILE ${ACTUAL} RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "it failed: ${result}")
endif()
execute_process(COMMAND diff -u ${EXPECTED} ${ACTUAL} RESULT_VARIABLE different)
if(different)
  message(FATAL_ERROR "it prints something else")
endif()
