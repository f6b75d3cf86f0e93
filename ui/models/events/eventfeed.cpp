// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/events/eventfeed.h"

#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/rowjson.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wayside::ui {

bool LogOrder::takes(const LogEntry& entry) const {
    if (entry.isAudit ? !audit : !events)
        return false;
    if ((fromMs && entry.atMs() < *fromMs) || (untilMs && entry.atMs() >= *untilMs))
        return false;
    return matches(filter, entry);
}

EventFeed::EventFeed(observe::Source& source, EventLogModel& model, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_model(model) {}

void EventFeed::apply(const observe::SourceUpdate& update) {
    if (update.runId != m_runId) {
        m_runId = update.runId;
        m_newestId = 0;
        m_floor.reset();
        m_streams[Events].more = false; // what was stored is gone with the run
    }
    m_nowMs = std::max(m_nowMs, update.nodeClockMs);
    if (update.eventsLost > 0)
        m_remembered.clear(); // no longer without gaps; the node's own list is, when it is loaded anew
    QList<LogEntry> fresh;
    for (const observe::EventRow& event : update.events) {
        if (event.id <= m_newestId)
            continue; // a reset repeats what was told before
        m_newestId = event.id;
        const LogEntry entry = LogEntry::of(event, update.runId);
        m_remembered.push_back(entry);
        if (m_remembered.size() > mostRemembered)
            m_remembered.pop_front();
        if (!m_floor)
            m_floor = event.id;
        if (m_order.live && m_order.takes(entry))
            fresh.prepend(entry);
    }
    if (fresh.isEmpty())
        return;
    m_fresh = fresh + m_fresh;
    if (qsizetype(EventLogModel::most) < m_fresh.size())
        m_fresh.resize(qsizetype(EventLogModel::most));
    if (!m_held)
        revealFresh();
    else
        Q_EMIT changed();
}

void EventFeed::remember(const std::deque<LogEntry>& entries) {
    m_remembered = entries;
    m_runId = entries.empty() ? QString() : entries.back().runId;
    m_newestId = entries.empty() ? 0 : entries.back().event.id;
}

bool EventFeed::remembers(quint64 eventId) const {
    return m_order.live && m_floor && eventId >= *m_floor;
}

void EventFeed::setHeld(bool held) {
    m_held = held;
    if (!held)
        revealFresh();
}

void EventFeed::revealFresh() {
    if (m_fresh.isEmpty())
        return;
    m_model.prepend(std::exchange(m_fresh, {}));
    Q_EMIT changed();
}

void EventFeed::setOrder(const LogOrder& order) {
    m_order = order;
    reload();
}

void EventFeed::reload() {
    ++m_generation;
    m_model.clear();
    m_fresh.clear();
    m_matched.reset();
    m_forgotten = 0;
    m_full = false;
    m_streams = {};
    const auto prepare = [this](Part part, bool wanted, observe::Ability ability) {
        Stream& stream = m_streams[part];
        stream.problem = wanted ? m_source.whyNot(ability) : QString();
        stream.wanted = stream.more = wanted && stream.problem.isEmpty();
    };
    prepare(Events, m_order.events, observe::Ability::Events);
    prepare(Audit, m_order.audit, observe::Ability::Audit);
    m_floor.reset();
    for (const LogEntry& entry : m_remembered) {
        if (entry.runId != m_runId)
            continue;
        m_floor = entry.event.id;
        break;
    }
    takeRemembered(true);
    if (m_streams[Events].more)
        ask(Events); // also when there is something to begin with: it tells how many there are
    else
        takeRemembered(false);
    merge();
    loadOlder();
    Q_EMIT changed();
}

bool EventFeed::hasOlder() const {
    return !m_full && std::any_of(m_streams.begin(), m_streams.end(), [](const Stream& stream) {
        return stream.more || !stream.waiting.empty();
    });
}

bool EventFeed::isLoading() const {
    return std::any_of(m_streams.begin(), m_streams.end(), [](const Stream& stream) { return stream.asked; });
}

QStringList EventFeed::problems() const {
    QStringList problems;
    const Stream& events = m_streams[Events];
    if (!events.problem.isEmpty())
        problems
            << (events.wanted
                    ? tr("Stored events could not be read. %1").arg(events.problem)
                    : tr("Only events since the console is connected are shown. %1").arg(events.problem));
    if (!m_streams[Audit].problem.isEmpty())
        problems << tr("The audit is not shown. %1").arg(m_streams[Audit].problem);
    return problems;
}

void EventFeed::loadOlder() {
    bool asked = false;
    for (const Part part : {Events, Audit}) {
        const Stream& stream = m_streams[part];
        if (m_full || !stream.more || stream.asked || !stream.waiting.empty())
            continue;
        asked = true;
        ask(part);
    }
    if (asked)
        Q_EMIT changed();
}

QString EventFeed::serverFilter() const {
    // A text about fields of the audit means nothing to the list of events; it is applied here then.
    const auto fields = observe::query::eventFields().information();
    QStringList parts;
    const bool known = observe::query::Filter::parse(m_order.filterText, fields).has_value();
    if (known && !m_order.filterText.trimmed().isEmpty())
        parts << u'(' + m_order.filterText + u')';
    if (m_order.fromMs)
        parts << u"atMs >= %1"_s.arg(*m_order.fromMs);
    if (m_order.untilMs)
        parts << u"atMs < %1"_s.arg(*m_order.untilMs);
    return parts.join(u" and "_s);
}

observe::NodeRequest EventFeed::requestFor(Part part) const {
    observe::NodeRequest request;
    const Stream& stream = m_streams[part];
    const auto add = [&request](const QString& name, const QString& value) {
        // QUrlQuery leaves "+" as it is, and servers read a blank there.
        request.query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    request.path = part == Events ? u"events"_s : u"audit"_s;
    add(u"limit"_s, QString::number(pageRows));
    if (part == Events) {
        add(u"sort"_s, u"-id"_s);
        if (const QString filter = serverFilter(); !filter.isEmpty())
            add(u"filter"_s, filter);
        if (!stream.after.isEmpty())
            add(u"after"_s, stream.after);
        return request;
    }
    if (m_order.fromMs)
        add(u"from"_s, QString::number(*m_order.fromMs));
    if (m_order.untilMs)
        add(u"until"_s, QString::number(*m_order.untilMs));
    if (!stream.after.isEmpty())
        add(u"before"_s, stream.after);
    return request;
}

void EventFeed::ask(Part part) {
    m_streams[part].asked = true;
    m_source.askNode(requestFor(part), this,
                     [this, part, generation = m_generation](const Result<QJsonDocument>& answer) {
                         if (generation == m_generation)
                             take(part, answer);
                     });
}

void EventFeed::take(Part part, const Result<QJsonDocument>& answer) {
    Stream& stream = m_streams[part];
    stream.asked = false;
    stream.more = false;
    if (!answer) {
        stream.problem = words::error(answer.error());
        if (part == Events)
            takeRemembered(false);
    } else {
        stream.problem.clear();
        if (part == Events)
            takeEvents(answer->object());
        else
            takeAudit(answer->object());
    }
    merge();
    // The other one may wait for lines that this page did not have; and a page may have none that fit.
    if (m_model.rowCount() < pageRows ||
        (stream.waiting.empty() && stream.more && !m_streams[1 - part].waiting.empty()))
        loadOlder();
    Q_EMIT changed();
}

void EventFeed::takeEvents(const QJsonObject& answer) {
    Stream& stream = m_streams[Events];
    const QString runId = answer.value(u"runId"_s).toString(m_runId);
    auto rows = observe::listFromJson<observe::EventRow>(answer.value(u"events"_s).toArray());
    if (!rows) {
        stream.problem = words::error(rows.error());
        return;
    }
    for (const observe::EventRow& row : *rows) {
        LogEntry entry = LogEntry::of(row, runId);
        const bool twice = runId == m_runId && remembers(row.id);
        if (!twice && m_order.takes(entry))
            stream.waiting.push_back(std::move(entry));
    }
    stream.after = answer.value(u"next"_s).toString();
    stream.more = !stream.after.isEmpty();
    m_matched = answer.value(u"matched"_s).toInteger();
    m_forgotten = answer.value(u"forgotten"_s).toInteger();
    if (!stream.more)
        takeRemembered(false);
}

void EventFeed::takeRemembered(bool ofThisRun) {
    // Those of an earlier run are older than all that the node has stored.
    if (!m_order.live)
        return;
    for (auto entry = m_remembered.rbegin(); entry != m_remembered.rend(); ++entry) {
        if ((entry->runId == m_runId) == ofThisRun && m_order.takes(*entry))
            m_streams[Events].waiting.push_back(*entry);
    }
}

void EventFeed::takeAudit(const QJsonObject& answer) {
    Stream& stream = m_streams[Audit];
    for (const auto& value : answer.value(u"entries"_s).toArray()) {
        auto entry = LogEntry::ofAudit(value.toObject());
        if (!entry) {
            stream.problem = words::error(entry.error());
            return;
        }
        if (m_order.takes(*entry))
            stream.waiting.push_back(std::move(*entry));
    }
    const QJsonValue next = answer.value(u"next"_s);
    stream.more = next.isDouble();
    stream.after = stream.more ? QString::number(next.toInteger()) : QString();
}

void EventFeed::merge() {
    QList<LogEntry> older;
    for (;;) {
        Stream* newest = nullptr;
        bool unknown = false; // an older page of the other may still have newer lines
        for (Stream& stream : m_streams) {
            if (stream.waiting.empty())
                unknown = unknown || stream.more || stream.asked;
            else if (!newest || stream.waiting.front().atMs() > newest->waiting.front().atMs())
                newest = &stream;
        }
        if (!newest || unknown)
            break;
        older.append(std::move(newest->waiting.front()));
        newest->waiting.pop_front();
    }
    if (!m_model.append(older))
        m_full = true;
}

} // namespace wayside::ui
