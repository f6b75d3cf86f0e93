// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/outgoingframes.h"

#include "netcore/wire/datagram.h"

#include <algorithm>

namespace wayside::node {

namespace {

std::size_t frameSizeAt(std::span<const std::byte> bytes) {
    if (bytes.size() <= wire::headerSize)
        return bytes.size();
    const std::size_t content =
        (std::to_integer<std::size_t>(bytes[2]) << 8U) + std::to_integer<std::size_t>(bytes[3]);
    return std::min(bytes.size(), wire::headerSize + content);
}

bool isPayload(std::byte type) {
    return type == std::byte(wire::DatagramType::Payload) ||
           type == std::byte(wire::DatagramType::PayloadWithIdentifier) ||
           type == std::byte(wire::DatagramType::MonitorPayload);
}

} // namespace

bool OutgoingFrames::Spoiler::strikes() {
    if (seen++ < rule.skip || (rule.count > 0 && struck >= rule.count) || !chance.happens(rule.probability))
        return false;
    ++struck;
    return true;
}

void OutgoingFrames::addSpoiler(const FaultRule& rule, quint64 seed) {
    removeSpoiler(rule.id);
    m_spoilers.push_back({rule, FaultChance(seed)});
}

void OutgoingFrames::removeSpoiler(const QString& ruleId) {
    std::erase_if(m_spoilers, [&ruleId](const Spoiler& spoiler) { return spoiler.rule.id == ruleId; });
}

void OutgoingFrames::pass(std::span<const std::byte> bytes, MonotonicTime now, std::vector<std::byte>& target,
                          QStringList& struck) {
    if (!m_versionPassed && !bytes.empty()) {
        m_versionPassed = true;
        std::byte version = bytes.front();
        if (version == wire::protocolVersion) { // not so when the rule came to a connection in mid-stream
            spoilVersion(version, struck);
            target.push_back(version);
            bytes = bytes.subspan(1);
        }
    }
    while (!bytes.empty()) {
        const auto frame = bytes.first(frameSizeAt(bytes));
        bytes = bytes.subspan(frame.size());
        const std::byte type = frame.size() > wire::headerSize ? frame[wire::headerSize] : std::byte{0};
        if (type == std::byte(wire::DatagramType::TimestampsRequest) && m_timeSyncDelay.count() > 0) {
            m_late.push_back({now + m_timeSyncDelay, {frame.begin(), frame.end()}});
            continue;
        }
        m_payloads += isPayload(type) ? 1 : 0;
        const std::size_t start = target.size();
        target.insert(target.end(), frame.begin(), frame.end());
        spoilFrame(std::span(target).subspan(start), struck);
    }
}

void OutgoingFrames::spoilVersion(std::byte& version, QStringList& struck) {
    for (Spoiler& spoiler : m_spoilers) {
        if (spoiler.rule.kind != FaultKind::WrongVersion)
            continue;
        version = std::byte(spoiler.rule.version);
        struck.append(spoiler.rule.id);
    }
}

void OutgoingFrames::spoilFrame(std::span<std::byte> frame, QStringList& struck) {
    if (frame.size() <= wire::headerSize)
        return;
    for (Spoiler& spoiler : m_spoilers) {
        if (spoiler.rule.kind == FaultKind::WrongVersion || !spoiler.strikes())
            continue;
        struck.append(spoiler.rule.id);
        if (spoiler.rule.kind == FaultKind::CorruptPrefix) {
            frame[0] ^= std::byte{0xFF};
        } else if (spoiler.rule.kind == FaultKind::CorruptSize) {
            frame[2] = std::byte(spoiler.rule.size >> 8);
            frame[3] = std::byte(spoiler.rule.size & 0xFF);
        } else {
            frame[wire::headerSize] = std::byte(spoiler.rule.datagramType);
        }
    }
}

void OutgoingFrames::takeLate(MonotonicTime now, std::vector<std::byte>& target) {
    while (!m_late.empty() && m_late.front().due <= now) {
        target.insert(target.end(), m_late.front().bytes.begin(), m_late.front().bytes.end());
        m_late.pop_front();
    }
}

std::optional<MonotonicTime> OutgoingFrames::nextLate() const {
    return m_late.empty() ? std::nullopt : std::optional(m_late.front().due);
}

} // namespace wayside::node
