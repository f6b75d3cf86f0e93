// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QList>
#include <QString>

class QTranslator;

namespace wayside::ui {

/// The language of the console: English, Dutch or German, ours and Qt's own words. Made once at the start,
/// before the first window. GUI thread.
class Translation {
public:
    /// "en", "nl", "de".
    static QStringList languages();
    /// The language's own name for itself: "Nederlands".
    static QString nameOf(const QString& language);
    /// What the system's languages ask for, English when it is none of ours.
    static QString systemLanguage();

    Translation();
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    /// Empty: as the system. Numbers and dates follow the system's region unless its language differs.
    void use(const QString& language);
    QString inUse() const { return m_language; }

private:
    void load(const QString& name, const QString& folder);
    void unload();

    QString m_language;
    QList<QTranslator*> m_translators;
};

} // namespace wayside::ui
