# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# wayside_printed_by(PROGRAM OUTPUT FILE ARGUMENTS … DESTINATION FOLDER): a file that a program of ours prints, made when
# it was built and installed with it, in the component of the program's name. Not when cross-compiling: the program does not run here then.
function(wayside_printed_by program)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "OUTPUT;DESTINATION" "ARGUMENTS")
    if(CMAKE_CROSSCOMPILING)
        return()
    endif()
    get_filename_component(folder "${arg_OUTPUT}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    add_custom_command(OUTPUT "${arg_OUTPUT}"
                       COMMAND ${CMAKE_COMMAND} -E env QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 TZ=UTC
                               "$<TARGET_FILE:${program}>" ${arg_ARGUMENTS} > "${arg_OUTPUT}.new"
                       COMMAND ${CMAKE_COMMAND} -E rename "${arg_OUTPUT}.new" "${arg_OUTPUT}"
                       DEPENDS ${program} VERBATIM)
    string(MAKE_C_IDENTIFIER "printed_${program}_${arg_ARGUMENTS}" target)
    add_custom_target(${target} ALL DEPENDS "${arg_OUTPUT}")
    install(FILES "${arg_OUTPUT}" DESTINATION "${arg_DESTINATION}" COMPONENT ${program})
endfunction()

# The page of section 1 that a program prints with these arguments.
function(wayside_manual_page program)
    if(UNIX)
        wayside_printed_by(${program} OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/${program}.1" ARGUMENTS ${ARGN}
                           DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    endif()
endfunction()
