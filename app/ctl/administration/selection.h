// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/optionreader.h"

namespace wayside::ctl {

/// Options that say which connections are meant: a filter in the node's language, and short forms of what is
/// asked for most.
QList<Option> selectionOptions();
/// What the filter language knows, and --sort takes.
QStringList connectionFieldNames();

/// The filter these options make together; empty: none was given. What the node would not understand is
/// complained about here already.
QString connectionFilter(const Invocation& invocation, OptionReader& reader);
/// Both conditions; either may be empty.
QString bothOf(const QString& one, const QString& other);
/// As a literal of the filter language.
QString literal(const QString& text);

/// The value of an option that names a connection, like an argument.
quint64 connectionId(const QString& text, const QString& what, OptionReader& reader);

} // namespace wayside::ctl
