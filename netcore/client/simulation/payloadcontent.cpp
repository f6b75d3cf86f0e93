// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/payloadcontent.h"

#include <array>
#include <charconv>

namespace wayside::client {
namespace {

void appendNumber(std::string& text, std::uint64_t number) {
    std::array<char, 20> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    if (error == std::errc())
        text.append(digits.data(), end);
}

constexpr std::array<std::string_view, 3> colours{"red", "green", "amber"};
constexpr unsigned signalGroups = 4;
constexpr unsigned detectors = 6;

} // namespace

PayloadContent::PayloadContent(std::string_view identifier, SizeDistribution sizes, std::uint64_t seed)
    : m_identifier(identifier)
    , m_sizes(std::move(sizes))
    , m_random(seed) {}

PayloadContent::Made PayloadContent::next() {
    ++m_count;
    const std::size_t bytes = m_sizes.pick(m_random);
    const bool aboutDetectors = m_count % 4 == 0;
    std::uint8_t payloadType = aboutDetectors ? detectorData : signalState;
    m_text.clear();
    if (aboutDetectors)
        writeDetectorData();
    else
        writeSignalState();
    if (bytes > 0 && m_text.size() <= bytes) {
        m_text.resize(bytes, ' ');
    } else if (bytes > 0) {
        payloadType = custom;
        writeBinary(bytes);
    }
    return {payloadType, std::as_bytes(std::span(m_text))};
}

/// One group after the other has green; the cycle moves on every twentieth payload.
void PayloadContent::writeSignalState() {
    m_text += R"({"kind":"signalState","id":")";
    m_text += m_identifier;
    m_text += R"(","seq":)";
    appendNumber(m_text, m_count);
    m_text += R"(,"groups":[)";
    const std::uint64_t turn = m_count / 20;
    for (unsigned group = 0; group < signalGroups; ++group) {
        const bool hasTurn = turn % signalGroups == group;
        const std::size_t colour = !hasTurn ? 0 : m_count % 20 < 16 ? 1 : 2;
        m_text += group == 0 ? R"({"n":)" : R"(,{"n":)";
        appendNumber(m_text, group + 1);
        m_text += R"(,"state":")";
        m_text += colours[colour];
        m_text += R"("})";
    }
    m_text += "]}";
}

void PayloadContent::writeDetectorData() {
    m_text += R"({"kind":"detectors","id":")";
    m_text += m_identifier;
    m_text += R"(","seq":)";
    appendNumber(m_text, m_count);
    m_text += R"(,"occupied":[)";
    for (unsigned detector = 0; detector < detectors; ++detector) {
        if (detector > 0)
            m_text += ',';
        m_text += m_random.below(4) == 0 ? '1' : '0';
    }
    m_text += R"(],"vehicles":)";
    appendNumber(m_text, m_random.below(12));
    m_text += '}';
}

void PayloadContent::writeBinary(std::size_t bytes) {
    m_text.resize(bytes);
    for (char& byte : m_text)
        byte = char(m_random.next() >> 56U);
}

} // namespace wayside::client
