// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/profilefile.h"
#include "netcore/secrets/secretstore.h"

#include <QObject>
#include <QSet>

namespace wayside::ui {

/// Where a profile's token comes from.
enum class TokenPlace { None, File, Keychain, Session };

/// Saved profiles and their tokens: profiles in the file that waysidectl reads too, tokens in the keychain,
/// in a file of their own, or kept as long as the program runs; never in the file of profiles. The file is
/// read again before each change, because waysidectl may have changed it. GUI thread; the stores outlive it.
class ProfileBook : public QObject {
    Q_OBJECT
public:
    /// `path` empty: profiles are kept as long as the program runs.
    ProfileBook(QString path, secrets::SecretStore& keychain, secrets::SecretStore& session,
                QObject* parent = nullptr);

    QList<client::Profile> profiles() const { return m_file.all(); }
    std::optional<client::Profile> find(const QString& name) const { return m_file.find(name); }
    QString problem() const { return m_problem; } ///< why the file could not be read; empty: it could
    void reload();

    /// Saves it in place of `replaced`, which may be empty. Errors: those of ProfileFile; Conflict when there
    /// is another one of that name.
    Result<void> save(const client::Profile& profile, const QString& replaced);
    Result<void> saveAll(const QList<client::Profile>& profiles); ///< those of the same names are replaced
    /// The profile and its tokens.
    Result<void> remove(const QString& name);

    /// Puts the token there and takes it from the other place. A token file is written by the caller.
    void keepToken(const QString& name, TokenPlace place, const QByteArray& token, QObject* context,
                   secrets::SecretStore::Done done);
    /// Of this run, else the file's, else the keychain's. Nothing: it has none.
    void readToken(const client::Profile& profile, QObject* context, secrets::SecretStore::Found found);
    /// As far as it is known without asking the keychain, which might ask its owner.
    TokenPlace tokenPlace(const client::Profile& profile) const;
    QStringList namesInKeychain() const;
    void setNamesInKeychain(const QStringList& names); ///< remembered from earlier runs

    static Result<QByteArray> tokenFromFile(const QString& path); ///< FileUnreadable, InvalidArgument

Q_SIGNALS:
    void changed();

private:
    static QString secretName(const QString& profile);
    Result<void> change(const std::function<Result<void>(client::ProfileFile&)>& edit);

    QString m_path;
    secrets::SecretStore& m_keychain;
    secrets::SecretStore& m_session;
    client::ProfileFile m_file;
    QString m_problem;
    QSet<QString> m_inKeychain, m_inSession; ///< names of profiles
};

} // namespace wayside::ui
