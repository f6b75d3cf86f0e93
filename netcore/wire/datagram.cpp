// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/wire/datagram.h"

namespace wayside::wire {

std::string_view nameOfType(std::uint8_t typeByte) {
    switch (DatagramType(typeByte)) {
    case DatagramType::KeepAlive:
        return "KeepAlive";
    case DatagramType::Token:
        return "Token";
    case DatagramType::Bye:
        return "Bye";
    case DatagramType::Reconnect:
        return "Reconnect";
    case DatagramType::Payload:
        return "Payload";
    case DatagramType::PayloadWithIdentifier:
        return "PayloadWithIdentifier";
    case DatagramType::TimestampsRequest:
        return "TimestampsRequest";
    case DatagramType::TimestampsResponse:
        return "TimestampsResponse";
    case DatagramType::MonitorPayload:
        return "MonitorPayload";
    }
    return "Unknown";
}

} // namespace wayside::wire
