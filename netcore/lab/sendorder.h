// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/traffic/contentreader.h"
#include "netcore/traffic/payloadsource.h"

#include <memory>
#include <QString>

namespace wayside::lab {

/// What a person wants sent.
struct SendOrder {
    enum class From : std::uint8_t { Content, WholeFile, FileLines };

    From from = From::Content;
    std::vector<std::byte> content;
    QString file;
    traffic::ContentForm form = traffic::ContentForm::Text; ///< of each line
    std::vector<TlcIdentifier> identifiers; ///< in multiplex sessions; each gets every payload
    std::uint8_t payloadType = 0xFF;
    session::PayloadPriority priority = session::PayloadPriority::Normal;
    std::uint64_t count = 1; ///< rounds; 0: until stopped
    std::optional<Milliseconds> interval;
    double perSecond = 0; ///< instead of `interval`, where it is more than 0
    /// False: everything is offered at its time, and the queue's policy decides what becomes of it.
    bool waitsForRoom = true;
};

/// The payloads of an order. Opens the file: not for the GUI thread. Errors (Fault::Local): FileUnreadable,
/// TooLarge for a file that does not fit a datagram.
Result<std::unique_ptr<traffic::PayloadSource>> sourceFor(const SendOrder& order);

} // namespace wayside::lab
