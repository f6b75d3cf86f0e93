// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/storesettings.h"

#include <QDir>
#include <QFileInfo>

namespace wayside::store {

using namespace Qt::StringLiterals;

Result<StoreLocation> StoreLocation::fromUrl(const QString& url) {
    if (url == "memory:"_L1)
        return StoreLocation{StoreKind::Memory, {}};
    if (url.startsWith("postgresql:"_L1) || url.startsWith("postgres:"_L1)) {
        return failure(
            ErrorCode::Unsupported, Fault::Local,
            "PostgreSQL as a store is not supported by this build yet; use sqlite:FILE or memory:");
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
    return StoreLocation{StoreKind::Sqlite, QDir::cleanPath(QFileInfo(file).absoluteFilePath())};
}

QString StoreLocation::description() const {
    return kind == StoreKind::Memory ? u"memory"_s : u"SQLite file "_s + QDir::toNativeSeparators(file);
}

} // namespace wayside::store
