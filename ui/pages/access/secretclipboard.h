// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace wayside::ui {

/// Puts a secret on the clipboard and takes it off again after a while, if it is still there. Lives as long
/// as the program, whatever becomes of the window it was copied from; remembers its hash only. GUI thread.
class SecretClipboard : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds lifetime{60};

    static SecretClipboard& instance();

    void copy(const QByteArray& secret, std::chrono::milliseconds clearAfter = lifetime);
    void clear(); ///< now, if it is still there

Q_SIGNALS:
    void cleared(bool wasThere);

private:
    explicit SecretClipboard(QObject* parent);
    static QByteArray hashOf(const QString& text);

    QByteArray m_hash;
    QTimer m_timer;
};

} // namespace wayside::ui
