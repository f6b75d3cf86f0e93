# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# wayside_translations(TARGET LANGUAGES …): the catalogues of resources/translations/LANGUAGE, one a page, become one
# compiled catalogue a language, ":/translations/wayside_LANGUAGE.qm" of the target.
function(wayside_translations target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LANGUAGES")
    set(compiled)
    foreach(language IN LISTS arg_LANGUAGES)
        file(GLOB catalogues CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/translations/${language}/*.ts")
        set(file "${CMAKE_CURRENT_BINARY_DIR}/translations/wayside_${language}.qm")
        file(MAKE_DIRECTORY "${CMAKE_CURRENT_BINARY_DIR}/translations")
        # What is not translated yet stays English: an empty word would be worse.
        add_custom_command(OUTPUT "${file}"
                           COMMAND Qt6::lrelease -silent -nounfinished ${catalogues} -qm "${file}"
                           DEPENDS ${catalogues} VERBATIM)
        list(APPEND compiled "${file}")
    endforeach()
    qt_add_resources(${target} translations PREFIX "/" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})
endfunction()
