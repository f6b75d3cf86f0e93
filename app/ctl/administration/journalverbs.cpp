// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/journalverbs.h"

#include "app/ctl/cells.h"
#include "app/ctl/nodetask.h"
#include "app/ctl/optionreader.h"
#include "netcore/base/vocabulary.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <memory>
#include <QDateTime>
#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

using JsonRow = QJsonObject;
using Columns = QList<Column<JsonRow>>;

/// A list that the node reads from its store, the newest first, page by page backwards.
struct Journal {
    const char* path;   ///< below the admin API
    const char* rows;   ///< the array in the answer
    const char* next;   ///< in the answer, when there may be more
    const char* before; ///< what it is called when it is asked for
    const char* one;
    const char* many;
};
constexpr Journal audit{"audit", "entries", "next", "before", "entry", "entries"};
constexpr Journal enforcement{"enforcement", "events", "nextBeforeId", "beforeId", "cut-off", "cut-offs"};
constexpr Journal flightRecords{"flightrecords", "flightRecords", "nextBeforeId",
                                "beforeId",      "record",        "records"};

using TakeRows = std::function<void(const QJsonArray& rows, const QJsonObject& first)>;

class JournalFetch : public std::enable_shared_from_this<JournalFetch> {
public:
    JournalFetch(NodeTask& task, const Journal& journal, const QUrlQuery& query, qsizetype limit,
                 TakeRows done)
        : m_task(task)
        , m_journal(journal)
        , m_query(query)
        , m_limit(limit)
        , m_done(std::move(done)) {}

    void ask(const std::optional<qint64>& before) {
        constexpr qsizetype pageSize = 1000;
        QUrlQuery query = m_query;
        const qsizetype missing = m_limit > 0 ? m_limit - m_rows.size() : pageSize;
        NodeTask::add(query, u"limit"_s, QString::number(std::min(missing, pageSize)));
        if (before)
            NodeTask::add(query, QString::fromLatin1(m_journal.before), QString::number(*before));
        m_task.admin(
            "GET", QString::fromLatin1(m_journal.path), query, {},
            [self = shared_from_this()](const QJsonDocument& answer) { self->take(answer.object()); });
    }

private:
    void take(QJsonObject page) {
        const auto next = cells::number(page, QLatin1StringView(m_journal.next));
        page.remove(QLatin1StringView(m_journal.next));
        const QJsonArray rows = page.take(QLatin1StringView(m_journal.rows)).toArray();
        for (const auto& row : rows)
            m_rows.append(row);
        if (m_first.isEmpty())
            m_first = page;
        const bool enough = m_limit > 0 && m_rows.size() >= m_limit;
        if (enough || !next || rows.isEmpty())
            m_done(m_rows, m_first);
        else
            ask(next);
    }

    NodeTask& m_task;
    const Journal& m_journal;
    QUrlQuery m_query;
    qsizetype m_limit;
    TakeRows m_done;
    QJsonArray m_rows;
    QJsonObject m_first;
};

Column<JsonRow> column(const char* key, const char* title, int priority, Align align = Align::Left) {
    const auto name = QLatin1StringView(key);
    return {QString(name), QString::fromLatin1(title), align, priority,
            [name](const JsonRow& row) { return cells::member(row, name); }};
}

Column<JsonRow> timeColumn(int priority = 0) {
    return {u"atMs"_s, u"AT"_s, Align::Left, priority,
            [](const JsonRow& row) { return cells::fineTime(cells::number(row, "atMs"_L1)); }};
}

Columns auditColumns() {
    return {column("id", "ID", 3, Align::Right), timeColumn(),
            column("actor", "ACTOR", 0),         column("action", "ACTION", 0),
            column("subject", "SUBJECT", 1),     column("outcome", "OUTCOME", 0),
            column("reason", "REASON", 2)};
}

/// "19.4 of 12 in 5.0 s": what was measured against the limit.
Cell measured(const JsonRow& row) {
    const QJsonValue value = row.value("measured"_L1);
    if (!value.isDouble())
        return {};
    QString text = QString::number(value.toDouble(), 'f', 1) + u" of "_s +
                   QString::number(row.value("limit"_L1).toDouble(), 'f', 0);
    if (const auto window = cells::number(row, "windowMs"_L1))
        text += u" in "_s + cells::span(*window).text;
    return {value, text};
}

Columns enforcementColumns() {
    return {column("id", "ID", 0, Align::Right),
            timeColumn(),
            column("cause", "CAUSE", 0),
            {u"identifiers"_s, u"IDENTIFIERS"_s, Align::Left, 1,
             [](const JsonRow& row) {
                 QStringList names;
                 for (const auto& name : row.value("identifiers"_L1).toArray())
                     names.append(name.toString());
                 return cells::identifiers(names, false);
             }},
            {u"measured"_s, u"MEASURED"_s, Align::Left, 2, measured},
            column("nodeId", "NODE", 5),
            column("type", "TYPE", 6),
            column("account", "ACCOUNT", 8),
            column("domain", "DOMAIN", 9),
            column("sessionId", "SESSION", 10),
            column("remoteAddress", "REMOTE", 7),
            column("endReason", "END", 11),
            column("flightRecordId", "RECORD", 4, Align::Right),
            column("detail", "DETAIL", 3)};
}

