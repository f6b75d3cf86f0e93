# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library that is not ours is found here, once. README gives the reason for each.
find_package(tl-expected REQUIRED)

if(NOT WAYSIDE_CORE_ONLY)
    find_package(Qt6 6.4.2 REQUIRED COMPONENTS Core Network Sql Gui Widgets PrintSupport Charts Svg LinguistTools)
    if(BUILD_TESTING)
        find_package(Qt6 6.4.2 REQUIRED COMPONENTS Test)
    endif()
    find_package(Qt6Keychain REQUIRED)
    find_package(OpenSSL 3.0 REQUIRED)
    find_package(Boost 1.74 REQUIRED)
    find_package(Threads REQUIRED)
    find_package(PostgreSQL) # without it only the store on a database server is missing
    qt_standard_project_setup()
    # The moc of Qt 6.4 cannot parse libstdc++'s <concepts>, which <compare> brings in; it needs nothing from there.
    set(CMAKE_AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS")

    # Qt's own strictness, for every target that uses Qt.
    add_library(wayside_qt INTERFACE)
    target_link_libraries(wayside_qt INTERFACE wayside_compiler Qt6::Core)
    target_compile_definitions(wayside_qt INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT
                               QT_NO_KEYWORDS QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
                               QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endif()
