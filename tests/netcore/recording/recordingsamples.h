// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/recordingreader.h"

#include <QString>
#include <vector>

namespace wayside::test {

inline constexpr const char* sampleToken = "dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k";

recording::RecordingHeader sampleHeader();
/// One record of every kind and every datagram, extreme values among them, in an order that a connection
/// could have had. With times as both formats keep them.
std::vector<recording::Record> sampleRecords();

/// Writes the records to a file; ends the test program when that fails.
void writeRecording(const QString& path, const std::vector<recording::Record>& records);

struct ReadRecording {
    std::vector<recording::Record> records;
    std::optional<Error> error;
    bool endsInsideRecord = false;
};
/// Everything up to the end or the first error, that of opening included.
ReadRecording readRecording(const QString& path);

/// One line a record, for comparing: equal exactly when the records are.
QString describe(const recording::Record& record);
QStringList describe(const std::vector<recording::Record>& records);

} // namespace wayside::test
