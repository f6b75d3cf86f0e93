// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accesspage.h"

#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/access/accesswords.h"
#include "ui/pages/access/importdialog.h"
#include "ui/pages/access/listexport.h"
#include "ui/pages/access/logssection.h"
#include "ui/pages/access/tokenssection.h"

#include <QAction>
#include <QFileDialog>
#include <QProgressDialog>

using namespace Qt::StringLiterals;

/// What can be done on the page beyond its lists: tokens, import, export, and the way to other pages.
namespace wayside::ui {

using access::Operation;
using access::Resource;

/// Which buttons a section shows; in the menu all of them stand, with the reason why they cannot.
bool AccessPage::belongsTo(const QAction* action, Resource resource) const {
    if (action == m_token)
        return resource == Resource::Authorizations;
    if (action == m_rotate)
        return resource == Resource::Tokens;
    if (action == m_import)
        return resource == Resource::Tlcs;
    if (action == m_showConnection || action == m_showEnforcement)
        return resource == Resource::SessionLogs;
    return resource != Resource::SessionLogs;
}

void AccessPage::rotateToken() {
    if (m_rotate->isEnabled())
        m_tokens->rotate();
}

void AccessPage::createTokenForChosen() {
    const QStringList chosen = section(Resource::Authorizations)->chosenKeys();
    if (!m_token->isEnabled() || chosen.size() != 1)
        return;
    showSection(Resource::Tokens);
    m_tokens->createFor(chosen.constFirst());
}

void AccessPage::importTlcs() {
    if (!m_import->isEnabled())
        return;
    showSection(Resource::Tlcs);
    (new ImportDialog(m_context, this))->open();
}

void AccessPage::askToExport() {
    if (!m_export->isEnabled())
        return;
    auto* dialog = new QFileDialog(this, tr("Export"), {}, tr("CSV (*.csv);;JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(accesswords::key(current()->resource()) + u".csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains("json"_L1) ? u"json"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &AccessPage::exportTo);
    dialog->open();
}

void AccessPage::exportTo(const QString& file) {
    constexpr int shownAfterMs = 400;
    auto* writing = new ListExport(current()->filter(), file, this);
    auto* progress = new QProgressDialog(tr("Writing %1").arg(QFileInfo(file).fileName()), tr("Cancel"), 0,
                                         writing->rowCount(), this);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setMinimumDuration(shownAfterMs);
    connect(writing, &ListExport::progressed, progress, &QProgressDialog::setValue);
    connect(progress, &QProgressDialog::canceled, writing, &ListExport::cancel);
    connect(writing, &ListExport::finished, this,
            [this, progress, file, rows = writing->rowCount()](const QString& failure) {
                progress->deleteLater();
                Q_EMIT message(failure.isEmpty() ? tr("%n rows written to %1.", nullptr, rows).arg(file)
                                                 : tr("Nothing was written to %1: %2").arg(file, failure));
            });
    writing->start();
}

/// The connection that was behind a log, as far as connections are still known; 0: none is.
quint64 AccessPage::connectionOf(const client::SessionLog& log) const {
    constexpr qint64 nearMs = 5000; // connected: when the token was accepted; a connection's: when it came
    const QStringList identifiers = access::identifiersOf(log);
    quint64 found = 0;
    qint64 nearest = nearMs;
    for (int i = 0; log.connected && i < m_connections.rowCount(); ++i) {
        const observe::ConnectionRow& row = m_connections.at(i);
        const qint64 apart = std::abs(row.connectedAtMs - *log.connected);
        const bool alike = row.domain == log.domain && row.account == log.account &&
                           (identifiers.isEmpty() || identifiers.contains(row.identifiers.value(0)));
        if (alike && apart < nearest) {
            nearest = apart;
            found = row.id;
        }
    }
    return found;
}

void AccessPage::showConnectionOfLog() {
    const auto log = m_logs->chosenLog();
    if (!log)
        return;
    const quint64 id = connectionOf(*log);
    if (id != 0)
        Q_EMIT showSessionRequested(id, u"connections"_s);
    else
        Q_EMIT message(log->connected ? tr("That connection is no longer among those the source remembers.")
                                      : tr("That session never connected."));
}

void AccessPage::showEnforcementOfLog() {
    const auto log = m_logs->chosenLog();
    if (!log)
        return;
    constexpr qint64 aroundMs = 60'000;
    const qint64 until = log->ended.value_or(QDateTime::currentMSecsSinceEpoch());
    const QStringList identifiers = access::identifiersOf(*log);
    Q_EMIT enforcementRequested(identifiers.value(0), log->account, log->created - aroundMs,
                                until + aroundMs);
}

} // namespace wayside::ui
