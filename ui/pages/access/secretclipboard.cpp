// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/secretclipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace wayside::ui {

SecretClipboard::SecretClipboard(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard& SecretClipboard::instance() {
    static QPointer<SecretClipboard> only;
    if (!only)
        only = new SecretClipboard(qApp);
    return *only;
}

QByteArray SecretClipboard::hashOf(const QString& text) {
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

void SecretClipboard::copy(const QByteArray& secret, std::chrono::milliseconds clearAfter) {
    auto* data = new QMimeData;
    data->setText(QString::fromLatin1(secret));
    // Clipboard histories that know this mark do not keep it.
    data->setData(u"x-kde-passwordManagerHint"_s, "secret");
    QGuiApplication::clipboard()->setMimeData(data);
    m_hash = hashOf(QString::fromLatin1(secret));
    m_timer.start(clearAfter);
}

void SecretClipboard::clear() {
    m_timer.stop();
    if (m_hash.isEmpty())
        return;
    QClipboard* clipboard = QGuiApplication::clipboard();
    const bool isThere = hashOf(clipboard->text()) == m_hash;
    m_hash.clear();
    if (isThere)
        clipboard->clear();
    Q_EMIT cleared(isThere);
}

} // namespace wayside::ui
