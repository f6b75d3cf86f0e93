// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/nodemachine.h"
#include "tests/support/framebytes.h"

#include <optional>
#include <QStringList>
#include <vector>

namespace wayside::test {

inline constexpr const char* goodToken = "dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k";

session::SessionTerms termsOf(SessionType type, SessionProtocol protocol);
inline session::SessionTerms singleplexTlc() {
    return termsOf(SessionType::Tlc, SessionProtocol::Singleplex);
}
inline session::SessionTerms multiplexTlc() {
    return termsOf(SessionType::Tlc, SessionProtocol::Multiplex);
}
inline session::SessionTerms monitor() {
    return termsOf(SessionType::Monitor, SessionProtocol::Multiplex);
}

/// Drives one NodeMachine by hand under a virtual clock that starts at `start`: bytes in, events and output
/// as words. Answers TokenPresented at once unless told otherwise.
class NodeBench {
public:
    static constexpr MonotonicTime start = monotonicAt(5'000'000);

    explicit NodeBench(const session::SessionTerms& terms = singleplexTlc(),
                       const session::NodeMachineSettings& settings = {});

    bool answersTokens = true; ///< false: accept() or reject() by hand
    void accept();
    void reject(CloseCause cause);

    /// Version and token; afterwards the events and the output are forgotten.
    void logIn();
    void feed(const ByteString& bytes);
    /// In pieces of this size, each in a buffer that is gone before the next.
    void feedPieces(const ByteString& bytes, std::size_t pieceSize);
    /// Runs the timers that come due within `duration`, each at its own instant.
    void advance(std::int64_t milliseconds);
    /// Bytes the machine wants written, as words: "version", "TimestampsRequest", "Bye 'reason'".
    QStringList output();
    /// Reads events until there are none.
    void drain();

    session::NodeMachine machine;
    MonotonicTime now = start;
    WallTime wall{1735689600000}; ///< stands still unless a test moves it
    QStringList events;           ///< in words since the last clear()
    QStringList stages;           ///< the stages entered, from the beginning
    std::optional<session::CloseRequested> close;
    int closes = 0;
    std::optional<session::ClockMeasured> lastClock;
    WallTime lastRequest; ///< t0 of the last Timestamps Request put out
    qint64 closedAfter() const { return (m_closedAt - start).count(); } ///< ms since the start

private:
    session::SessionTerms m_terms;
    MonotonicTime m_closedAt;
    bool m_versionSeen = false;
};

/// The token frame, right or wrong.
ByteString tokenFrame(std::string_view token = goodToken);
ByteString responseFrame(WallTime t0, std::int64_t clockAhead, WallTime now);

} // namespace wayside::test
