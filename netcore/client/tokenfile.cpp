// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/tokenfile.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

tl::unexpected<Error> unwritable(const QString& path, const QString& why) {
    return failure(ErrorCode::FileUnreadable, Fault::Local,
                   (u"cannot write "_s + path + u": "_s + why).toStdString());
}

/// Never through a link or over anything: the file is new, with its rights.
Result<void> makeNew(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        return unwritable(path, file.errorString());
    return {};
}

/// At once, also on Windows: whoever opens the file sees the old one or the new one.
bool replace(const QString& from, const QString& to) {
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    return !error;
}

} // namespace

Result<TokenFile> TokenFile::reserve(const QString& path, bool overwrite) {
    if (!overwrite && QFile::exists(path))
        return failure(ErrorCode::Conflict, Fault::Local,
                       (path + u" exists already; --overwrite replaces it"_s).toStdString());
    TokenFile file(path);
    const QString draft = overwrite ? path + u".new"_s : path;
    const auto made = makeNew(draft);
    if (!made)
        return tl::unexpected(made.error());
    file.m_draft = draft;
    return file;
}

TokenFile::~TokenFile() {
    if (!m_draft.isEmpty())
        QFile::remove(m_draft);
}

Result<void> TokenFile::commit(const QByteArray& token) {
    QFile file(m_draft);
    const QByteArray line = token + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(line) != line.size() || !file.flush())
        return unwritable(m_path, file.errorString());
    file.close();
    if (m_draft != m_path && !replace(m_draft, m_path))
        return unwritable(m_path, u"it cannot be replaced"_s);
    m_draft.clear();
    return {};
}

} // namespace wayside::client
