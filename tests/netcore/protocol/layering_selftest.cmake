# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DSCRATCH=<folder> -P layering_selftest.cmake
# layering.cmake has to see each of these, and has to leave the others alone.
function(judge folder line expectation)
    file(REMOVE_RECURSE "${SCRATCH}")
    file(WRITE "${SCRATCH}/${folder}/example.h" "#pragma once\n${line}\n")
    execute_process(COMMAND "${CMAKE_COMMAND}" "-DTREE=${SCRATCH}" -P "${CMAKE_CURRENT_LIST_DIR}/layering.cmake"
                    RESULT_VARIABLE result ERROR_VARIABLE output)
    if(expectation STREQUAL "refused" AND result EQUAL 0)
        message(SEND_ERROR "not seen: ${line} in ${folder}")
    elseif(expectation STREQUAL "allowed" AND NOT result EQUAL 0)
        message(SEND_ERROR "wrongly refused: ${line} in ${folder}")
    endif()
endfunction()

judge(netcore/base "#include <QString>" refused)
judge(netcore/wire "#include <QtCore/qglobal.h>" refused)
judge(netcore/wire "  #  include <sys/socket.h>" refused)
judge(netcore/wire "#include \"netcore/session/stage.h\"" refused)
judge(netcore/limits "#include \"netcore/client/policy.h\"" refused)
judge(netcore/timesync "#include <time.h>" refused)
judge(netcore/session "#include <thread>" refused)
judge(netcore/session "auto at = std::chrono::steady_clock::now()" refused)
judge(netcore/node "#include \"ui/models/connections.h\"" refused)
judge(netcore/store "#include <QWidget>" refused)
judge(ui/pages "#include <QLineSeries>" refused)
judge(ui/shell "#include <QtCharts/QChartView>" refused)
judge(ui/models "#include <QTcpSocket>" refused)
judge(ui/models "#include \"app/console/main.h\"" refused)

judge(netcore/base "#include <optional>" allowed)
judge(netcore/base "#include <tl/expected.hpp>" allowed)
judge(netcore/session "#include \"netcore/limits/governor.h\"" allowed)
judge(netcore/wire "// #include <QString>" allowed)
judge(netcore/client "#include <QSslSocket>" allowed)
judge(ui/charts "#include <QLineSeries>" allowed)
judge(ui/models "#include <QAbstractTableModel>" allowed)
file(REMOVE_RECURSE "${SCRATCH}")
