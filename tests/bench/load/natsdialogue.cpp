// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/natsdialogue.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <string_view>

namespace wayside::load {

NatsDialogue::NatsDialogue(Part part, std::string subject) : m_part(part), m_subject(std::move(subject)) {}

void NatsDialogue::begin(Bytes& out) {
    append(out, "CONNECT "
                "{\"verbose\":false,\"pedantic\":false,\"tls_required\":false,\"lang\":\"none\",\"version\":"
                "\"0\"}\r\n");
    if (m_part == Part::Receiver)
        append(out, "SUB " + m_subject + " 1\r\n");
    append(out, "PING\r\n");
}

std::size_t NatsDialogue::take(View in, Bytes& out, MessageSink* sink) {
    std::size_t taken = 0;
    for (;;) {
        const View rest = in.subspan(taken);
        const auto end = std::ranges::find(rest, std::uint8_t('\n'));
        if (end == rest.end())
            return taken;
        const std::string_view line(reinterpret_cast<const char*>(rest.data()),
                                    std::size_t(end - rest.begin()) + 1);
        std::size_t size = line.size();
        if (line.starts_with("MSG ")) {
            std::size_t length = 0;
            const auto number = line.substr(line.rfind(' ') + 1);
            std::from_chars(number.data(), number.data() + number.size(), length);
            if (rest.size() < size + length + 2)
                return taken;
            sink->message(rest.subspan(size, length));
            size += length + 2;
        } else if (line.starts_with("PING")) {
            append(out, "PONG\r\n");
        } else if (line.starts_with("PONG")) {
            m_ready = true;
        } else if (line.starts_with("-ERR")) {
            throw std::runtime_error("the server says " + std::string(line.substr(0, line.size() - 2)));
        }
        taken += size;
    }
}

void NatsDialogue::publish(Bytes& out, View payload) const {
    append(out, "PUB ");
    append(out, m_subject);
    char length[12];
    const auto written = std::to_chars(length, length + sizeof length, payload.size());
    out.push_back(' ');
    append(out, {length, written.ptr});
    append(out, "\r\n");
    out.insert(out.end(), payload.begin(), payload.end());
    append(out, "\r\n");
}

void NatsDialogue::stayAlive(Bytes&) const {}

} // namespace wayside::load
