// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/framerules.h"

#include <memory>
#include <vector>

namespace wayside::conformance::client {

/// Bytes for the client, and how they are to leave.
struct Sending {
    QByteArray bytes;
    qsizetype pieceSize = 0; ///< 0: all at once
    Milliseconds gap{0};     ///< between pieces
};

/// How a connection came to its end, as far as it matters for what the client does next.
enum class EndKind : quint8 {
    None,
    Reconnect,  ///< asked to, by 0x03
    Bye,        ///< told to, by 0x02
    Lost,       ///< FIN or RST of the node, or a node that fell silent
    Violation,  ///< the node broke the protocol
    Refused,    ///< before it was active
    ClientLeft, ///< Bye from the client
    ClientLost, ///< the client closed and nobody knows why
};

/// What an act may do with the connection it plays on.
class Stage : public Verdicts {
public:
    virtual const SessionTerms& terms() const = 0;
    virtual const JudgeTimes& times() const = 0;
    virtual Moment moment() const = 0;
    virtual FrameRules& rules() = 0;

    virtual void send(const Sending& sending) = 0;
    /// A Timestamps Request that is put together with others: tell that it leaves.
    virtual void asked(quint64 t0) = 0;
    virtual quint64 freshT0() = 0; ///< the node's clock, never the same twice
    /// The node falls silent: neither KeepAlive nor requests by itself.
    virtual void fallSilent() = 0;
    virtual void finishSending() = 0; ///< FIN
    virtual void reset() = 0;         ///< RST
    /// Calls Act::due() then; one at a time.
    virtual void callAt(MonotonicTime at) = 0;
    /// The act is over and the next may begin.
    virtual void done() = 0;
    /// From now on the connection's end is this act's doing.
    virtual void ending(EndKind kind, CaseId comeback) = 0;
    virtual void hint(const QString& words) = 0;
};

/// One thing that is done to a client in an active session, and what it must do then. Called on one thread.
class Act {
public:
    virtual ~Act() = default;
    virtual void begin(Stage& stage) = 0;
    virtual void frame(Stage&, const ClientFrame&) {} ///< any frame, after the rules have seen it
    virtual void answered(Stage&) {}                  ///< TimeSyncBook::takeAnswered() has something
    virtual void due(Stage&) {}
    /// The client has closed. `left`: it had said Bye.
    virtual void closed(Stage&, bool left) = 0;
    /// The client has asked for another session, and this connection is still open.
    virtual void superseded(Stage&) {}
};

using Acts = std::vector<std::unique_ptr<Act>>;

} // namespace wayside::conformance::client
