// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/connectionactions.h"

#include "app/ctl/administration/connectioncolumns.h"
#include "app/ctl/administration/pagedlist.h"
#include "app/ctl/administration/selection.h"
#include "app/ctl/cells.h"
#include "app/ctl/progressbar.h"
#include "netcore/observe/rowjson.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <QDateTime>
#include <QJsonArray>
#include <QSet>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::ConnectionRow;

namespace {

struct Action {
    const char* name;  ///< of the verb and in the API's path
    const char* done;  ///< "Bye sent to 3 connections"
    const char* would; ///< "3 connections would get Bye"
    bool needsReason;
};
constexpr Action reconnect{"reconnect", "Reconnect sent to %1", "%1 would get Reconnect", false};
constexpr Action bye{"bye", "Bye sent to %1", "%1 would get Bye", true};
constexpr Action closing{"close", "%1 closed", "%1 would be closed", false};

struct Order {
    Action action;
    QList<quint64> ids; ///< as named; empty: those that the filter finds
    QString filter;
    QString reason;
    bool dryRun = false, yes = false;
    OutputFormat format = OutputFormat::Text;
};

QString connectionsInWords(qsizetype count) {
    return counted(count, u"connection"_s, u"connections"_s);
}

/// Does it to one connection after the other, several at a time, and reports.
class ActionRun {
public:
    ActionRun(NodeTask& task, Order order) : m_task(task), m_order(std::move(order)) {}

    void start() {
        if (!m_order.ids.isEmpty() && !m_order.dryRun) {
            carryOut();
            return;
        }
        ListQuery query;
        query.path = u"connections"_s;
        query.filter = m_order.filter;
        if (!m_order.ids.isEmpty()) {
            QStringList numbers;
            for (const quint64 id : m_order.ids)
                numbers.append(QString::number(id));
            query.filter = u"id in (%1)"_s.arg(numbers.join(u", "_s));
        }
        query.filter = bothOf(u"ended = false"_s, query.filter);
        fetchList(m_task, query, [this](const client::RestResult<ListAnswer>& answer) {
            if (!answer) {
                m_task.fail(answer.error());
                return;
            }
            const auto rows = observe::listFromJson<ConnectionRow>(answer->rows);
            if (!rows)
                m_task.fail(rows.error());
            else
                chosen(*rows);
        });
    }

private:
    struct Done {
        quint64 id = 0;
        std::optional<client::RestFailure> failure;
    };

    void chosen(const QList<ConnectionRow>& rows) {
        if (rows.isEmpty()) {
            complain(u"no open connection fits"_s);
            m_task.finish(ExitCode::AnswerIsNo);
        } else if (m_order.dryRun) {
            preview(rows);
        } else if (!m_order.yes) {
            complain(u"%1 (%2): --yes does it, --dry-run lists them"_s.arg(
                QString::fromLatin1(m_order.action.would).arg(connectionsInWords(rows.size())),
                typesIn(rows)));
            m_task.finish(ExitCode::Usage);
        } else {
            // From here on it is these connections: who comes now and fits as well is left alone.
            for (const ConnectionRow& row : rows)
                m_order.ids.append(row.id);
            carryOut();
        }
    }

    static QString typesIn(const QList<ConnectionRow>& rows) {
        QStringList parts;
        for (const SessionType type : {SessionType::Tlc, SessionType::Broker, SessionType::Monitor}) {
            const auto of = std::count_if(rows.begin(), rows.end(),
                                          [&](const ConnectionRow& row) { return row.type == type; });
            const auto name = nameOf(type);
            if (of > 0)
                parts.append(u"%1 %2"_s.arg(of).arg(latinText(name)));
        }
        const auto others =
            std::count_if(rows.begin(), rows.end(), [](const ConnectionRow& row) { return !row.type; });
        if (others > 0)
            parts.append(u"%1 without a session"_s.arg(others));
        return parts.join(u", "_s);
    }

    void preview(const QList<ConnectionRow>& rows) {
        static const QSet<QString> wanted{u"id"_s,      u"state"_s,  u"type"_s,      u"identifiers"_s,
                                          u"node"_s,    u"remote"_s, u"connected"_s, u"domain"_s,
                                          u"account"_s, u"session"_s};
        QList<Column<ConnectionRow>> columns;
        for (const auto& column : connectionColumns(QDateTime::currentMSecsSinceEpoch())) {
            if (wanted.contains(column.key))
                columns.append(column);
        }
        Listing listing = listingOf(columns, rows);
        listing.summary = QString::fromLatin1(m_order.action.would).arg(connectionsInWords(rows.size()));
        m_task.finish(show(listing, m_order.format));
    }

    void carryOut() {
        constexpr int atOnce = 8;
        m_results.reserve(m_order.ids.size());
        for (int i = 0; i < atOnce; ++i)
            next();
    }

    void next() {
        if (m_asked >= m_order.ids.size())
            return;
        const quint64 id = m_order.ids[m_asked++];
        QJsonObject body;
        if (!m_order.reason.isEmpty())
            body.insert(u"reason"_s, m_order.reason);
        m_task.tryAdmin("POST", u"connections/%1/%2"_s.arg(id).arg(QLatin1StringView(m_order.action.name)),
                        {}, body, [this, id](const client::RestResult<QJsonDocument>& answer) {
                            take({id, answer ? std::nullopt : std::optional(answer.error())});
                        });
    }

    void take(const Done& done) {
        // Where nobody may do it, or nobody answers, the others need not be tried.
        const bool hopeless = done.failure && (done.failure->notAuthorized() || done.failure->status == 0);
        if (hopeless) {
            m_task.fail(*done.failure);
            return;
        }
        m_results.append(done);
        m_progress.show(double(m_results.size()), double(m_order.ids.size()),
                        u"%1 of %2"_s.arg(m_results.size()).arg(m_order.ids.size()));
        if (m_results.size() == m_order.ids.size())
            report();
        else
            next();
    }

