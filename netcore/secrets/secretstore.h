// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <functional>
#include <optional>
#include <QByteArray>
#include <QObject>
#include <QString>

namespace wayside::secrets {

/// Where secrets are kept under names, outside every file of ours. Lives on one thread; nothing waits:
/// callbacks come there, at once or later, and are dropped when `context` is gone. Errors: Unavailable when
/// there is no such place, NotAllowed when its owner said no, Internal; the detail is a sentence for people.
class SecretStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Nothing: there is none of this name.
    using Found = std::function<void(Result<std::optional<QByteArray>>)>;
    using Done = std::function<void(Result<void>)>;

    virtual void read(const QString& name, QObject* context, Found found) = 0;
    virtual void write(const QString& name, const QByteArray& secret, QObject* context, Done done) = 0;
    /// One that is not there counts as removed.
    virtual void remove(const QString& name, QObject* context, Done done) = 0;
};

} // namespace wayside::secrets
