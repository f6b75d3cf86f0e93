// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace wayside::load {

using Bytes = std::vector<std::uint8_t>;
using View = std::span<const std::uint8_t>;

enum class Part : std::uint8_t { Sender, Receiver };

/// Takes the messages that a receiver gets.
class MessageSink {
public:
    virtual ~MessageSink() = default;
    virtual void arrived() = 0; ///< bytes have come; the messages in them follow
    virtual void message(View payload) = 0;
};

/// One connection's side of a protocol, without any I/O.
class Dialogue {
public:
    virtual ~Dialogue() = default;
    /// The connection (TLS included) is there: what to say first.
    virtual void begin(Bytes& out) = 0;
    /// Eats whole frames from the front of `in` and returns how many bytes they had; answers go to `out`.
    /// Throws std::runtime_error with a sentence when the server says no.
    virtual std::size_t take(View in, Bytes& out, MessageSink* sink) = 0;
    /// Appends one message.
    virtual void publish(Bytes& out, View payload) const = 0;
    /// What keeps an idle connection alive, said every few seconds; nothing where the protocol needs nothing.
    virtual void stayAlive(Bytes& out) const = 0;
    /// The server has confirmed this connection, subscription included.
    bool isReady() const { return m_ready; }

protected:
    bool m_ready = false;
};

void append(Bytes& out, std::string_view text);
void appendBigEndian(Bytes& out, std::uint64_t value, int bytes);
std::uint64_t bigEndianAt(View bytes, std::size_t at, int count);

} // namespace wayside::load
