// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

namespace wayside::store::testing {

/// A second connection to a database file, as another program would open it.
class RawConnection {
public:
    explicit RawConnection(const QString& file)
        : m_name(QStringLiteral("raw-%1").arg(reinterpret_cast<quintptr>(this))) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(file);
        m_open = database.open();
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
