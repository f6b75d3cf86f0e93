// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/connectionsverb.h"

#include "app/ctl/administration/connectioncolumns.h"
#include "app/ctl/administration/pagedlist.h"
#include "app/ctl/administration/selection.h"
#include "app/ctl/cells.h"
#include "app/ctl/liveview.h"
#include "app/ctl/repeatedview.h"
#include "netcore/observe/rowjson.h"

#include <algorithm>
#include <QDateTime>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::ConnectionRow;

namespace {

/// Words for --state, and the condition each stands for.
struct StateWord {
    const char* word;
    const char* filter;
};
constexpr StateWord stateWords[] = {
    {"open", "ended = false"},
    {"closed", "ended = true"},
    {"all", ""},
    {"establishing", "state = Establishing"},
    {"authenticating", "state = Authenticating"},
    {"active", "state = Active"},
    {"monitored-violation", "state = \"Monitored Violation\""},
    {"terminating", "state = Terminating"},
    {"terminated", "state = Terminated"},
};

struct Wishes {
    OutputFormat format = OutputFormat::Text;
    ListQuery query;
    std::optional<Milliseconds> interval;
};

Result<Wishes> wishesFrom(const Invocation& invocation) {
    OptionReader reader(invocation);
    Wishes wishes;
    wishes.format = invocation.format();
    wishes.query.path = u"connections"_s;
    const QString state = invocation.value(u"state"_s);
    const auto word = std::find_if(std::begin(stateWords), std::end(stateWords), [&](const StateWord& each) {
        return state == QLatin1StringView(each.word);
    });
    wishes.query.filter = bothOf(word == std::end(stateWords) ? QString() : QString::fromLatin1(word->filter),
                                 connectionFilter(invocation, reader));
    const auto order = connectionOrder(invocation.value(u"sort"_s));
    if (!order)
        reader.complain(u"--sort is one of %1, with :asc or :desc, or fields of the filter"_s.arg(
            connectionOrderNames().join(u", "_s)));
    wishes.query.sort = order.value_or(QString());
    wishes.query.limit = reader.number<qsizetype>(u"limit"_s, 0, 10'000'000);
    wishes.query.pageSize = reader.number<qsizetype>(u"page-size"_s, 1, 100'000);
    wishes.interval = watchInterval(invocation, reader);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return wishes;
}

/// Asks, shows, and asks again when watching.
class ConnectionsList {
public:
    ConnectionsList(NodeTask& task, const Wishes& wishes)
        : m_task(task)
        , m_wishes(wishes)
        , m_view(wishes.interval.has_value() && wishes.format == OutputFormat::Text)
        , m_again(task, wishes.interval, [this] { ask(); }) {}

    void start() { m_again.start(); }

private:
    void ask() {
        ListQuery query = m_wishes.query;
        constexpr int otherLines = 2; // title and summary
        const qsizetype room = std::max(1, m_view.height() - otherLines);
        if (m_view.height() > 0 && (query.limit == 0 || query.limit > room))
            query.limit = room;
        fetchList(m_task, query, [this](const client::RestResult<ListAnswer>& answer) {
            if (!answer) {
                m_again.failed(answer.error());
                return;
            }
            const auto rows = observe::listFromJson<ConnectionRow>(answer->rows);
            if (!rows)
                m_task.fail(rows.error());
            else
                m_again.shown(show(*answer, *rows));
        });
    }

    ExitCode show(const ListAnswer& answer, const QList<ConnectionRow>& rows) {
        const auto figure = [&](QLatin1StringView key) { return answer.first.value(key).toInteger(); };
        const qint64 total = figure("total"_L1);
        const qint64 matched = answer.first.value("matched"_L1).toInteger(rows.size());
        Listing listing = listingOf(connectionColumns(QDateTime::currentMSecsSinceEpoch()), rows);
        listing.summary =
            rows.size() == total
                ? counted(rows.size(), u"connection"_s, u"connections"_s)
                : u"%1 of %2 connections shown (%3 match)"_s.arg(rows.size()).arg(total).arg(matched);
        listing.json = QJsonObject{{u"runId"_s, answer.first.value("runId"_L1)},
                                   {u"connections"_s, answer.rows},
                                   {u"matching"_s, matched},
                                   {u"total"_s, total}};
        if (m_wishes.format != OutputFormat::Text)
            return ctl::show(listing, m_wishes.format);
        return m_view.draw(textOf(listing, LiveView::width(), &m_widths)) ? ExitCode::Done : ExitCode::Usage;
    }

    NodeTask& m_task;
    Wishes m_wishes;
    LiveView m_view;
    QList<int> m_widths;
    RepeatedView m_again;
};

ExitCode list(const Invocation& invocation) {
    const auto wishes = wishesFrom(invocation);
    if (!wishes)
        return usageError(wishes.error());
    std::optional<ConnectionsList> list;
    return withAdmin(invocation, [&](NodeTask& task) {
        list.emplace(task, *wishes);
        list->start();
    });
}

/// Limits as they are in force, and which rule each comes from.
Record::Section limitsSection(const QJsonObject& limits) {
    Record::Section section{u"Told limits"_s, {}};
    const QJsonObject told = limits.value("limits"_L1).toObject();
    for (auto limit = told.begin(); limit != told.end(); ++limit) {
        QString origin = u"settings"_s;
        const QJsonArray layers = limits.value("layers"_L1).toArray();
        for (qsizetype i = layers.size() - 1; i >= 0; --i) {
            const QJsonObject layer = layers[i].toObject();
            if (layer.value("limits"_L1).toObject().contains(limit.key()))
                origin = layer.value("scope"_L1).toString();
        }
        section.fields.append(
            {limit.key(), limit.key(),
             Cell(limit.value(), cellForMachines(limit.value()) + u"  ("_s + origin + u')')});
    }
    return section;
}

void showOne(NodeTask& task, const Invocation& invocation, quint64 id) {
    const QString path = u"connections/%1"_s.arg(id);
    task.adminGet(path, [&task, &invocation, path](const QJsonDocument& answer) {
        const auto row = observe::fromJson<ConnectionRow>(answer.object());
        if (!row) {
            task.fail(row.error());
            return;
        }
        // Who was never told limits has none, and who has ended has none any more.
        task.tryAdmin("GET", path + u"/limits"_s, {}, {},
                      [&task, &invocation, row = *row,
                       object = answer.object()](const client::RestResult<QJsonDocument>& limits) {
                          Record record{connectionSections(row, QDateTime::currentMSecsSinceEpoch())};
                          QJsonObject json{{u"connection"_s, object}};
                          if (limits) {
                              record.sections.append(limitsSection(limits->object()));
                              json.insert(u"limits"_s, limits->object());
                          }
                          record.json = json;
                          task.finish(show(record, invocation.format()));
                      });
    });
}

ExitCode withId(const Invocation& invocation,
                const std::function<void(NodeTask&, const Invocation&, quint64)>& work) {
    OptionReader reader(invocation);
    const quint64 id = connectionId(invocation.argument(0), u"ID"_s, reader);
    if (reader.wrong())
        return usageError(*reader.wrong());
    return withAdmin(invocation, [&](NodeTask& task) { work(task, invocation, id); });
}

void showClock(NodeTask& task, const Invocation& invocation, quint64 id) {
    task.adminGet(u"connections/%1/clock"_s.arg(id), [&](const QJsonDocument& answer) {
        const auto points = observe::listFromJson<observe::ClockPoint>(answer.array());
        if (!points) {
            task.fail(points.error());
            return;
        }
        using Point = observe::ClockPoint;
        const QList<Column<Point>> columns{
            {u"atMs"_s, u"AT"_s, Align::Left, 0, [](const Point& p) { return cells::fineTime(p.atMs); }},
            {u"differenceMs"_s, u"DIFFERENCE"_s, Align::Right, 0,
             [](const Point& p) { return cells::signedMilliseconds(p.differenceMs); }},
            {u"errorBoundMs"_s, u"ERROR BOUND"_s, Align::Right, 2,
             [](const Point& p) { return cells::milliseconds(p.errorBoundMs); }},
            {u"roundTripMs"_s, u"ROUND TRIP"_s, Align::Right, 0,
             [](const Point& p) { return cells::milliseconds(p.roundTripMs); }},
            {u"meanAbsoluteMs"_s, u"MEAN OF AMOUNTS"_s, Align::Right, 1,
             [](const Point& p) { return cells::milliseconds(p.meanAbsoluteMs); }},
        };
        Listing listing = listingOf(columns, *points);
        listing.summary = counted(points->size(), u"sample"_s, u"samples"_s);
        listing.json = answer.array();
        task.finish(show(listing, invocation.format()));
    });
}

} // namespace

Verb connectionsVerb() {
    const Argument id{u"ID"_s, u"Number of the connection, as the list shows it."_s};
    QStringList states;
    for (const StateWord& word : stateWords)
        states.append(QString::fromLatin1(word.word));

    Verb listed{u"list"_s, u"List connections with state, rates, headroom and clock"_s};
    listed.options = selectionOptions() +
                     QList<Option>{
                         {u"state"_s, u"Open ones (default), closed, all, or those in one state."_s,
                          u"STATE"_s, u"open"_s, states},
                         {u"sort"_s,
                          u"Sort by a column, with :asc or :desc (id), or by fields of the filter, as in "
                          "'-clock.meanAbsoluteMs,account'."_s,
                          u"COLUMN"_s,
                          u"id"_s,
                          {},
                          false,
                          connectionOrderNames()},
                         {u"limit"_s, u"At most so many rows; 0: all (0)."_s, u"N"_s, u"0"_s},
                         {u"page-size"_s, u"Rows asked for in one request (5000)."_s, u"N"_s, u"5000"_s},
                         watchOption(),
                     };
    listed.examples = {
        {u"waysidectl connections --watch 2 --sort headroom:asc"_s, u"Who is closest to a limit, live."_s},
        {u"waysidectl connections --filter 'type = TLC and clock.meanAbsoluteMs > 500ms' --csv"_s,
         u"Clients whose clock is off, for a spreadsheet."_s}};
    listed.run = list;
    Verb shown{u"show"_s, u"Show one connection: session, traffic, limits, clock, why it ended"_s};
    shown.arguments = {id};
    shown.run = [](const Invocation& invocation) { return withId(invocation, showOne); };
    Verb clock{u"clock"_s, u"List the time-sync samples of a connection's last hour"_s};
    clock.arguments = {id};
    clock.run = [](const Invocation& invocation) { return withId(invocation, showClock); };

    Verb verb = listed;
    verb.name = u"connections"_s;
    verb.description =
        u"Lists connections with state, rates, headroom and clock. Filter, order and pages are "
        "the node's work: nothing is fetched that is not shown."_s;
    verb.description +=
        u"\n\nFields of the filter and of --sort: "_s + connectionFieldNames().join(u", "_s) +
        u". Comparisons are = != < <= > >=, ~ (contains) and in (a, b), joined by and, or, not "
        "and parentheses; none stands for what is absent."_s;
    verb.verbs = {listed, shown, clock};
    return verb;
}

} // namespace wayside::ctl