Columns flightRecordColumns() {
    return {column("id", "ID", 0, Align::Right), timeColumn(),
            column("cause", "CAUSE", 0),         column("connectionId", "CONN", 1, Align::Right),
            column("nodeId", "NODE", 3),         column("remoteAddress", "REMOTE", 4),
            column("account", "ACCOUNT", 5),     column("domain", "DOMAIN", 6),
            column("sessionId", "SESSION", 7),   column("enforcementEventId", "EVENT", 8, Align::Right),
            column("detail", "DETAIL", 2)};
}

/// Which of these options goes out under which name.
struct QueryOption {
    const char* option;
    const char* field;
};

Option limitOption(const char* what) {
    return {u"limit"_s, u"At most so many %1; 0: all there are (100)."_s.arg(QLatin1StringView(what)), u"N"_s,
            u"100"_s};
}

QList<Option> periodOptions() {
    return {{u"from"_s, u"Only those since then: a time, or 2h for the last two hours."_s, u"TIME"_s},
            {u"until"_s, u"Only those before then."_s, u"TIME"_s}};
}

ExitCode list(const Invocation& invocation, const Journal& journal, const Columns& columns,
              const QList<QueryOption>& options) {
    OptionReader reader(invocation);
    QUrlQuery query;
    for (const auto& name : {u"from"_s, u"until"_s}) {
        if (const auto at = reader.instant(name))
            NodeTask::add(query, name, QString::number(*at));
    }
    for (const QueryOption& each : options) {
        const QString option = QString::fromLatin1(each.option);
        if (invocation.isSet(option) && invocation.value(option).isEmpty())
            reader.complain(u"--%1 must not be empty"_s.arg(option));
        else if (invocation.isSet(option))
            NodeTask::add(query, QString::fromLatin1(each.field), invocation.value(option));
    }
    const auto limit = reader.number<qsizetype>(u"limit"_s, 0, 1'000'000);
    if (reader.wrong())
        return usageError(*reader.wrong());
    return withAdmin(invocation, [&](NodeTask& task) {
        const auto done = [&](const QJsonArray& rows, const QJsonObject& first) {
            QList<JsonRow> objects;
            for (const auto& row : rows)
                objects.append(row.toObject());
            Listing listing = listingOf(columns, objects);
            listing.summary =
                counted(rows.size(), QString::fromLatin1(journal.one), QString::fromLatin1(journal.many));
            QJsonObject json = first;
            json.insert(QString::fromLatin1(journal.rows), rows);
            listing.json = json;
            task.finish(show(listing, invocation.format()));
        };
        std::make_shared<JournalFetch>(task, journal, query, limit, done)->ask(std::nullopt);
    });
}

QStringList closeCauses() {
    QStringList names;
    for (const auto& [value, name] : closeCauseNames)
        names.append(latinText(name));
    return names;
}

const QList<QueryOption> cutOffFields{
    {"cause", "cause"}, {"node", "node"}, {"domain", "domain"}, {"session", "session"}};

QList<Option> cutOffOptions() {
    return periodOptions() + QList<Option>{{u"cause"_s, u"Only this cause."_s, u"CAUSE"_s, {}, closeCauses()},
                                           {u"node"_s, u"Only those of this streaming node."_s, u"NODE"_s},
                                           {u"domain"_s, u"Only those of this domain."_s, u"NAME"_s},
                                           {u"session"_s, u"Only those of this session."_s, u"ID"_s}};
}

std::optional<quint64> idArgument(const Invocation& invocation) {
    OptionReader reader(invocation);
    const auto id = reader.argument<qint64>(0, u"ID"_s, 1, 1LL << 53);
    if (!reader.wrong())
        return quint64(id);
    complain(QString::fromStdString(reader.wrong()->detail));
    return std::nullopt;
}

Record::Section sectionOf(const Columns& columns, const JsonRow& row) {
    Record::Section section;
    for (const Column<JsonRow>& each : columns) {
        const QString title = each.title.left(1) + each.title.mid(1).toLower();
        section.fields.append({each.key, title, each.cell(row)});
    }
    return section;
}

/// There is no address for one of them, but a page of one that begins with it.
ExitCode showEnforcement(const Invocation& invocation) {
    const auto id = idArgument(invocation);
    if (!id)
        return ExitCode::Usage;
    return withAdmin(invocation, [&](NodeTask& task) {
        QUrlQuery query;
        NodeTask::add(query, u"beforeId"_s, QString::number(*id + 1));
        NodeTask::add(query, u"limit"_s, u"1"_s);
        task.admin("GET", u"enforcement"_s, query, {}, [&](const QJsonDocument& answer) {
            const QJsonObject row = answer.object().value("events"_L1).toArray().first().toObject();
            if (cells::number(row, "id"_L1) != qint64(*id)) {
                task.fail(Error{ErrorCode::NotFound, Fault::Local, "there is no such enforcement event"});
                return;
            }
            Record record{{sectionOf(enforcementColumns(), row)}};
            record.json = row;
            task.finish(show(record, invocation.format()));
        });
    });
}

