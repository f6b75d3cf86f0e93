// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

namespace wayside::conformance::client {

/// One frame as a client sent it, whatever is in it: the judge looks at it afterwards.
struct ClientFrame {
    quint64 offset = 0; ///< of its first byte in the client's stream
    QByteArray bytes;   ///< header included

    quint8 type() const { return quint8(bytes.at(4)); }
    QByteArray data() const { return bytes.mid(5); } ///< behind the type byte
    qsizetype dataSize() const { return bytes.size() - 5; }
};

/// What came from a client, cut into its version byte and frames (spec 01 §1, §2). A reader of its own, which
/// shares nothing with the node's decoder: what one of them overlooks the other need not. Holds what next()
/// has not taken.
class ClientStream {
public:
    enum class Trouble : quint8 {
        None,
        LostSync, ///< two bytes that are not AA BB where a frame begins
        ZeroSize,
    };

    void feed(const QByteArray& bytes);
    /// The first byte of the stream, once.
    std::optional<quint8> takeVersion();
    /// The next whole frame; nothing after trouble.
    std::optional<ClientFrame> next();

    Trouble trouble() const { return m_trouble; }
    QByteArray troubleBytes() const { return m_buffer.left(8); } ///< from where it begins
    quint64 offset() const { return m_offset; }                  ///< of what is looked at next
    qsizetype buffered() const { return m_buffer.size(); }

private:
    QByteArray m_buffer;
    quint64 m_offset = 0;
    bool m_hadVersion = false;
    Trouble m_trouble = Trouble::None;
};

} // namespace wayside::conformance::client
