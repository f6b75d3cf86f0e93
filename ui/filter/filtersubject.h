// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/value.h"

#include <functional>
#include <QList>
#include <QString>
#include <span>

namespace wayside::ui {

/// What a filter is about: its fields, what they mean to people, and which values there are at present.
struct FilterSubject {
    /// A value that rows have at present, and how many rows.
    struct Seen {
        QString text;
        int rows = 0;
    };

    std::span<const observe::query::FieldInformation> fields;
    /// A few words for people about a field; empty: the kind of its values says enough.
    std::function<QString(const QString& fieldName)> describe;
    /// Values of a field of texts that contain `begun`, at most some hundred.
    std::function<QList<Seen>(int field, const QString& begun)> valuesSeen;
};

} // namespace wayside::ui
