// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/logdetails.h"

#include "netcore/access/accessfields.h"
#include "netcore/client/rest/tokenreference.h"
#include "ui/models/access/accesscolumns.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using client::SessionLog;

namespace {

constexpr qsizetype mostHistory = 500;
constexpr qsizetype longestDetails = 20'000;

QString moment(qint64 utcMs) {
    return displayTime(utcMs).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace

LogDetails::LogDetails(QWidget* parent)
    : QWidget(parent)
    , m_headline(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_history(new QPlainTextEdit(this)) {
    constexpr int leftWidth = 420;
    for (QLabel* label : {m_headline, m_advice, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_history->setReadOnly(true);
    m_history->setTabChangesFocus(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->setAccessibleName(tr("History of the scope, and session details"));
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_headline);
    left->addWidget(m_advice);
    left->addWidget(m_facts);
    left->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(24);
    layout->addLayout(left, 1);
    layout->addWidget(m_history, 1);
    m_headline->setMinimumWidth(leftWidth / 2);
    present(std::nullopt);
}

QString LogDetails::factsOf(const SessionLog& log) {
    QStringList lines{tr("Created %1").arg(moment(log.created))};
    if (log.connected)
        lines.append(tr("Connected %1, %2 later")
                         .arg(moment(*log.connected), words::duration(*log.connected - log.created)));
    else
        lines.append(tr("Never connected"));
    if (log.ended)
        lines.append(tr("Ended %1").arg(moment(*log.ended)));
    if (const auto lasted = access::connectedForMs(log))
        lines.append(tr("Connected for %1").arg(words::duration(*lasted)));
    if (!log.remoteAddress.isEmpty())
        lines.append(tr("From %1").arg(log.remoteAddress));
    lines.append(tr("Account %1 in domain %2").arg(log.account, log.domain));
    lines.append(tr("%1, %2").arg(log.type, log.protocol));
    const QString reference = client::tokenReference(log.token);
    if (!reference.isEmpty())
        lines.append(tr("Session %1").arg(reference));
    return lines.join(u'\n');
}

QString LogDetails::historyOf(const SessionLog& log) {
    QStringList lines;
    if (log.scopeHistory.isEmpty())
        lines.append(tr("Scope: the whole domain, all the time."));
    else
        lines.append(tr("Scope, as it changed:"));
    for (const client::ScopeHistoryEntry& entry : log.scopeHistory.mid(0, mostHistory)) {
        const QString change = entry.scope == "ADDED"_L1     ? tr("added")
                               : entry.scope == "REMOVED"_L1 ? tr("removed")
                                                             : entry.scope;
        lines.append(tr("%1  %2  %3").arg(moment(entry.timestamp), entry.tlcIdentifier, change));
    }
    if (log.scopeHistory.size() > mostHistory)
        lines.append(tr("… and %n more", nullptr, int(log.scopeHistory.size() - mostHistory)));
    if (!log.details.isEmpty()) {
        const QJsonDocument details = QJsonDocument::fromJson(log.details.left(longestDetails).toUtf8());
        lines.append(QString());
        lines.append(tr("Details of the session:"));
        lines.append(details.isNull() ? log.details.left(longestDetails)
                                      : QString::fromUtf8(details.toJson(QJsonDocument::Indented)));
    }
    return lines.join(u'\n');
}

void LogDetails::present(const std::optional<SessionLog>& log) {
    m_advice->setVisible(log.has_value());
    m_facts->setVisible(log.has_value());
    m_history->setVisible(log.has_value());
    if (!log) {
        m_headline->setText(tr("Choose a session to see why it ended, and what to do."));
        return;
    }
    const QString reason = accesscolumns::endReasonWords(log->endReason);
    m_headline->setText(log->endDetail.isEmpty()
                            ? tr("%1: %2").arg(accesscolumns::scopeWords(*log), reason)
                            : tr("%1: %2. %3").arg(accesscolumns::scopeWords(*log), reason, log->endDetail));
    m_advice->setText(accesscolumns::endReasonAdvice(log->endReason));
    m_advice->setVisible(!m_advice->text().isEmpty());
    m_facts->setText(factsOf(*log));
    m_history->setPlainText(historyOf(*log));
}

QString LogDetails::text() const {
    return m_headline->text() + u'\n' + m_advice->text() + u'\n' + m_facts->text() + u'\n' +
           m_history->toPlainText();
}

} // namespace wayside::ui
