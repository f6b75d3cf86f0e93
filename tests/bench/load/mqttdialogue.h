// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/dialogue.h"

#include <string>

namespace wayside::load {

/// MQTT 3.1.1, QoS 0, clean session: publishes to one topic, or subscribes to a filter.
class MqttDialogue : public Dialogue {
public:
    MqttDialogue(Part part, std::string clientId, std::string topic);

    void begin(Bytes& out) override;
    std::size_t take(View in, Bytes& out, MessageSink* sink) override;
    void publish(Bytes& out, View payload) const override;
    void stayAlive(Bytes& out) const override;

private:
    void packet(std::uint8_t first, View body, Bytes& out, MessageSink* sink);

    Part m_part;
    std::string m_clientId;
    std::string m_topic;
};

} // namespace wayside::load
