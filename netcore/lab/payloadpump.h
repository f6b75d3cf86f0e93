// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/clientclock.h"
#include "netcore/session/clientmachine.h"
#include "netcore/traffic/payloadsource.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace wayside::lab {

/// Hands the payloads of a source to a client, each at its time. Unlike traffic::Sender it leaves the session
/// alone when the source ends, and may be started again. Lives on one thread.
class PayloadPump : public QObject {
    Q_OBJECT
public:
    using Publish = std::function<Result<void>(const session::ClientMachine::OutboundPayload&)>;

    struct Tally {
        std::uint64_t offered = 0, refused = 0;
        /// By the words of the refusal; those beyond mostReasons are counted together under "".
        std::map<std::string, std::uint64_t> refusals;
    };
    static constexpr std::size_t mostReasons = 8;

    /// `hasRoom`: whether the client would take another without dropping one.
    PayloadPump(Publish publish, std::function<bool()> hasRoom, client::DeadlineScheduler& scheduler,
                const client::ClientClock& clock);

    /// Begins with `source`, in place of whatever was under way. `waits`: for room, and for a session.
    void start(std::unique_ptr<traffic::PayloadSource> source, bool waits);
    void stop();
    void nudge(); ///< there may be room, or a session, again
    bool isRunning() const { return m_source != nullptr; }
    std::uint64_t total() const { return m_total; }      ///< of the present or last source; 0: not known
    std::uint64_t offeredHere() const { return m_here; } ///< of the present or last source
    const std::optional<Error>& sourceError() const { return m_sourceError; }
    const Tally& tally() const { return m_tally; } ///< of all sources

Q_SIGNALS:
    void finished(); ///< the source has ended, or stop()

private:
    void turn();
    bool offerNext();
    void refuse(const Error& error);
    void finish();

    Publish m_publish;
    std::function<bool()> m_hasRoom;
    const client::ClientClock& m_clock;
    client::Deadline m_due;
    std::unique_ptr<traffic::PayloadSource> m_source;
    std::optional<traffic::OutgoingPayload> m_next;
    std::optional<Error> m_sourceError;
    std::optional<MonotonicTime> m_begunAt;
    std::uint64_t m_total = 0;
    std::uint64_t m_here = 0;
    Tally m_tally;
    bool m_waits = true;
};

} // namespace wayside::lab
