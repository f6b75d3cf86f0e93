// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/recordingwriter.h"

#include <functional>

namespace wayside::lab {

/// A recording that goes to whoever listens instead of into a file: decoded, tokens masked.
class RecordSink final : public recording::RecordingWriter {
public:
    explicit RecordSink(std::function<void(const recording::Record&)> taken) : m_taken(std::move(taken)) {}

    Result<void> write(const recording::Record& record) override {
        m_taken(record);
        return {};
    }
    std::uint64_t bytes() const override { return 0; }

private:
    std::function<void(const recording::Record&)> m_taken;
};

} // namespace wayside::lab
