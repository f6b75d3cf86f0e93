// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/storesettings.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

namespace wayside::store::testing {

/// A second connection to a database, as another program would open it.
class RawConnection {
public:
    explicit RawConnection(const StoreLocation& location)
        : m_name(QStringLiteral("raw-%1").arg(reinterpret_cast<quintptr>(this))) {
        const bool isServer = location.kind == StoreKind::Postgres;
        QSqlDatabase database =
            QSqlDatabase::addDatabase(isServer ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(isServer ? location.server.database : location.file);
        database.setHostName(location.server.host);
        database.setUserName(location.server.user);
        if (isServer)
            database.setConnectOptions(location.server.connectOptions({}));
        m_open = database.open();
        if (isServer) // notices would be printed
            run(QStringLiteral("SET client_min_messages = error"));
    }
    ~RawConnection() {
        QSqlDatabase::database(m_name, false).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    bool isOpen() const { return m_open; }
    bool run(const QString& sql) { return QSqlQuery(QSqlDatabase::database(m_name, false)).exec(sql); }
    /// The first column of the first row; invalid when there is none.
    QVariant value(const QString& sql) {
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }

private:
    QString m_name;
    bool m_open = false;
};

} // namespace wayside::store::testing
