// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/privatefile.h"

#include <filesystem>
#include <QFile>
#include <QRandomGenerator>
#include <system_error>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace wayside::node {

namespace {

using namespace Qt::StringLiterals;

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions everybody = ownerOnly | QFile::ReadGroup | QFile::ReadOther;

tl::unexpected<Error> cannot(const char* what, const QString& path, const std::string& reason) {
    return failure(ErrorCode::FileUnreadable, Fault::Environment,
                   std::string("cannot ") + what + " " + path.toStdString() + ": " + reason);
}

bool writeAndSync(QFile& file, std::string_view content) {
    const auto size = static_cast<qint64>(content.size());
    if (file.write(content.data(), size) != size || !file.flush()) {
        return false;
    }
#ifdef _WIN32
    return _commit(file.handle()) == 0;
#else
    return fsync(file.handle()) == 0;
#endif
}

} // namespace

Result<void> replaceFile(const QString& path, std::string_view content, FileReaders readers) {
    const QString temporary =
        path + u".new-"_s + QString::number(QRandomGenerator::system()->generate64(), 16);
    QFile file(temporary);
    // NewOnly: never through a link or into a file that somebody else put there with wider rights.
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   readers == FileReaders::OwnerOnly ? ownerOnly : everybody)) {
        return cannot("write", path, file.errorString().toStdString());
    }
    const bool written = writeAndSync(file, content);
    const std::string reason = file.errorString().toStdString();
    file.close();
    if (!written) {
        file.remove();
        return cannot("write", path, reason);
    }
    std::error_code error;
    std::filesystem::rename(temporary.toStdU16String(), path.toStdU16String(), error);
    if (error) {
        file.remove();
        return cannot("replace", path, error.message());
    }
    return {};
}

Result<void> restrictToOwner(const QString& path) {
    QFile file(path);
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                          QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    if ((file.permissions() & others) != 0 && !file.setPermissions(ownerOnly)) {
        return cannot("restrict", path, file.errorString().toStdString());
    }
    return {};
}

} // namespace wayside::node
