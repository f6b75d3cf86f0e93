// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings/profilebook.h"

#include <QFile>
#include <QPointer>

namespace wayside::ui {

using namespace Qt::StringLiterals;
using client::Profile;
using client::ProfileFile;

namespace {
constexpr qint64 mostTokenBytes = 16'384;
} // namespace

ProfileBook::ProfileBook(QString path, secrets::SecretStore& keychain, secrets::SecretStore& session,
                         QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
    , m_keychain(keychain)
    , m_session(session) {
    reload();
}

void ProfileBook::reload() {
    if (m_path.isEmpty())
        return;
    auto read = ProfileFile::read(m_path);
    m_problem = read ? QString() : QString::fromStdString(read.error().detail);
    if (read)
        m_file = std::move(*read);
    Q_EMIT changed();
}

Result<void> ProfileBook::change(const std::function<Result<void>(ProfileFile&)>& edit) {
    ProfileFile file = m_file;
    if (!m_path.isEmpty()) {
        auto read = ProfileFile::read(m_path);
        if (!read)
            return tl::unexpected(read.error()); // rather than writing over what is not understood
        file = std::move(*read);
    }
    if (auto edited = edit(file); !edited)
        return edited;
    if (!m_path.isEmpty()) {
        if (auto written = file.write(m_path); !written)
            return written;
    }
    m_file = std::move(file);
    m_problem.clear();
    Q_EMIT changed();
    return {};
}

Result<void> ProfileBook::save(const Profile& profile, const QString& replaced) {
    if (auto checked = ProfileFile::check(profile); !checked)
        return checked;
    return change([&](ProfileFile& file) -> Result<void> {
        if (profile.name != replaced && file.find(profile.name))
            return failure(ErrorCode::Conflict, Fault::Local,
                           u"there is a profile %1 already"_s.arg(profile.name).toStdString());
        if (!replaced.isEmpty())
            file.remove(replaced);
        file.set(profile);
        return {};
    });
}

Result<void> ProfileBook::saveAll(const QList<Profile>& profiles) {
    for (const Profile& profile : profiles) {
        if (auto checked = ProfileFile::check(profile); !checked)
            return checked;
    }
    return change([&profiles](ProfileFile& file) -> Result<void> {
        for (const Profile& profile : profiles)
            file.set(profile);
        return {};
    });
}

Result<void> ProfileBook::remove(const QString& name) {
    const auto removed = change([&name](ProfileFile& file) -> Result<void> {
        file.remove(name);
        return {};
    });
    if (!removed)
        return removed;
    m_session.remove(secretName(name), this, [](const Result<void>&) {});
    m_inSession.remove(name);
    if (m_inKeychain.remove(name))
        m_keychain.remove(secretName(name), this, [](const Result<void>&) {});
    Q_EMIT changed();
    return {};
}

QString ProfileBook::secretName(const QString& profile) {
    return u"profile/"_s + profile;
}

void ProfileBook::keepToken(const QString& name, TokenPlace place, const QByteArray& token, QObject* context,
                            secrets::SecretStore::Done done) {
    const QString secret = secretName(name);
    if (place != TokenPlace::Session && m_inSession.remove(name))
        m_session.remove(secret, this, [](const Result<void>&) {});
    if (place == TokenPlace::Keychain) {
        m_keychain.write(secret, token, this,
                         [this, name, guard = QPointer<QObject>(context), done](const Result<void>& written) {
                             if (written)
                                 m_inKeychain.insert(name);
                             Q_EMIT changed();
                             if (guard)
                                 done(written);
                         });
        return;
    }
    if (m_inKeychain.remove(name))
        m_keychain.remove(secret, this, [](const Result<void>&) {});
    if (place == TokenPlace::Session) {
        m_inSession.insert(name);
        m_session.write(secret, token, this, [](const Result<void>&) {});
    }
    Q_EMIT changed();
    done({});
}

Result<QByteArray> ProfileBook::tokenFromFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       u"cannot read %1: %2"_s.arg(path, file.errorString()).toStdString());
    const QByteArray token = file.read(mostTokenBytes + 1).trimmed();
    if (token.isEmpty() || token.size() > mostTokenBytes || token.contains('\n'))
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       u"%1 does not hold a token"_s.arg(path).toStdString());
    return token;
}

void ProfileBook::readToken(const Profile& profile, QObject* context, secrets::SecretStore::Found found) {
    const QString secret = secretName(profile.name);
    if (m_inSession.contains(profile.name)) {
        m_session.read(secret, context, std::move(found));
        return;
    }
    if (profile.tokenFile.isEmpty()) {
        m_keychain.read(secret, context, std::move(found));
        return;
    }
    found(tokenFromFile(profile.tokenFile).map([](const QByteArray& token) { return std::optional(token); }));
}

TokenPlace ProfileBook::tokenPlace(const Profile& profile) const {
    if (m_inSession.contains(profile.name))
        return TokenPlace::Session;
    if (!profile.tokenFile.isEmpty())
        return TokenPlace::File;
    return m_inKeychain.contains(profile.name) ? TokenPlace::Keychain : TokenPlace::None;
}

QStringList ProfileBook::namesInKeychain() const {
    QStringList names(m_inKeychain.cbegin(), m_inKeychain.cend());
    names.sort();
    return names;
}

void ProfileBook::setNamesInKeychain(const QStringList& names) {
    m_inKeychain = QSet<QString>(names.cbegin(), names.cend());
    Q_EMIT changed();
}

} // namespace wayside::ui
