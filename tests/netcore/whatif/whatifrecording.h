// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/recordingwriter.h"

#include <memory>
#include <QString>

namespace wayside::test {

/// Writes a recording by hand. Ends the test program when the disk does not take it.
class WhatIfRecording {
public:
    static constexpr std::uint64_t beginningMs = 1'735'689'600'000;

    explicit WhatIfRecording(const QString& path);

    void session(qint64 atMs, const std::string& label, std::vector<std::string> identifiers,
                 SessionType type = SessionType::Tlc);
    void payload(qint64 atMs, const std::string& label, std::size_t size);
    void keepAlive(qint64 atMs, const std::string& label);
    void clockAnswer(qint64 atMs, const std::string& label, qint64 aheadMs);
    /// A Monitor's copy, published so much before it came.
    void copy(qint64 atMs, const std::string& label, const std::string& publisher, std::size_t size,
              qint64 publishedMsAgo = 0);
    void publisher(qint64 atMs, const std::string& label, const std::string& publisher,
                   std::vector<std::string> identifiers);
    void end(qint64 atMs, const std::string& label);

private:
    static recording::Moment moment(qint64 atMs);
    recording::RecordedDatagram datagram(qint64 atMs, const std::string& label,
                                         wire::DatagramType type) const;
    void write(const recording::Record& record);

    std::unique_ptr<recording::RecordingWriter> m_writer;
};

} // namespace wayside::test
