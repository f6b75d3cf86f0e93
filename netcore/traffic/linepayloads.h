// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/traffic/contentreader.h"
#include "netcore/traffic/payloadsource.h"

#include <memory>
#include <QFile>

namespace wayside::traffic {

/// Each line of a file as a payload, each to every target, empty lines left out. Holds one line at a time,
/// whatever the file's size. An error names the line.
class LinePayloads final : public PayloadSource {
public:
    struct Settings {
        OutgoingPayload payload; ///< `due`, `identifier` and `payload` are set for each
        std::vector<TlcIdentifier> identifiers;
        ContentForm form = ContentForm::Text;
        std::optional<Milliseconds> interval; ///< from line to line
        double linesPerSecond = 0;            ///< instead of `interval`, where it is more than 0
        bool again = false;                   ///< from the beginning when it ends
    };
    /// Longest line in bytes, its end aside.
    static constexpr qint64 longestLine = 256 << 10;

    /// FileUnreadable (Fault::Local).
    static Result<std::unique_ptr<LinePayloads>> open(const QString& path, const Settings& settings);

    Result<std::optional<OutgoingPayload>> next() override;
    std::uint64_t total() const override { return 0; } ///< not known without reading all of it

private:
    LinePayloads(std::unique_ptr<QFile> file, Settings settings)
        : m_file(std::move(file))
        , m_settings(std::move(settings)) {}
    Result<bool> readLine();

    std::unique_ptr<QFile> m_file;
    Settings m_settings;
    std::vector<std::byte> m_content; // of the present line
    std::uint64_t m_line = 0;         // in the file, from 1
    std::uint64_t m_lines = 0;        // given
    std::size_t m_target = 0;
    bool m_anyThisRound = false;
};

} // namespace wayside::traffic
