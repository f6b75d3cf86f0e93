// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/replayscript.h"
#include "netcore/wire/layout.h"

#include <algorithm>

namespace wayside::incident {

using wire::DatagramType;

namespace {

using Frame = std::vector<std::byte>;

Frame frameOf(int contentBytes, quint8 type, std::byte filler) {
    Frame frame(wire::headerSize + std::size_t(std::clamp(contentBytes, 1, 65535)), filler);
    std::copy(wire::layout::prefix.begin(), wire::layout::prefix.end(), frame.begin());
    frame[2] = std::byte(quint8(std::clamp(contentBytes, 1, 65535) >> 8));
    frame[3] = std::byte(quint8(std::clamp(contentBytes, 1, 65535) & 0xFF));
    frame[4] = std::byte(type);
    return frame;
}

/// Of a size that the type cannot have, the one that was seen where it is one.
Frame malformed(const Close& close) {
    const auto type = quint8(close.datagramType.value_or(0x06));
    const int size = close.contentBytes.value_or(2);
    Frame frame = frameOf(size, type, std::byte{0});
    switch (DatagramType(type)) {
    case DatagramType::PayloadWithIdentifier: // too short, or the identifier is no text
        std::fill(frame.begin() + wire::headerSize + 1, frame.end(), std::byte{0xFF});
        break;
    case DatagramType::MonitorPayload: // too short, or its token runs past the end
        if (frame.size() >= wire::headerSize + wire::layout::monitorHead)
            std::fill_n(frame.begin() + wire::headerSize + 1, wire::layout::tokenLengthSize, std::byte{0xFF});
        break;
    default:
        break;
    }
    return frame;
}

} // namespace

Frame fillerFrame(quint8 type, int contentBytes, const QString& identifier) {
    const bool isText = type == quint8(DatagramType::Token) || type == quint8(DatagramType::Bye);
    Frame frame = frameOf(contentBytes, type, isText ? std::byte{'x'} : std::byte{0});
    if (type == quint8(DatagramType::PayloadWithIdentifier) &&
        contentBytes >= int(wire::layout::payloadWithIdentifierFixed)) {
        const QByteArray name = identifier.toLatin1().left(qsizetype(TlcIdentifier::size));
        std::transform(name.begin(), name.end(), frame.begin() + wire::headerSize + 1,
                       [](char c) { return std::byte(c); });
    }
    return frame;
}

Frame wrongBytes(const Close& close) {
    switch (close.cause) {
    case CloseCause::UnsupportedVersion:
        return {std::byte(quint8(close.versionByte.value_or(0)))};
    case CloseCause::LostSync:
        return Frame(wire::headerSize + 1, std::byte{0});
    case CloseCause::ZeroSizeFrame: {
        Frame frame = frameOf(1, 0, std::byte{0});
        frame[3] = std::byte{0};
        frame.resize(wire::headerSize);
        return frame;
    }
    case CloseCause::TokenTooLong: {
        constexpr int least = int(wire::layout::typeSize + wire::longestToken) + 1;
        if (close.datagramType == int(DatagramType::MonitorPayload)) {
            Frame frame = frameOf(std::max(close.contentBytes.value_or(0), least + 21), 0xF0, std::byte{0});
            frame[7] = std::byte{0x02};
            frame[8] = std::byte{0x01};
            return frame;
        }
        return frameOf(std::max(close.contentBytes.value_or(0), least), 0x01, std::byte{'x'});
    }
    case CloseCause::TokenNotAscii:
        return frameOf(std::clamp(close.contentBytes.value_or(44), 2, int(wire::longestToken) + 1), 0x01,
                       std::byte{0xFF});
    case CloseCause::FirstFrameNotToken: {
        Frame frame =
            frameOf(close.contentBytes.value_or(1), quint8(close.datagramType.value_or(0)), std::byte{0});
        frame.resize(wire::headerSize + 1); // judged by its type, before its body is there
        return frame;
    }
    default:
        return malformed(close);
    }
}

bool isUnreadable(const Incident& incident) {
    const Close& close = incident.close;
    const bool lastIsIt = !incident.datagrams.isEmpty() && !incident.datagrams.constLast().toClient &&
                          close.datagramType == int(incident.datagrams.constLast().type);
    switch (close.cause) {
    case CloseCause::UnsupportedVersion:
    case CloseCause::LostSync:
    case CloseCause::ZeroSizeFrame:
    case CloseCause::TokenTooLong:
    case CloseCause::TokenNotAscii:
        return true;
    case CloseCause::MalformedDatagram: // a Token without a token was readable
        return !(lastIsIt && incident.datagrams.constLast().type == 0x01);
    case CloseCause::FirstFrameNotToken:
        return !lastIsIt;
    default:
        return false;
    }
}

} // namespace wayside::incident
