// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/bench.h"

/// What many cases have in common: each is one sentence of the specification with other bytes.
namespace wayside::conformance {

using SaidByPeer = std::function<QByteArray(Bench&, StreamPeer&)>;
using SaidFirst = std::function<QByteArray(Bench&, const SessionGrant&)>;

/// Bytes that do not depend on who says them.
inline SaidByPeer always(const QByteArray& bytes) {
    return [bytes](Bench&, StreamPeer&) { return bytes; };
}

/// Active and proven so, it sends the offence and a payload behind it in one write: closed at once, without
/// Bye, nothing behind it routed, and a fresh client gets in.
std::function<void(Bench&)> offence(SessionKind kind, SaidByPeer said);

/// Active, it sends this: the connection stays and goes on working.
std::function<void(Bench&)> tolerated(SessionKind kind, SaidByPeer said);

/// The first bytes of a connection are these, and a payload behind them: closed at once, without a word or
/// with no more than the version byte, nothing of it routed.
std::function<void(Bench&)> refusedAtTheDoor(bool versionMayBeAnswered, SaidFirst said);

/// The same judgement for a peer that has been set up otherwise.
void expectRefusedAtTheDoor(Bench& bench, StreamPeer& peer, bool versionMayBeAnswered);

} // namespace wayside::conformance