/// [age, direction, type, size, count], as many as there are.
Listing datagramsOf(const QJsonArray& datagrams) {
    const auto item = [](int index) {
        return [index](const QJsonArray& header) { return Cell(header.at(index)); };
    };
    const QList<Column<QJsonArray>> columns{
        {u"ageMs"_s, u"BEFORE"_s, Align::Right, 0,
         [](const QJsonArray& header) { return cells::span(header.at(0).toInteger()); }},
        {u"direction"_s, u"WAY"_s, Align::Left, 0, item(1)},
        {u"type"_s, u"TYPE"_s, Align::Right, 0,
         [](const QJsonArray& header) {
             return Cell(header.at(2), u"0x%1"_s.arg(header.at(2).toInteger(), 2, 16, QChar(u'0')));
         }},
        {u"size"_s, u"SIZE"_s, Align::Right, 0, item(3)},
        {u"count"_s, u"COUNT"_s, Align::Right, 0, item(4)},
    };
    QList<QJsonArray> headers;
    for (const auto& header : datagrams)
        headers.append(header.toArray());
    return listingOf(columns, headers);
}

ExitCode showFlightRecord(const Invocation& invocation) {
    const auto id = idArgument(invocation);
    if (!id)
        return ExitCode::Usage;
    return withAdmin(invocation, [&](NodeTask& task) {
        task.adminGet(u"flightrecords/%1"_s.arg(*id), [&](const QJsonDocument& answer) {
            const QJsonObject row = answer.object();
            const QJsonObject inner = row.value("record"_L1).toObject();
            Listing datagrams = datagramsOf(inner.value("datagrams"_L1).toArray());
            if (invocation.format() == OutputFormat::Csv) {
                task.finish(show(datagrams, invocation.format()));
                return;
            }
            const QJsonObject tipped = inner.value("tipped"_L1).toObject();
            Record::Section what{
                u"What tipped it"_s,
                {{u"why"_s, u"Why"_s, cells::member(tipped, "detail"_L1)},
                 {u"measured"_s, u"Measured"_s, measured(tipped)},
                 {u"streamOffset"_s, u"At byte"_s, cells::member(tipped, "streamOffset"_L1)}}};
            Record record{{sectionOf(flightRecordColumns(), row), what}};
            record.json = row;
            if (invocation.format() == OutputFormat::Json) {
                task.finish(show(record, invocation.format()));
                return;
            }
            datagrams.summary =
                counted(datagrams.rows.size(), u"line"_s, u"lines"_s) +
                (inner.value("datagramsComplete"_L1).toBool() ? u", all of the last 30 s"_s
                                                              : u", older ones were left out"_s);
            task.finish(showText(textOf(record, 0) + u'\n' + textOf(datagrams, 0)));
        });
    });
}

/// A list, and one of it: "enforcement", "enforcement list", "enforcement show ID".
Verb listAndShow(const QString& name, const QString& summary, const QString& shows, QList<Option> options,
                 std::function<ExitCode(const Invocation&)> lists,
                 std::function<ExitCode(const Invocation&)> showsOne) {
    Verb listed{u"list"_s, summary};
    listed.options = std::move(options);
    listed.run = std::move(lists);
    Verb shown{u"show"_s, shows};
    shown.arguments = {{u"ID"_s, u"Number, as the list shows it."_s}};
    shown.run = std::move(showsOne);
    Verb verb = listed;
    verb.name = name;
    verb.verbs = {listed, shown};
    return verb;
}

} // namespace

Verb auditVerb() {
    Verb verb{u"audit"_s, u"List who did what, the newest first"_s};
    verb.options =
        periodOptions() +
        QList<Option>{{u"actor"_s, u"Only this actor, exactly."_s, u"NAME"_s},
                      {u"action"_s, u"Only this action, exactly, like bye or drain.start."_s, u"NAME"_s},
                      {u"subject"_s, u"Only this subject, exactly."_s, u"NAME"_s},
                      limitOption("entries")};
    verb.run = [](const Invocation& invocation) {
        return list(invocation, audit, auditColumns(),
                    {{"actor", "actor"}, {"action", "action"}, {"subject", "subject"}});
    };
    return verb;
}

Verb enforcementVerb() {
    return listAndShow(
        u"enforcement"_s, u"List who was cut off by a limit, the newest first"_s, u"Show one of them"_s,
        cutOffOptions() + QList<Option>{limitOption("cut-offs")},
        [](const Invocation& invocation) {
            return list(invocation, enforcement, enforcementColumns(), cutOffFields);
        },
        showEnforcement);
}

Verb flightRecordsVerb() {
    return listAndShow(
        u"flightrecords"_s, u"List the records of forced closes, the newest first"_s,
        u"Show one: what tipped it, and the datagrams of the last seconds"_s,
        cutOffOptions() + QList<Option>{limitOption("records")},
        [](const Invocation& invocation) {
            return list(invocation, flightRecords, flightRecordColumns(), cutOffFields);
        },
        showFlightRecord);
}

} // namespace wayside::ctl
