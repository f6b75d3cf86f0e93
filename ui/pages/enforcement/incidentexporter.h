// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/incident/incident.h"
#include "netcore/observe/source.h"

#include <QDialog>
#include <QJsonObject>

namespace wayside::ui {

/// What will be in the file and what will not, before it is written. GUI thread.
class IncidentPreview : public QDialog {
    Q_OBJECT
public:
    explicit IncidentPreview(incident::Incident bundle, QWidget* parent = nullptr);

    const incident::Incident& bundle() const { return m_bundle; }
    QString text() const; ///< all that is said
    Result<void> saveTo(const QString& path);

Q_SIGNALS:
    void saved(const QString& path);

private:
    void askWhere();

    incident::Incident m_bundle;
    QStringList m_said;
};

/// Makes an incident bundle of a close: asks the source for its flight record and events, shows what will be
/// in the file, and writes it where it is told. GUI thread; must not outlive the source.
class IncidentExporter : public QObject {
    Q_OBJECT
public:
    /// Its dialogs belong to `window`.
    IncidentExporter(observe::Source& source, QWidget* window);

    void exportRecord(qint64 recordId);
    void exportSession(const QString& sessionId); ///< the newest flight record of it

Q_SIGNALS:
    void message(const QString& sentence);

private:
    void askEvents();
    void present(const QList<observe::EventRow>& events);

    observe::Source& m_source;
    QWidget* m_window;
    QJsonObject m_record;
    quint64 m_question = 0; ///< only the last one is answered
};

} // namespace wayside::ui
