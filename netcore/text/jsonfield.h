// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QJsonObject>
#include <QString>

namespace wayside {

/// Inserts what is set; what is unset leaves no field, neither null nor empty.
template <typename T>
void addField(QJsonObject& object, const QString& name, const std::optional<T>& value) {
    if (value)
        object.insert(name, *value);
}

} // namespace wayside
