// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QList>
#include <QString>
#include <utility>

namespace wayside::store {

/// A PostgreSQL database by URL, as libpq writes them: `postgresql://user@host:port/db`, or
/// `postgresql:///db?host=/socket/folder` for a Unix socket. What is left out comes from libpq's own
/// environment (PGHOST, PGPORT, PGUSER …).
///
/// A password is never part of it: URLs end up in argument lists, which every user of a machine can read.
/// libpq takes it from PGPASSWORD, the file named by PGPASSFILE or the parameter `passfile`, or ~/.pgpass.
struct PostgresLocation {
    QString host;  ///< name, address or the folder of a Unix socket; empty: libpq's default
    int port = -1; ///< 1–65535; −1: libpq's default
    QString user;  ///< empty: libpq's default
    QString database;
    /// Further connection parameters that libpq knows: sslmode, sslrootcert, passfile, options …
    QList<std::pair<QString, QString>> parameters;

    /// InvalidArgument with what to do instead; quotes nothing of the URL back but names of parameters.
    static Result<PostgresLocation> fromUrl(const QString& url);
    QString description() const; ///< for people and logs: "PostgreSQL database x at host:5432 as user"
    /// The parameters as QSqlDatabase::setConnectOptions() takes them, with `more` behind.
    QString connectOptions(const QList<std::pair<QString, QString>>& more) const;
};

} // namespace wayside::store
