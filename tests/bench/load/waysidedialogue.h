// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/dialogue.h"

#include <string>

namespace wayside::load {

/// A TLC (sender), Broker or Monitor of the streaming protocol.
class WaysideDialogue : public Dialogue {
public:
    /// `identifier`: of a multiplex TLC, 8 characters; empty for singleplex and for receivers.
    WaysideDialogue(std::string token, std::string identifier);

    void begin(Bytes& out) override;
    std::size_t take(View in, Bytes& out, MessageSink* sink) override;
    void publish(Bytes& out, View payload) const override;
    void stayAlive(Bytes& out) const override;

private:
    void frame(View content, Bytes& out, MessageSink* sink);

    std::string m_token;
    std::string m_identifier;
    bool m_versionSeen = false;
};

} // namespace wayside::load
