// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/waysidedialogue.h"

#include <chrono>
#include <stdexcept>

namespace wayside::load {
namespace {

constexpr std::size_t headerSize = 4;
enum : std::uint8_t {
    keepAlive,
    token,
    bye,
    reconnect,
    payloadPlain,
    payloadIdentified,
    timeRequest,
    timeResponse
};
constexpr std::uint8_t monitorPayload = 0xF0;

std::uint64_t wallMilliseconds() {
    using namespace std::chrono;
    return std::uint64_t(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
}

void appendHeader(Bytes& out, std::uint8_t type, std::size_t dataSize) {
    appendBigEndian(out, 0xAABB, 2);
    appendBigEndian(out, dataSize + 1, 2);
    out.push_back(type);
}

} // namespace

WaysideDialogue::WaysideDialogue(std::string sessionToken, std::string identifier)
    : m_token(std::move(sessionToken))
    , m_identifier(std::move(identifier)) {}

void WaysideDialogue::begin(Bytes& out) {
    out.push_back(0x01);
    appendHeader(out, token, m_token.size());
    append(out, m_token);
}

std::size_t WaysideDialogue::take(View in, Bytes& out, MessageSink* sink) {
    std::size_t taken = 0;
    if (!m_versionSeen && !in.empty()) {
        if (in[0] != 0x01)
            throw std::runtime_error("the node answered another version");
        m_versionSeen = true;
        taken = 1;
    }
    while (in.size() - taken > headerSize) {
        const auto size = std::size_t(bigEndianAt(in, taken + 2, 2));
        if (in.size() - taken < headerSize + size)
            break;
        frame(in.subspan(taken + headerSize, size), out, sink);
        taken += headerSize + size;
    }
    return taken;
}

void WaysideDialogue::frame(View content, Bytes& out, MessageSink* sink) {
    switch (content[0]) {
    case timeRequest:
        appendHeader(out, timeResponse, 24);
        out.insert(out.end(), content.begin() + 1, content.end());
        appendBigEndian(out, wallMilliseconds(), 8);
        appendBigEndian(out, wallMilliseconds(), 8);
        m_ready = true;
        break;
    case payloadPlain:
        sink->message(content.subspan(1 + 9));
        break;
    case payloadIdentified:
        sink->message(content.subspan(1 + 8 + 9));
        break;
    case monitorPayload: {
        const auto tokenSize = std::size_t(bigEndianAt(content, 1, 4));
        const auto original = content.subspan(1 + 4 + tokenSize + 16);
        sink->message(original.subspan(original[0] == payloadPlain ? 1 + 9 : 1 + 8 + 9));
        break;
    }
    case bye:
        throw std::runtime_error("Bye: " + std::string(content.begin() + 1, content.end()));
    case reconnect:
        throw std::runtime_error("the node asked to reconnect");
    default:
        break;
    }
}

void WaysideDialogue::publish(Bytes& out, View payload) const {
    appendHeader(out, m_identifier.empty() ? payloadPlain : payloadIdentified,
                 m_identifier.size() + 9 + payload.size());
    append(out, m_identifier);
    out.push_back(0x01);
    appendBigEndian(out, wallMilliseconds(), 8);
    out.insert(out.end(), payload.begin(), payload.end());
}

void WaysideDialogue::stayAlive(Bytes& out) const {
    appendHeader(out, keepAlive, 0);
}

} // namespace wayside::load
