// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/accessrecord.h"
#include "netcore/observe/rows.h"

#include <QByteArray>

/// What a node writes to its log, one line each, as text or JSON. Whatever came from a peer has been escaped
/// before it got here, and is escaped again for the form it is written in; tokens are in none of these
/// values. Pure functions.
namespace wayside::node::log {

enum class Format : quint8 { Text, Json };

struct Line {
    observe::Severity severity = observe::Severity::Information;
    QByteArray text; ///< without line break
};

Line lineOf(const observe::EventRow& event, Format format);
Line lineOf(const http::AccessRecord& record, Format format);
/// A sentence of the program itself.
Line lineOf(const QString& sentence, observe::Severity severity, Format format);

} // namespace wayside::node::log
