# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DTREE=<source tree> -P layering.cmake
# What each folder may include. Fails with one line for every include (or clock call) that does not belong.
set(violations "")

# Every `#include` below FOLDER as "file|include"; nothing when the folder is not there.
function(includes_below folder variable)
    set(result "")
    file(GLOB_RECURSE sources "${TREE}/${folder}/*.h" "${TREE}/${folder}/*.cpp")
    foreach(source IN LISTS sources)
        file(RELATIVE_PATH name "${TREE}" "${source}")
        file(STRINGS "${source}" lines REGEX "^[ \t]*#[ \t]*include")
        foreach(line IN LISTS lines)
            if(line MATCHES "include[ \t]*([<\"][^>\"]+[>\"])")
                list(APPEND result "${name}|${CMAKE_MATCH_1}")
            endif()
        endforeach()
    endforeach()
    set(${variable} "${result}" PARENT_SCOPE)
endfunction()

# Only includes that match ALLOWED.
function(allow_only folder allowed)
    includes_below("${folder}" entries)
    foreach(entry IN LISTS entries)
        string(REGEX REPLACE "^[^|]*\\|" "" include "${entry}")
        if(NOT include MATCHES "${allowed}")
            list(APPEND violations "${entry}")
        endif()
    endforeach()
    set(violations "${violations}" PARENT_SCOPE)
endfunction()

# No include that matches FORBIDDEN, except below the folder EXEMPT (optional).
function(forbid folder forbidden)
    includes_below("${folder}" entries)
    foreach(entry IN LISTS entries)
        string(REGEX REPLACE "^[^|]*\\|" "" include "${entry}")
        if(include MATCHES "${forbidden}" AND NOT (ARGC GREATER 2 AND entry MATCHES "^${ARGV2}/"))
            list(APPEND violations "${entry}")
        endif()
    endforeach()
    set(violations "${violations}" PARENT_SCOPE)
endfunction()

# The protocol core: standard library, tl::expected, itself. The rooms build on each other in one direction.
set(standard "<[a-z_0-9]+>|<tl/expected\\.hpp>")
allow_only(netcore/base "^(${standard}|\"netcore/base/[^\"]*\")$")
foreach(room wire limits timesync)
    allow_only(netcore/${room} "^(${standard}|\"netcore/(base|${room})/[^\"]*\")$")
endforeach()
allow_only(netcore/session "^(${standard}|\"netcore/(base|wire|limits|timesync|session)/[^\"]*\")$")

# Sans-I/O: no thread, no file, no stream, and the time is always an argument.
foreach(room base wire limits timesync session)
    forbid(netcore/${room} "^<(thread|mutex|shared_mutex|condition_variable|future|iostream|fstream|filesystem)>$")
    file(GLOB_RECURSE sources "${TREE}/netcore/${room}/*.h" "${TREE}/netcore/${room}/*.cpp")
    foreach(source IN LISTS sources)
        file(RELATIVE_PATH name "${TREE}" "${source}")
        file(STRINGS "${source}" lines
             REGEX "(system|steady|utc|high_resolution)_clock|::now\\(|clock_gettime|gettimeofday|[^A-Za-z_]time\\((nullptr|NULL|0)\\)")
        foreach(line IN LISTS lines)
            list(APPEND violations "${name}|reads a clock")
        endforeach()
    endforeach()
endforeach()

# What is not a window knows no window; what is not a program knows no program.
forbid(netcore "^[<\"](ui|app|tests)/|^<(QtWidgets|QtGui|QtCharts|QWidget|QApplication|QGuiApplication)")
forbid(ui "^[<\"](app|tests)/")

# Charts in one room; models see values and signals, never sockets.
forbid(ui "^<(QtCharts[/>]|Q[A-Za-z]*(Chart|ChartView|Series|Axis|Legend|LegendMarker)(/|>))" ui/charts)
forbid(ui/models "^<(QtNetwork|Q[A-Za-z]*Socket|QTcpServer|QSsl|QNetwork|QHostAddress|sys/socket)|netcore/node/(transport|http|loop)/")

if(violations)
    list(REMOVE_DUPLICATES violations)
    list(JOIN violations "\n  " text)
    string(REPLACE "|" ": " text "${text}")
    message(FATAL_ERROR "does not belong there:\n  ${text}")
endif()
