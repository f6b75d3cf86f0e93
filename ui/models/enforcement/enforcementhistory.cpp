// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcementhistory.h"

#include "ui/shell/words.h"

#include <QJsonArray>

namespace wayside::ui {

using namespace Qt::StringLiterals;

EnforcementHistory::EnforcementHistory(observe::Source& source, QObject* parent)
    : QObject(parent)
    , m_source(source) {
    connect(&m_source, &observe::Source::abilitiesChanged, this, [this] { restart(m_period); });
}

void EnforcementHistory::restart(const Period& period) {
    m_period = period;
    ++m_question;
    m_beforeId.reset();
    m_backToMs.reset();
    if (const QString why = m_source.whyNot(observe::Ability::Enforcement); !why.isEmpty())
        become(State::Unable, why);
    else
        ask();
}

void EnforcementHistory::more() {
    if (m_state == State::Waiting || m_state == State::Failed)
        ask();
}

void EnforcementHistory::ask() {
    observe::NodeRequest request;
    request.path = u"enforcement"_s;
    request.query.addQueryItem(u"limit"_s, QString::number(pageSize));
    const auto add = [&request](const QString& name, const std::optional<qint64>& value) {
        if (value)
            request.query.addQueryItem(name, QString::number(*value));
    };
    add(u"from"_s, m_period.fromMs);
    add(u"until"_s, m_period.untilMs);
    add(u"beforeId"_s, m_beforeId);
    become(State::Loading);
    m_source.askNode(request, this, [this, question = m_question](const Result<QJsonDocument>& answer) {
        if (question == m_question)
            take(answer);
    });
}

void EnforcementHistory::take(const Result<QJsonDocument>& answer) {
    if (!answer) {
        become(State::Failed, words::error(answer.error()));
        return;
    }
    const QJsonObject page = answer->object();
    QList<EnforcementEntry> entries;
    for (const auto& value : page.value("events"_L1).toArray()) {
        if (auto entry = EnforcementEntry::fromJson(value.toObject()))
            entries.append(std::move(*entry));
    }
    if (!entries.isEmpty())
        m_backToMs = entries.constLast().event.atMs;
    const QJsonValue next = page.value("nextBeforeId"_L1);
    m_beforeId = next.isDouble() ? std::optional(next.toInteger()) : std::nullopt;
    m_state = m_beforeId ? State::Waiting : State::Complete;
    m_trouble.clear();
    if (!entries.isEmpty())
        Q_EMIT loaded(entries);
    Q_EMIT changed();
}

void EnforcementHistory::become(State state, const QString& trouble) {
    m_state = state;
    m_trouble = trouble;
    Q_EMIT changed();
}

} // namespace wayside::ui
