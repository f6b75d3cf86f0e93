// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/server/administratortoken.h"

#include "netcore/node/transport/privatefile.h"
#include "netcore/store/administratorbootstrap.h"
#include "netcore/store/tokens.h"

#include <QFile>

namespace wayside::node {

Result<QByteArray> readOrMakeAdministratorToken(const QString& path) {
    QFile file(path);
    if (!file.exists()) {
        QByteArray token = store::newToken();
        return replaceFile(path, (token + '\n').toStdString(), FileReaders::OwnerOnly).map([&] {
            return std::move(token);
        });
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       "cannot read " + path.toStdString() + ": " + file.errorString().toStdString());
    constexpr qint64 longestLine = 1024;
    const QByteArray token = file.readLine(longestLine).trimmed();
    if (!store::AdministratorBootstrap::isStrongEnough(token))
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       path.toStdString() +
                           " does not begin with a token: 22 to 200 of A-Z a-z 0-9 - _, such as a node makes "
                           "itself when the file is not there");
    return token;
}

} // namespace wayside::node
