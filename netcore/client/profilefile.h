// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <map>
#include <optional>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace wayside::client {

/// Where a node is and how to speak to it, under a name. No secret: the token stays in a file of its own.
struct Profile {
    QString name;      ///< letters, digits, "." "_" "-"; 1 to 64
    QString api;       ///< "http://HOST:PORT/api"
    QString caFile;    ///< PEM, absolute; empty: the system's authorities alone
    QString domain;    ///< what sessions are for when nothing else is said; may be empty
    QString tokenFile; ///< absolute; empty: none

    friend bool operator==(const Profile&, const Profile&) = default;
};

/// Saved profiles, a JSON file that people may edit:
///
///     {"version": 1, "profiles": {"test": {"api": "https://node.example:8080/api",
///                                          "caFile": "/etc/wayside/ca.pem",
///                                          "domain": "dev_001",
///                                          "tokenFile": "/home/me/.wayside/token"}}}
///
/// All but "api" may be missing. A file with any other field, or of another version, is refused rather than
/// half understood. Read and written as a whole; written atomically.
class ProfileFile {
public:
    /// profiles.json in the user's configuration folder of this application.
    static QString usualPath();
    /// A file that is not there holds no profiles. Errors: FileUnreadable, InvalidArgument, Unsupported.
    static Result<ProfileFile> read(const QString& path);
    /// Complaints as of the file's content. InvalidArgument.
    static Result<void> check(const Profile& profile);
    /// One profile as it stands in the file, under its name; checked. InvalidArgument.
    static Result<Profile> profileFrom(const QString& name, const QJsonValue& value);
    static QJsonObject toJson(const Profile& profile);

    std::optional<Profile> find(const QString& name) const;
    QList<Profile> all() const; ///< by name
    void set(const Profile& profile) { m_profiles[profile.name] = profile; }
    bool remove(const QString& name) { return m_profiles.erase(name) > 0; }
    /// The old file stays as it is when something goes wrong. Error: FileUnreadable.
    Result<void> write(const QString& path) const;

private:
    std::map<QString, Profile> m_profiles;
};

} // namespace wayside::client