    void report() {
        m_progress.clear();
        if (m_results.size() == 1 && m_results.first().failure) {
            m_task.fail(*m_results.first().failure);
            return;
        }
        std::sort(m_results.begin(), m_results.end(),
                  [](const Done& a, const Done& b) { return a.id < b.id; });
        const auto failed = std::count_if(m_results.begin(), m_results.end(),
                                          [](const Done& done) { return done.failure.has_value(); });
        const ExitCode verdict = failed > 0 ? ExitCode::AnswerIsNo : ExitCode::Done;
        const ExitCode printed = print(failed);
        m_task.finish(printed == ExitCode::Done ? verdict : printed);
    }

    ExitCode print(qsizetype failed) const {
        const QList<Column<Done>> columns{
            {u"id"_s, u"ID"_s, Align::Right, 0,
             [](const Done& done) { return cells::count(qint64(done.id)); }},
            {u"result"_s, u"RESULT"_s, Align::Left, 0,
             [](const Done& done) { return Cell(done.failure ? u"failed"_s : u"done"_s); }},
            {u"message"_s, u"MESSAGE"_s, Align::Left, 0,
             [](const Done& done) { return cells::text(done.failure ? wordsOf(*done.failure) : QString()); }},
        };
        Listing listing = listingOf(columns, m_results);
        const qsizetype done = m_results.size() - failed;
        QJsonArray rows;
        for (const QList<Cell>& row : listing.rows)
            rows.append(QJsonObject{
                {u"id"_s, row[0].value}, {u"result"_s, row[1].value}, {u"message"_s, row[2].value}});
        listing.json = QJsonObject{{u"action"_s, QString::fromLatin1(m_order.action.name)},
                                   {u"reason"_s, m_order.reason},
                                   {u"done"_s, done},
                                   {u"failed"_s, failed},
                                   {u"connections"_s, rows}};
        if (m_order.format != OutputFormat::Text)
            return show(listing, m_order.format);
        listing.rows.removeIf([](const QList<Cell>& row) { return row[1].text == u"done"_s; });
        listing.summary = QString::fromLatin1(m_order.action.done).arg(connectionsInWords(done)) +
                          (failed > 0 ? u", %1 failed"_s.arg(failed) : QString());
        return show(listing, m_order.format);
    }

    NodeTask& m_task;
    Order m_order;
    qsizetype m_asked = 0;
    QList<Done> m_results;
    ProgressBar m_progress;
};

ExitCode run(const Action& action, const Invocation& invocation) {
    OptionReader reader(invocation);
    Order order{action, {}, connectionFilter(invocation, reader), {}, false, false, invocation.format()};
    for (const QString& id : invocation.arguments()) {
        const quint64 number = connectionId(id, u"ID"_s, reader);
        if (!order.ids.contains(number))
            order.ids.append(number);
    }
    order.dryRun = invocation.isSet(u"dry-run"_s);
    order.yes = invocation.isSet(u"yes"_s);
    order.reason = reader.text(u"reason"_s, action.needsReason && !order.dryRun ? 1 : 0, 500);
    if (order.ids.isEmpty() && order.filter.isEmpty())
        reader.complain(u"which connections: numbers, or --filter, --node and the like"_s);
    if (!order.ids.isEmpty() && !order.filter.isEmpty())
        reader.complain(u"either numbers or a filter, not both"_s);
    if (reader.wrong())
        return usageError(*reader.wrong());
    std::optional<ActionRun> work;
    return withAdmin(invocation, [&](NodeTask& task) {
        work.emplace(task, order);
        work->start();
    });
}

Verb verbOf(const Action& action, const QString& summary, const QString& what) {
    Verb verb{QString::fromLatin1(action.name), summary};
    verb.description =
        what +
        u"\n\nConnections are named by number, or found by filter among the open ones. What a filter finds "
        "is counted first and done with --yes only; it is then these connections, by number, whoever else "
        "comes meanwhile."_s;
    verb.arguments = {{u"ID"_s, u"Numbers of connections, as the list shows them."_s, Argument::Count::Any}};
    verb.options = selectionOptions() +
                   QList<Option>{
                       {u"reason"_s,
                        action.needsReason ? u"Sent to the client, and kept in the audit log. Required."_s
                                           : u"Kept in the audit log."_s,
                        u"TEXT"_s},
                       {u"dry-run"_s, u"List the connections that are meant, and leave it at that."_s},
                       {u"yes"_s, u"Do it to what the filter finds."_s},
                   };
    verb.run = [action](const Invocation& invocation) { return run(action, invocation); };
    return verb;
}

} // namespace

Verb reconnectVerb() {
    Verb verb =
        verbOf(reconnect, u"Ask clients to come back on another connection"_s,
               u"Sends Reconnect: the client is to open a new session and then leave. Who has not left "
               "after the node's drain.grace gets Bye and is closed."_s);
    verb.examples = {{u"waysidectl reconnect --filter 'clock.meanAbsoluteMs > 1s' --dry-run"_s,
                      u"Who would be asked; with --yes instead they are."_s}};
    return verb;
}

Verb byeVerb() {
    Verb verb = verbOf(bye, u"Say Bye to clients, with a reason, and close"_s,
                       u"Sends Bye with the reason, and closes. The session is over."_s);
    verb.examples = {
        {u"waysidectl bye 17 --reason 'replaced by the new controller'"_s, u"One connection."_s}};
    return verb;
}

Verb closeVerb() {
    return verbOf(closing, u"Close connections at once, without Bye"_s,
                  u"Closes at once, as a network would: the client is told nothing."_s);
}

} // namespace wayside::ctl
