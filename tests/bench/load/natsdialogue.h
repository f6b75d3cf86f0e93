// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/dialogue.h"

#include <string>

namespace wayside::load {

/// The NATS client protocol: publishes to one subject, or subscribes to a pattern.
class NatsDialogue : public Dialogue {
public:
    NatsDialogue(Part part, std::string subject);

    void begin(Bytes& out) override;
    std::size_t take(View in, Bytes& out, MessageSink* sink) override;
    void publish(Bytes& out, View payload) const override;
    void stayAlive(Bytes& out) const override;

private:
    Part m_part;
    std::string m_subject;
};

} // namespace wayside::load
