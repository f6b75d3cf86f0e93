// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/framedecoder.h"

#include <cstddef>
#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <vector>

/// The frame tables of tests/vectors. One table serves decoder and encoder.
namespace wayside::test {

struct FrameVector {
    QString name;
    std::vector<std::byte> frame;
    QString outcome;      ///< "ok", "close", "need-more"
    QString why;          ///< of "close": the decoder's cause
    QJsonObject fields;   ///< of "ok": what the frame means
    bool encodes = false; ///< our encoder may produce it

    /// The datagram that `fields` describe. Its views point into this object.
    wire::Datagram datagram() const;

    QByteArray text;  // token or reason
    QByteArray bytes; // payload or original content
};

/// All vectors of frames.json and frames-more.json.
std::vector<FrameVector> frameVectors();

/// Every field of a datagram in words: equal exactly when the datagrams are.
QString describe(const wire::Datagram& datagram);
/// Outcome, fields, bytes, offset and cause in words: equal exactly when the outcomes are.
QString describe(const wire::DecodeOutcome& outcome);

/// Feeds the pieces one after the other and returns every outcome but NeedMore in words.
QStringList decodePieces(const std::vector<wire::Bytes>& pieces);

} // namespace wayside::test
