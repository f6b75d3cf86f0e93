// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/clientmachine.h"
#include "tests/support/framebytes.h"

#include <optional>
#include <QStringList>
#include <string>

namespace wayside::test {

inline constexpr const char* clientToken = "dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k";

/// Drives one ClientMachine by hand under a virtual clock that starts at `start`: bytes in, events and output
/// as words.
class ClientBench {
public:
    static constexpr MonotonicTime start = monotonicAt(7'000'000);

    explicit ClientBench(const session::SessionTerms& terms = {},
                         const session::ClientMachineSettings& settings = {}, bool tls = false,
                         std::string token = clientToken);

    void connect(); ///< TCP established
    /// Everything up to Active; afterwards the events and the output are forgotten.
    void activate();
    void feed(const ByteString& bytes);
    void feedPieces(const ByteString& bytes, std::size_t pieceSize);
    /// Runs the timers that come due within `duration`, each at its own instant; output is taken after each
    /// and kept for output().
    void advance(std::int64_t milliseconds);
    /// What leaves, in words: "version 0x01", "Token", "Payload 7", "TimestampsResponse 5 6 7".
    QStringList output();
    void drain();
    Result<void> publish(std::size_t size, std::uint8_t number = 1,
                         session::PayloadPriority priority = session::PayloadPriority::Normal);

    session::ClientMachine machine;
    MonotonicTime now = start;
    WallTime wall{1735689600000};
    QStringList events;
    std::optional<session::CloseRequested> close;
    int closes = 0;
    qint64 sinceStart() const { return (now - start).count(); }
    qint64 closedAfter() const { return (m_closedAt - start).count(); }
    ByteString bytesOut; ///< everything that left, raw

private:
    void take();

    SessionProtocol m_protocol;
    MonotonicTime m_closedAt;
    QStringList m_words;
    bool m_versionSeen = false;
};

} // namespace wayside::test
