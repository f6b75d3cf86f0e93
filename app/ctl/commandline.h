// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/vocabulary.h"
#include "netcore/client/restclient.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace wayside::ctl {

class GivenOptions;
enum class Reach;

enum class OutputFormat { Text, Json, Csv };

/// What a running node says on its first line of output, kept in a file. It holds tokens: readable by its
/// owner only.
struct ReadyLine {
    QString apiUrl;
    QString caFile;
    QString domain;
    QStringList identifiers;           ///< of its TLCs
    QHash<QString, QByteArray> tokens; ///< by role

    static Result<ReadyLine> fromFile(const QString& path);
};

/// The first line of a file, or of standard input for "-": printable ASCII, at most 512 bytes.
/// Errors: FileUnreadable, InvalidArgument.
Result<QByteArray> tokenFromFile(const QString& path);
/// The first line of a file without its end, as it is: a proxy's name and password. Error: FileUnreadable.
Result<QByteArray> lineFromFile(const QString& path, const QString& what);

/// The options of every verb, resolved: flag, then environment, then ready file, then profile.
class CommandLine {
public:
    /// With Reach::Local only the output format is looked at.
    static Result<CommandLine> from(const GivenOptions& given, Reach reach);

    OutputFormat format() const { return m_format; }
    /// API and trust, without a token. InvalidArgument when no address was given.
    Result<client::ApiAccess> api() const;
    /// With the token given by flag or environment, or that of `role` from the ready file.
    Result<client::ApiAccess> apiAs(Role role) const;
    /// The token of `role`: that of the ready file; nothing when it has none.
    QByteArray readyToken(Role role) const;
    /// The token given by --token-file or the environment; may be empty.
    const QByteArray& token() const { return m_token; }
    QString domain() const { return m_ready ? m_ready->domain : m_profileDomain; }
    /// PEM file with authorities to trust; may be empty.
    const QString& caFile() const { return m_caFile; }
    QStringList identifiers() const { return m_ready ? m_ready->identifiers : QStringList(); }

private:
    Result<void> readFormat(const GivenOptions& given);
    Result<void> readAddress(const GivenOptions& given);
    Result<void> readProfile(const QString& name);
    Result<void> readProxy(const GivenOptions& given);

    OutputFormat m_format = OutputFormat::Text;
    QString m_api;
    QString m_caFile;
    QByteArray m_token;
    QString m_profileDomain;
    Milliseconds m_timeout{0};
    client::ProxySettings m_proxy;
    std::optional<ReadyLine> m_ready;
};

} // namespace wayside::ctl
