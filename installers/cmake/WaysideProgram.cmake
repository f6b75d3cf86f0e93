# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# wayside_program(TARGET TITLE [BUNDLE]): what Windows and macOS want to know of a program of ours. Windows: version, title and
# icon inside the file. macOS, with BUNDLE: an application with its icon and the files it opens.
if(WIN32)
    enable_language(RC)
endif()
function(wayside_program target title)
    cmake_parse_arguments(PARSE_ARGV 2 arg "BUNDLE" "" "")
    if(WIN32)
        configure_file("${PROJECT_SOURCE_DIR}/installers/windows/program.rc.in"
                       "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc" @ONLY)
        target_sources(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc")
        set_property(GLOBAL APPEND PROPERTY WAYSIDE_WANT_ICON_FILE ${target})
    elseif(APPLE AND arg_BUNDLE)
        set(folder "${PROJECT_BINARY_DIR}/resources/icons")
        configure_file("${PROJECT_SOURCE_DIR}/installers/macos/Info.plist.in" "${CMAKE_CURRENT_BINARY_DIR}/Info.plist" @ONLY)
        set_target_properties(${target} PROPERTIES MACOSX_BUNDLE ON OUTPUT_NAME "${title}"
                              MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_BINARY_DIR}/Info.plist")
        set(icon "${folder}/wayside.icns")
        set_source_files_properties("${icon}" PROPERTIES GENERATED ON MACOSX_PACKAGE_LOCATION Resources)
        target_sources(${target} PRIVATE "${icon}")
        set_property(GLOBAL APPEND PROPERTY WAYSIDE_WANT_ICON_FILE ${target})
    endif()
endfunction()
