// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/storesettings.h"

#include <QDir>
#include <QFileInfo>

namespace wayside::store {

using namespace Qt::StringLiterals;

Result<StoreLocation> StoreLocation::fromUrl(const QString& url) {
    if (url == "memory:"_L1)
        return StoreLocation{};
    if (url.startsWith("postgresql:"_L1) || url.startsWith("postgres:"_L1)) {
        return PostgresLocation::fromUrl(url).map([](PostgresLocation server) {
            return StoreLocation{StoreKind::Postgres, {}, std::move(server)};
        });
    }
    const auto scheme = "sqlite:"_L1;
    if (!url.startsWith(scheme)) {
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "the store must be memory:, sqlite:FILE or postgresql://…");
    }
    QString file = url.mid(scheme.size());
    // sqlite:///absolute/path, as other programs write it.
    if (file.startsWith("///"_L1))
        file = file.mid(2);
    if (file.isEmpty() || file.endsWith(u'/') || file.contains(QChar(0)) || file.startsWith("//"_L1)) {
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "sqlite: must be followed by the path of a file");
    }
    return StoreLocation{StoreKind::Sqlite, QDir::cleanPath(QFileInfo(file).absoluteFilePath()), {}};
}

QString StoreLocation::description() const {
    switch (kind) {
    case StoreKind::Memory:
        return u"memory"_s;
    case StoreKind::Sqlite:
        return u"SQLite file "_s + QDir::toNativeSeparators(file);
    case StoreKind::Postgres:
        return server.description();
    }
    return {};
}

} // namespace wayside::store
