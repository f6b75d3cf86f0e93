// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/mqttdialogue.h"

#include <stdexcept>

namespace wayside::load {
namespace {

constexpr std::uint8_t connectPacket = 0x10, connectAck = 0x20, publishPacket = 0x30, subscribePacket = 0x82,
                       subscribeAck = 0x90;
constexpr std::uint64_t keepAliveSeconds = 600;

void appendText(Bytes& out, std::string_view text) {
    appendBigEndian(out, text.size(), 2);
    append(out, text);
}

void appendLength(Bytes& out, std::size_t length) {
    do {
        const auto low = std::uint8_t(length & 0x7FU);
        length >>= 7U;
        out.push_back(length > 0 ? std::uint8_t(low | 0x80U) : low);
    } while (length > 0);
}

} // namespace

MqttDialogue::MqttDialogue(Part part, std::string clientId, std::string topic)
    : m_part(part)
    , m_clientId(std::move(clientId))
    , m_topic(std::move(topic)) {}

void MqttDialogue::begin(Bytes& out) {
    out.push_back(connectPacket);
    appendLength(out, 10 + 2 + m_clientId.size());
    appendText(out, "MQTT");
    out.push_back(4);    // 3.1.1
    out.push_back(0x02); // clean session
    appendBigEndian(out, keepAliveSeconds, 2);
    appendText(out, m_clientId);
}

std::size_t MqttDialogue::take(View in, Bytes& out, MessageSink* sink) {
    std::size_t taken = 0;
    for (;;) {
        std::size_t length = 0;
        std::size_t at = taken + 1;
        unsigned shift = 0;
        bool whole = false;
        for (; at < in.size() && !whole; ++at, shift += 7) {
            length |= std::size_t(in[at] & 0x7FU) << shift;
            whole = (in[at] & 0x80U) == 0;
        }
        if (!whole || in.size() - at < length)
            return taken;
        packet(in[taken], in.subspan(at, length), out, sink);
        taken = at + length;
    }
}

void MqttDialogue::packet(std::uint8_t first, View body, Bytes& out, MessageSink* sink) {
    if (first == connectAck) {
        if (body[1] != 0)
            throw std::runtime_error("the broker refused the connection");
        m_ready = m_part == Part::Sender;
        if (!m_ready) {
            out.push_back(subscribePacket);
            appendLength(out, 2 + 2 + m_topic.size() + 1);
            appendBigEndian(out, 1, 2);
            appendText(out, m_topic);
            out.push_back(0);
        }
    } else if (first == subscribeAck) {
        m_ready = true;
    } else if ((first & 0xF0U) == publishPacket) {
        sink->message(body.subspan(2 + std::size_t(bigEndianAt(body, 0, 2))));
    }
}

void MqttDialogue::publish(Bytes& out, View payload) const {
    out.push_back(publishPacket);
    appendLength(out, 2 + m_topic.size() + payload.size());
    appendText(out, m_topic);
    out.insert(out.end(), payload.begin(), payload.end());
}

void MqttDialogue::stayAlive(Bytes&) const {}

} // namespace wayside::load
