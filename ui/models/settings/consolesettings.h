// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settings/profilebook.h"
#include "ui/models/settings/sourcechoice.h"
#include "ui/models/settings/updatewatch.h"

#include <QVariantMap>

class QSettings;

namespace wayside::ui {

/// What a person has set for the whole program, and which source it shows. Kept in QSettings, where the rest
/// of the program reads it; without them as long as the program runs. GUI thread; stores and settings outlive
/// it.
class ConsoleSettings : public QObject {
    Q_OBJECT
public:
    /// `values` may be null, `profileFile` empty: nothing is remembered then, as for pictures and tests.
    ConsoleSettings(QSettings* values, const QString& profileFile, secrets::SecretStore& keychain,
                    secrets::SecretStore& session, QObject* parent = nullptr);

    ProfileBook& profiles() { return m_book; }
    UpdateWatch& updates() { return m_updates; }

    QString language() const; ///< "" as the system; at the next start
    void setLanguage(const QString& language);
    bool timesInUtc() const; ///< else as this computer; at the next start
    void setTimesInUtc(bool utc);
    bool notifications() const; ///< on the desktop
    void setNotifications(bool on);
    bool tray() const;
    void setTray(bool on);

    const SourceChoice& current() const { return m_current; }
    void setCurrent(const SourceChoice& choice); ///< shown from now on; remembered for the next start
    SourceChoice remembered() const;
    /// How many simulated clients the demo has, whenever it is shown in this run: as the command line said.
    int demoClients() const { return m_demoClients; }
    void setDemoClients(int count) { m_demoClients = count; }
    /// What was found out of a profile's service: it has a Subject Interface API only.
    bool isRestOnly(const QString& profile) const;
    void setRestOnly(const QString& profile, bool restOnly);
    /// Someone chose another source in the console.
    void want(const SourceChoice& choice) { Q_EMIT sourceWanted(choice); }

Q_SIGNALS:
    void changed();
    void currentChanged();
    void sourceWanted(const wayside::ui::SourceChoice& choice);

private:
    QVariant value(const QString& key, const QVariant& otherwise) const;
    void put(const QString& key, const QVariant& value);

    QSettings* m_values;
    QVariantMap m_unkept; ///< without m_values
    ProfileBook m_book;
    UpdateWatch m_updates;
    SourceChoice m_current;
    int m_demoClients = 25;
};

} // namespace wayside::ui
