# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Headers that nearly every file reads, read once: half of the compilers' time in windows and tests. Sources include what
# they use all the same: without the option they have to compile too.
option(WAYSIDE_PRECOMPILED_HEADERS "Read Qt's headers once for all files (the preset dev does)" OFF)

# wayside_precompiled_headers(<target> <libraries>): a target whose headers others may use.
function(wayside_precompiled_source target)
    file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp" "namespace wayside {}\n")
    add_library(${target} STATIC EXCLUDE_FROM_ALL "${CMAKE_CURRENT_BINARY_DIR}/${target}.cpp")
    set_target_properties(${target} PROPERTIES AUTOMOC OFF)
    target_link_libraries(${target} PUBLIC wayside_qt tl::expected ${ARGN})
    target_precompile_headers(${target} PRIVATE
        <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <string> <utility> <variant> <vector>
        <tl/expected.hpp>
        <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QMap> <QObject> <QPointer>
        <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariant>)
endfunction()

if(WAYSIDE_PRECOMPILED_HEADERS AND NOT WAYSIDE_CORE_ONLY)
    wayside_precompiled_source(precompiled_widgets Qt6::Widgets)
    target_precompile_headers(precompiled_widgets PRIVATE
        <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QHeaderView> <QIcon> <QLabel>
        <QLineEdit> <QMenu> <QPainter> <QPalette> <QPushButton> <QSortFilterProxyModel> <QStyledItemDelegate> <QTableView>
        <QToolButton> <QWidget>)
    # For netcore, the command line and their tests; without Qt's test headers, which see a folder's name that differs from
    # test to test.
    wayside_precompiled_source(precompiled_core Qt6::Core)
endif()

# The libraries of this directory and below that use Qt, after all of them are declared.
function(wayside_precompile_directory directory)
    if(NOT WAYSIDE_PRECOMPILED_HEADERS)
        return()
    endif()
    get_property(targets DIRECTORY "${directory}" PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(libraries ${target} LINK_LIBRARIES)
        if(NOT type STREQUAL "STATIC_LIBRARY")
            continue()
        elseif(target MATCHES "^ui_")
            target_precompile_headers(${target} REUSE_FROM precompiled_widgets)
        elseif("wayside_qt" IN_LIST libraries)
            target_precompile_headers(${target} REUSE_FROM precompiled_core)
        endif()
    endforeach()
    get_property(below DIRECTORY "${directory}" PROPERTY SUBDIRECTORIES)
    foreach(each IN LISTS below)
        wayside_precompile_directory("${each}")
    endforeach()
endfunction()

# A test program that uses the windows or does not.
function(wayside_precompile_test target)
    if(NOT WAYSIDE_PRECOMPILED_HEADERS)
        return()
    endif()
    if(ARGN MATCHES "(^|;)(ui_|console_parts)")
        target_precompile_headers(${target} REUSE_FROM precompiled_widgets)
    else()
        target_precompile_headers(${target} REUSE_FROM precompiled_core)
    endif()
endfunction()
