// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/eventsverb.h"

#include "app/ctl/administration/eventcolumns.h"
#include "app/ctl/administration/pagedlist.h"
#include "app/ctl/administration/selection.h"
#include "app/ctl/optionreader.h"
#include "netcore/observe/query/filter.h"
#include "netcore/observe/query/rowtables.h"
#include "netcore/observe/remotesource.h"
#include "netcore/observe/rowjson.h"
#include "netcore/observe/rowwords.h"

#include <algorithm>
#include <QDateTime>
#include <QNetworkProxy>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::EventRow;
using observe::query::eventFields;
using observe::query::Filter;

namespace {

struct Wishes {
    OutputFormat format = OutputFormat::Text;
    ListQuery query;
    Filter filter;                        ///< the query's, for those that come on the stream
    qint64 count = 0;                     ///< end after so many new ones; 0: never
    std::optional<Milliseconds> duration; ///< end after this time
    Milliseconds patience{0};             ///< with a node that does not answer
};

template <typename Table>
QStringList wordsOfTable(const Table& table) {
    QStringList words;
    for (const auto& entry : table)
        words.append(QString::fromLatin1(entry.second.data(), qsizetype(entry.second.size())));
    return words;
}

QString filterFrom(const Invocation& invocation, OptionReader& reader) {
    QString filter = invocation.value(u"filter"_s).trimmed();
    const auto parsed = Filter::parse(filter, eventFields().information());
    if (!parsed)
        reader.complain(u"--filter: "_s + QString::fromStdString(parsed.error().detail));
    if (!invocation.values(u"kind"_s).isEmpty())
        filter = bothOf(filter, u"kind in (%1)"_s.arg(invocation.values(u"kind"_s).join(u", "_s)));
    if (invocation.isSet(u"severity"_s)) {
        // At least so bad: the words are in that order.
        const QStringList all = wordsOfTable(observe::words::severityNames);
        filter = bothOf(filter, u"severity in (%1)"_s.arg(
                                    all.mid(all.indexOf(invocation.value(u"severity"_s))).join(u", "_s)));
    }
    if (invocation.isSet(u"connection"_s))
        filter = bothOf(filter, u"connectionId = %1"_s.arg(connectionId(invocation.value(u"connection"_s),
                                                                        u"--connection"_s, reader)));
    for (const auto& [option, field] : {std::pair{u"node"_s, u"nodeId"_s}, {u"domain"_s, u"domain"_s}}) {
        if (invocation.isSet(option) && invocation.value(option).isEmpty())
            reader.complain(u"--%1 must not be empty"_s.arg(option));
        else if (invocation.isSet(option))
            filter = bothOf(filter, field + u" = "_s + literal(invocation.value(option)));
    }
    if (const auto since = reader.instant(u"since"_s))
        filter =
            bothOf(filter, u"atMs >= "_s +
                               QDateTime::fromMSecsSinceEpoch(*since, Qt::UTC).toString(Qt::ISODateWithMs));
    return filter;
}

Result<Wishes> wishesFrom(const Invocation& invocation) {
    OptionReader reader(invocation);
    Wishes wishes;
    wishes.format = invocation.format();
    wishes.query.path = u"events"_s;
    wishes.query.sort = u"-id"_s; // the newest are asked for, and shown in the order they came
    wishes.query.filter = filterFrom(invocation, reader);
    wishes.query.limit = reader.number<qsizetype>(u"limit"_s, 0, 1'000'000);
    wishes.count = reader.number<qint64>(u"count"_s, 0, 1'000'000'000);
    wishes.duration = reader.maybeDuration(u"duration"_s, Milliseconds(1), Milliseconds(2'000'000'000));
    wishes.patience = reader.duration(u"give-up"_s, Milliseconds(1), Milliseconds(86'400'000));
    if ((wishes.count > 0 || wishes.duration) && !invocation.isSet(u"follow"_s))
        reader.complain(u"--count and --duration belong to --follow"_s);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    const auto parsed = Filter::parse(wishes.query.filter, eventFields().information());
    if (!parsed)
        return tl::unexpected(parsed.error());
    wishes.filter = *parsed;
    return wishes;
}

QList<EventRow> inOrder(QList<EventRow> rows) {
    std::reverse(rows.begin(), rows.end());
    return rows;
}

ExitCode showList(const ListAnswer& answer, const QList<EventRow>& rows, OutputFormat format) {
    Listing listing = listingOf(eventColumns(), rows);
    const qint64 matched = answer.first.value("matched"_L1).toInteger(rows.size());
    listing.summary = matched == rows.size() ? counted(rows.size(), u"event"_s, u"events"_s)
                                             : u"the last %1 of %2 events"_s.arg(rows.size()).arg(matched);
    QJsonObject json = answer.first;
    json.insert(u"events"_s, observe::toJson(rows));
    listing.json = json;
    return show(listing, format);
}

/// Prints what was, then what comes, each event once: the stream begins with what the node remembers, and
/// what was printed already is known by its number.
class EventFollower : public QObject {
public:
    EventFollower(NodeTask& task, const Invocation& invocation, const Wishes& wishes)
        : m_task(task)
        , m_wishes(wishes)
        , m_stream(eventStreamColumns(), wishes.format)
        , m_source(
              {task.access().adminBase(), task.access().authorizationToken, invocation.line().caFile()}) {
        connect(&m_source, &observe::Source::updated, this,
                [this](const observe::SourceUpdate& update) { take(update); });
        connect(&m_source, &observe::Source::linkChanged, this, [this] { linkChanged(); });
        m_patience.setSingleShot(true);
        connect(&m_patience, &QTimer::timeout, this, [this] {
            complain(u"the node did not come back"_s);
            m_task.finish(ExitCode::Unreachable);
        });
    }

    void start(const QString& runId, const QList<EventRow>& rows) {
        m_runId = runId;
        for (const EventRow& event : rows) {
            if (!write(event))
                return;
            m_last = std::max(m_last, event.id);
        }
        if (m_wishes.duration)
            QTimer::singleShot(*m_wishes.duration, this, [this] { m_task.finish(ExitCode::Done); });
        m_source.start();
    }

    /// Everything up to this number is older than the following, printed or not.
    void skipTo(quint64 id) { m_last = std::max(m_last, id); }

private:
    bool write(const EventRow& event) {
        if (m_stream.write(eventCells(event), observe::toJson(event)))
            return true;
        complain(u"standard output cannot be written"_s);
        m_task.finish(ExitCode::Usage);
        return false;
    }

    void take(const observe::SourceUpdate& update) {
        if (update.reset && update.runId != m_runId) {
            complain(u"the node has started again"_s);
            m_runId = update.runId;
            m_last = 0;
        }
        if (update.eventsLost > 0)
            complain(u"%1 events came too fast and are lost"_s.arg(update.eventsLost));
        for (const EventRow& event : update.events) {
            const bool isNew = event.id > m_last;
            m_last = std::max(m_last, event.id);
            if (!isNew || !m_wishes.filter.matches(observe::query::RowValues<EventRow>(eventFields(), event)))
                continue;
            if (!write(event))
                return;
            if (m_wishes.count > 0 && ++m_written >= m_wishes.count) {
                m_task.finish(ExitCode::Done);
                return;
            }
        }
    }

    void linkChanged() {
        const observe::LinkStatus link = m_source.link();
        if (link.state == observe::LinkState::Live) {
            m_patience.stop();
            m_complained = false;
            return;
        }
        if (link.state == observe::LinkState::Refused) {
            complain(link.description);
            m_task.finish(ExitCode::NotAllowed);
            return;
        }
        if (!m_patience.isActive())
            m_patience.start(m_wishes.patience);
        if (link.state == observe::LinkState::Lost && !std::exchange(m_complained, true))
            complain(link.description);
    }

    NodeTask& m_task;
    const Wishes& m_wishes;
    RowStream m_stream;
    observe::RemoteSource m_source;
    QTimer m_patience;
    QString m_runId;
    quint64 m_last = 0;
    qint64 m_written = 0;
    bool m_complained = false;
};

using TakeEvents = std::function<void(const ListAnswer&, const QList<EventRow>&)>;

/// Ends the task when it fails.
void fetchEvents(NodeTask& task, const ListQuery& query, const TakeEvents& take) {
    fetchList(task, query, [&task, take](const client::RestResult<ListAnswer>& answer) {
        if (!answer) {
            task.fail(answer.error());
            return;
        }
        const auto rows = observe::listFromJson<EventRow>(answer->rows);
        if (rows)
            take(*answer, inOrder(*rows));
        else
            task.fail(rows.error());
    });
}

ExitCode list(const Invocation& invocation, const Wishes& wishes) {
    return withAdmin(invocation, [&](NodeTask& task) {
        fetchEvents(task, wishes.query, [&](const ListAnswer& answer, const QList<EventRow>& rows) {
            task.finish(showList(answer, rows, wishes.format));
        });
    });
}

ExitCode follow(const Invocation& invocation, const Wishes& wishes) {
    const auto access = invocation.line().apiAs(Role::PlatformAdmin);
    if (!access)
        return usageError(access.error());
    // The stream has a network of its own, which goes where the application goes.
    QNetworkProxy::setApplicationProxy(access->proxy.forRequest(access->adminBase()));
    NodeTask task(*access);
    EventFollower follower(task, invocation, wishes);
    return task.run([&] {
        // What is newest is asked first: everything after it is in the list or comes on the stream.
        ListQuery newest;
        newest.path = wishes.query.path;
        newest.sort = wishes.query.sort;
        newest.limit = 1;
        fetchEvents(task, newest, [&](const ListAnswer&, const QList<EventRow>& last) {
            follower.skipTo(last.isEmpty() ? 0 : last.first().id);
            fetchEvents(task, wishes.query, [&](const ListAnswer& answer, const QList<EventRow>& rows) {
                follower.start(answer.first.value("runId"_L1).toString(), rows);
            });
        });
    });
}

ExitCode run(const Invocation& invocation) {
    const auto wishes = wishesFrom(invocation);
    if (!wishes)
        return usageError(wishes.error());
    return invocation.isSet(u"follow"_s) ? follow(invocation, *wishes) : list(invocation, *wishes);
}

} // namespace

Verb eventsVerb() {
    Verb verb{u"events"_s, u"List what happened, and follow what happens"_s};
    verb.description =
        u"Lists the latest events of this run of the node, the newest last. With --follow it goes on as they "
        "happen, over losses of the connection: none twice and, as far as the node remembers, none missing."_s;
    QStringList fields;
    for (const auto& field : eventFields().information())
        fields.append(field.name);
    verb.description += u"\n\nFields of the filter: "_s + fields.join(u", "_s) + u'.';
    verb.options = {
        {u"follow"_s, u"Go on with what happens, until interrupted."_s},
        {u"filter"_s, u"Only events that fit, for example 'kind = enforcement and account ~ test'."_s,
         u"EXPRESSION"_s},
        {u"kind"_s, u"Only this kind."_s, u"KIND"_s, {}, wordsOfTable(observe::words::eventKindNames), true},
        {u"severity"_s,
         u"At least so bad."_s,
         u"SEVERITY"_s,
         {},
         wordsOfTable(observe::words::severityNames)},
        {u"connection"_s, u"Only those of this connection."_s, u"ID"_s},
        {u"node"_s, u"Only those of this streaming node."_s, u"NODE"_s},
        {u"domain"_s, u"Only those of this domain."_s, u"NAME"_s},
        {u"since"_s, u"Only those since then: a time, or 15m for the last quarter of an hour."_s, u"TIME"_s},
        {u"limit"_s, u"The last so many; 0: all that the node remembers (50)."_s, u"N"_s, u"50"_s},
        {u"count"_s, u"With --follow: end after so many new ones; 0: never (0)."_s, u"N"_s, u"0"_s},
        {u"duration"_s, u"With --follow: end after this time."_s, u"DURATION"_s},
        {u"give-up"_s, u"With --follow: how long to wait for a node that is gone (PT5M)."_s, u"DURATION"_s,
         u"PT5M"_s},
    };
    verb.examples = {{u"waysidectl events --follow --severity warning"_s, u"What goes wrong, as it does."_s},
                     {u"waysidectl --json events --kind enforcement --since 1h --limit 0"_s,
                      u"Everyone cut off in the last hour."_s}};
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
