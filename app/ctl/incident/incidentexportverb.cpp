// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cells.h"
#include "app/ctl/incident/incidentverb.h"
#include "app/ctl/nodetask.h"
#include "app/ctl/optionreader.h"
#include "netcore/incident/incidentexport.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/observe/rowjson.h"
#include "netcore/text/latintext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using incident::Incident;

namespace {

struct Wishes {
    qint64 id = 0;
    bool isEnforcement = false;
    QString output; ///< empty: the suggested name; "-": standard output
    bool overwrite = false;
};

class Exporting {
public:
    Exporting(NodeTask& task, Wishes wishes, OutputFormat format)
        : m_task(task)
        , m_wishes(std::move(wishes))
        , m_format(format) {}

    void begin() {
        if (!m_wishes.isEnforcement) {
            askRecord(m_wishes.id);
            return;
        }
        QUrlQuery query;
        NodeTask::add(query, u"beforeId"_s, QString::number(m_wishes.id + 1));
        NodeTask::add(query, u"limit"_s, u"1"_s);
        m_task.admin("GET", u"enforcement"_s, query, {}, [this](const QJsonDocument& answer) {
            const QJsonObject row = answer.object().value("events"_L1).toArray().first().toObject();
            const auto record = cells::number(row, "flightRecordId"_L1);
            if (cells::number(row, "id"_L1) != m_wishes.id)
                notFound("there is no such enforcement event");
            else if (!record)
                notFound("the node keeps no flight record of this enforcement event");
            else
                askRecord(*record);
        });
    }

private:
    void notFound(const char* what) { m_task.fail(Error{ErrorCode::NotFound, Fault::Local, what}); }

    void askRecord(qint64 id) {
        m_task.adminGet(u"flightrecords/%1"_s.arg(id), [this](const QJsonDocument& answer) {
            m_record = answer.object();
            askEvents();
        });
    }

    /// What the node still remembers of it; a node that was started again has forgotten, and is not asked to
    /// know better.
    void askEvents() {
        QUrlQuery query;
        const auto connection = cells::number(m_record, "connectionId"_L1);
        NodeTask::add(query, u"filter"_s, u"connection = %1"_s.arg(connection.value_or(0)));
        NodeTask::add(query, u"limit"_s, u"1000"_s);
        m_task.tryAdmin("GET", u"events"_s, query, {},
                        [this](const client::RestResult<QJsonDocument>& answer) {
                            QList<observe::EventRow> events;
                            if (answer) {
                                auto rows = observe::listFromJson<observe::EventRow>(
                                    answer->object().value("events"_L1).toArray());
                                if (rows)
                                    events = ofThisRun(*rows);
                            }
                            make(events);
                        });
    }

    /// Numbers of connections begin anew with each run of a node: the session tells them apart.
    QList<observe::EventRow> ofThisRun(const QList<observe::EventRow>& rows) const {
        const QString session = m_record.value("sessionId"_L1).toString();
        const qint64 closed = m_record.value("atMs"_L1).toInteger();
        QList<observe::EventRow> kept;
        for (const observe::EventRow& row : rows) {
            const bool same = row.sessionId.isEmpty() || session.isEmpty() || row.sessionId == session;
            if (same && row.atMs <= closed + 1000)
                kept.append(row);
        }
        return kept;
    }

    void make(const QList<observe::EventRow>& events) {
        const auto made = incident::incidentFrom(m_record, events, QCoreApplication::applicationVersion());
        if (!made) {
            m_task.fail(made.error());
            return;
        }
        if (m_wishes.output == u"-"_s) {
            m_task.finish(showText(QString::fromUtf8(incident::toBytes(*made))));
            return;
        }
        const QString path = m_wishes.output.isEmpty() ? incident::suggestedFileName(*made) : m_wishes.output;
        if (QFileInfo::exists(path) && !m_wishes.overwrite) {
            m_task.fail(Error{ErrorCode::FileUnreadable, Fault::Local,
                              (path + u" exists already: --overwrite replaces it"_s).toStdString()});
            return;
        }
        if (const auto written = incident::write(path, *made); !written) {
            m_task.fail(written.error());
            return;
        }
        m_task.finish(tell(*made, path));
    }

    ExitCode tell(const Incident& made, const QString& path) const {
        const auto cause = nameOf(made.close.cause);
        const Outcome outcome{
            u"%1: %2, %3 over %4 s; no name, address, token, time of day or content is in it"_s.arg(
                path, latinText(cause),
                counted(made.datagrams.size(), u"line of datagrams"_s, u"lines of datagrams"_s),
                QString::number(double(made.close.atMs) / 1000, 'f', 1)),
            {{u"file"_s, u"File"_s, cells::text(path)},
             {u"cause"_s, u"Cause"_s, cells::word(cause)},
             {u"datagrams"_s, u"Datagrams"_s, cells::count(made.datagrams.size())},
             {u"complete"_s, u"Complete"_s, Cell(made.datagramsComplete)},
             {u"clockSamples"_s, u"Clock samples"_s, cells::count(made.clockSamples.size())},
             {u"events"_s, u"Events"_s, cells::count(made.events.size())}}};
        return show(outcome, m_format);
    }

    NodeTask& m_task;
    Wishes m_wishes;
    OutputFormat m_format;
    QJsonObject m_record;
};

ExitCode run(const Invocation& invocation) {
    OptionReader reader(invocation);
    Wishes wishes;
    wishes.id = reader.argument<qint64>(0, u"ID"_s, 1, 1LL << 53);
    wishes.isEnforcement = invocation.isSet(u"enforcement"_s);
    wishes.output = invocation.value(u"output"_s);
    wishes.overwrite = invocation.isSet(u"overwrite"_s);
    if (invocation.isSet(u"output"_s) && wishes.output.isEmpty())
        reader.complain(u"--output must not be empty"_s);
    if (reader.wrong())
        return usageError(*reader.wrong());
    std::unique_ptr<Exporting> exporting;
    return withAdmin(invocation, [&](NodeTask& task) {
        exporting = std::make_unique<Exporting>(task, wishes, invocation.format());
        exporting->begin();
    });
}

} // namespace

Verb incidentExportVerb() {
    Verb verb{u"export"_s, u"Make a bundle of one flight record"_s};
    verb.description =
        u"Writes what the node kept of a forced close into a file that can be given away: cause and figures, "
        u"the limits in force and where they came from, times from the connection's beginning, type and size "
        u"of each datagram of the last 30 s, clock samples, kinds of events.\n\n"
        u"Not in it: tokens, accounts, domains, identifiers (replaced by others as long), addresses, names "
        u"of "
        u"nodes and hosts, dates, contents of payloads. A node keeps no content in a flight record, so there "
        u"is none to be kept. A clock that was never set tells the date by its difference.\n\n"
        u"The file is readable by its owner only."_s;
    verb.arguments = {{u"ID"_s, u"Number of a flight record, as `flightrecords` lists it."_s}};
    verb.options = {{u"enforcement"_s, u"ID is that of an enforcement event, as `enforcement` lists it."_s},
                    {u"output"_s, u"Where to; - is standard output (a name after the cause)."_s, u"FILE"_s},
                    {u"overwrite"_s, u"Replace a file that exists."_s}};
    verb.examples = {
        {u"waysidectl --ready-file ready.json incident export 17 --output cut.wayside-incident"_s,
         u"The close of flight record 17, to be given away."_s}};
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
