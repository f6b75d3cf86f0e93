// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace wayside::client {

/// A file that a new token goes to, readable by its owner only (0600 where there are such rights) from its
/// first byte on. The place is taken before the token exists: one that could then not be written would be
/// lost. Without commit() nothing stays behind.
class TokenFile {
public:
    /// `overwrite`: an existing file is replaced, at commit(). Errors: Conflict when it exists,
    /// FileUnreadable when it cannot be made; the detail names the file.
    static Result<TokenFile> reserve(const QString& path, bool overwrite);

    TokenFile(TokenFile&& other) noexcept = default;
    TokenFile(const TokenFile&) = delete;
    TokenFile& operator=(const TokenFile&) = delete; // nor by moving: what was reserved would stay behind
    ~TokenFile();

    /// One line: the token. FileUnreadable.
    Result<void> commit(const QByteArray& token);
    const QString& path() const { return m_path; }

private:
    explicit TokenFile(QString path) : m_path(std::move(path)) {}

    QString m_path;
    QString m_draft; ///< what is on disk until commit(): the file itself, or one beside it; empty: nothing
};

} // namespace wayside::client
