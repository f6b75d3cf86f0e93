// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/postgreslocation.h"

#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, sentence.toStdString());
}

const QStringList& knownParameters() {
    static const QStringList names{u"application_name"_s,
                                   u"channel_binding"_s,
                                   u"gssencmode"_s,
                                   u"options"_s,
                                   u"passfile"_s,
                                   u"sslcert"_s,
                                   u"sslcrl"_s,
                                   u"sslkey"_s,
                                   u"sslmode"_s,
                                   u"sslrootcert"_s,
                                   u"target_session_attrs"_s};
    return names;
}

Result<void> readPort(const QString& text, PostgresLocation& location) {
    bool isNumber = false;
    location.port = text.toInt(&isNumber);
    if (!isNumber || location.port < 1 || location.port > 65535)
        return wrong(u"postgresql: the port must be a number from 1 to 65535"_s);
    return {};
}

Result<void> readParameter(const QString& name, const QString& value, PostgresLocation& location) {
    // Qt takes the options as one text and makes blanks of the semicolons in it.
    if (value.contains(QChar(0)) || value.contains(u';'))
        return wrong(u"postgresql: the parameter %1 holds a character that cannot be passed on"_s.arg(name));
    if (name == "host"_L1) {
        location.host = value;
    } else if (name == "port"_L1) {
        return readPort(value, location);
    } else if (name == "user"_L1) {
        location.user = value;
    } else if (name == "dbname"_L1) {
        location.database = value;
    } else if (knownParameters().contains(name)) {
        location.parameters.append({name, value});
    } else {
        return wrong(u"postgresql: unknown parameter %1; known are host, port, user, dbname, %2"_s.arg(
            name.left(32), knownParameters().join(u", "_s)));
    }
    return {};
}

bool holdsPassword(const QUrl& url, const QUrlQuery& query) {
    return !url.password().isEmpty() || query.hasQueryItem(u"password"_s) ||
           query.hasQueryItem(u"sslpassword"_s);
}

QString quoted(QString value) {
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

} // namespace

Result<PostgresLocation> PostgresLocation::fromUrl(const QString& url) {
    const QUrl parsed(url, QUrl::StrictMode);
    const QUrlQuery query(parsed);
    if (holdsPassword(parsed, query)) {
        return wrong(u"the store's URL must not hold a password, which every user of this machine could read "
                     "in the list of processes: leave it out and put it into ~/.pgpass, a file named by "
                     "PGPASSFILE or ?passfile=FILE, or the environment variable PGPASSWORD"_s);
    }
    if (!parsed.isValid() || (parsed.scheme() != "postgresql"_L1 && parsed.scheme() != "postgres"_L1) ||
        parsed.hasFragment()) {
        return wrong(u"postgresql: must look like postgresql://user@host:port/database or "
                     "postgresql:///database?host=/folder/of/the/socket"_s);
    }
    PostgresLocation location;
    location.host = parsed.host(QUrl::FullyDecoded);
    location.port = parsed.port();
    location.user = parsed.userName(QUrl::FullyDecoded);
    location.database = parsed.path(QUrl::FullyDecoded).mid(1);
    for (const auto& [name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (auto read = readParameter(name, value, location); !read)
            return tl::unexpected(read.error());
    }
    if (location.port == 0)
        return wrong(u"postgresql: the port must be a number from 1 to 65535"_s);
    for (const QString& part : {location.host, location.user, location.database}) {
        if (part.contains(QChar(0)))
            return wrong(u"postgresql: the URL holds a NUL character"_s);
    }
    if (location.database.isEmpty() || location.database.contains(u'/'))
        return wrong(u"postgresql: the URL must name a database: postgresql://host/database"_s);
    return location;
}

QString PostgresLocation::description() const {
    QString text = u"PostgreSQL database "_s + database;
    if (!host.isEmpty())
        text += u" at "_s + host;
    if (port > 0)
        text += u':' + QString::number(port);
    if (!user.isEmpty())
        text += u" as "_s + user;
    return text;
}

QString PostgresLocation::connectOptions(const QList<std::pair<QString, QString>>& more) const {
    QStringList texts;
    for (const auto& [name, value] : parameters + more)
        texts.append(name + u'=' + quoted(value));
    return texts.join(u';');
}

} // namespace wayside::store
