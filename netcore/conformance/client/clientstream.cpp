// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/clientstream.h"

namespace wayside::conformance::client {

namespace {
constexpr qsizetype headerSize = 4;
constexpr qsizetype mostAfterTrouble = 64; ///< kept as proof
} // namespace

void ClientStream::feed(const QByteArray& bytes) {
    if (m_trouble == Trouble::None)
        m_buffer += bytes;
    else if (m_buffer.size() < mostAfterTrouble)
        m_buffer += bytes.left(mostAfterTrouble - m_buffer.size());
}

std::optional<quint8> ClientStream::takeVersion() {
    if (m_hadVersion || m_buffer.isEmpty())
        return std::nullopt;
    m_hadVersion = true;
    const auto version = quint8(m_buffer.at(0));
    m_buffer.remove(0, 1);
    ++m_offset;
    return version;
}

std::optional<ClientFrame> ClientStream::next() {
    if (!m_hadVersion || m_trouble != Trouble::None || m_buffer.isEmpty())
        return std::nullopt;
    const bool wrongPrefix =
        quint8(m_buffer.at(0)) != 0xAA || (m_buffer.size() > 1 && quint8(m_buffer.at(1)) != 0xBB);
    if (wrongPrefix) {
        m_trouble = Trouble::LostSync;
        return std::nullopt;
    }
    if (m_buffer.size() < headerSize)
        return std::nullopt;
    const qsizetype size = quint8(m_buffer.at(2)) * 256 + quint8(m_buffer.at(3));
    if (size == 0) {
        m_trouble = Trouble::ZeroSize;
        return std::nullopt;
    }
    if (m_buffer.size() < headerSize + size)
        return std::nullopt;
    ClientFrame frame{m_offset, m_buffer.left(headerSize + size)};
    m_buffer.remove(0, headerSize + size);
    m_offset += quint64(headerSize + size);
    return frame;
}

} // namespace wayside::conformance::client
