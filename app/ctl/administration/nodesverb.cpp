// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/nodesverb.h"

#include "app/ctl/cells.h"
#include "app/ctl/liveview.h"
#include "app/ctl/optionreader.h"
#include "app/ctl/repeatedview.h"
#include "netcore/observe/rowjson.h"
#include "netcore/observe/rowwords.h"
#include "netcore/text/latintext.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::NodeRow;

namespace {

Cell drainOf(const NodeRow& node) {
    if (!node.drain)
        return {};
    const auto state = observe::words::wordOf(node.drain->state);
    const QString word = latinText(state);
    return {QJsonValue(node.drain->id), u"%1 %2, %3 of %4 left"_s.arg(node.drain->id.left(8), word)
                                            .arg(node.drain->remaining)
                                            .arg(node.drain->initial)};
}

QList<Column<NodeRow>> nodeColumns() {
    return {
        {u"id"_s, u"NODE"_s, Align::Left, 0, [](const NodeRow& n) { return cells::text(n.id); }},
        {u"state"_s, u"STATE"_s, Align::Left, 0,
         [](const NodeRow& n) {
             const Cell state = cells::word(nameOf(n.state));
             return n.reachable ? state : Cell(state.value, state.text + u" (not heard of)"_s);
         }},
        {u"host"_s, u"HOST"_s, Align::Left, 5, [](const NodeRow& n) { return cells::text(n.host); }},
        {u"port"_s, u"PORT"_s, Align::Right, 3, [](const NodeRow& n) { return cells::count(n.port); }},
        {u"tlsPort"_s, u"TLS PORT"_s, Align::Right, 3,
         [](const NodeRow& n) { return cells::count(n.tlsPort); }},
        {u"connections"_s, u"CONNECTIONS"_s, Align::Right, 0,
         [](const NodeRow& n) { return cells::count(n.connections); }},
        {u"activeSessions"_s, u"SESSIONS"_s, Align::Right, 0,
         [](const NodeRow& n) { return cells::count(n.activeSessions); }},
        {u"messageRateIn"_s, u"IN/S"_s, Align::Right, 1,
         [](const NodeRow& n) { return cells::decimal(n.messageRateIn); }},
        {u"messageRateOut"_s, u"OUT/S"_s, Align::Right, 1,
         [](const NodeRow& n) { return cells::decimal(n.messageRateOut); }},
        {u"byteRateIn"_s, u"RATE IN"_s, Align::Right, 4,
         [](const NodeRow& n) { return cells::bytesPerSecond(n.byteRateIn); }},
        {u"byteRateOut"_s, u"RATE OUT"_s, Align::Right, 4,
         [](const NodeRow& n) { return cells::bytesPerSecond(n.byteRateOut); }},
        {u"refusedConnections"_s, u"REFUSED"_s, Align::Right, 6,
         [](const NodeRow& n) { return cells::count(qint64(n.refusedConnections)); }},
        {u"activeFaults"_s, u"FAULTS"_s, Align::Right, 6,
         [](const NodeRow& n) { return cells::count(n.activeFaults); }},
        {u"process"_s, u"PROCESS"_s, Align::Left, 7, [](const NodeRow& n) { return cells::text(n.process); }},
        {u"drain"_s, u"DRAIN"_s, Align::Left, 2, drainOf},
    };
}

class NodesList {
public:
    NodesList(NodeTask& task, OutputFormat format, std::optional<Milliseconds> interval)
        : m_task(task)
        , m_format(format)
        , m_view(interval.has_value() && format == OutputFormat::Text)
        , m_again(task, interval, [this] { ask(); }) {}

    void start() { m_again.start(); }

private:
    void ask() {
        m_task.tryAdmin("GET", u"nodes"_s, {}, {}, [this](const client::RestResult<QJsonDocument>& answer) {
            if (!answer) {
                m_again.failed(answer.error());
                return;
            }
            const auto rows = observe::listFromJson<NodeRow>(answer->array());
            if (!rows) {
                m_task.fail(rows.error());
                return;
            }
            Listing listing = listingOf(nodeColumns(), *rows);
            listing.summary = counted(rows->size(), u"node"_s, u"nodes"_s);
            listing.json = answer->array();
            if (m_format == OutputFormat::Text)
                m_again.shown(m_view.draw(textOf(listing, LiveView::width(), &m_widths)) ? ExitCode::Done
                                                                                         : ExitCode::Usage);
            else
                m_again.shown(show(listing, m_format));
        });
    }

    NodeTask& m_task;
    OutputFormat m_format;
    LiveView m_view;
    QList<int> m_widths;
    RepeatedView m_again;
};

ExitCode list(const Invocation& invocation) {
    OptionReader reader(invocation);
    const auto interval = watchInterval(invocation, reader);
    if (reader.wrong())
        return usageError(*reader.wrong());
    std::optional<NodesList> work;
    return withAdmin(invocation, [&](NodeTask& task) {
        work.emplace(task, invocation.format(), interval);
        work->start();
    });
}

ExitCode activate(const Invocation& invocation) {
    const QString node = invocation.argument(0);
    if (node.isEmpty())
        return usageError({ErrorCode::InvalidArgument, Fault::Local, "NODE must not be empty"});
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("POST", u"nodes/%1/activate"_s.arg(NodeTask::segment(node)), {}, {},
                   [&](const QJsonDocument& answer) {
                       const QJsonValue state = answer.object().value("state"_L1);
                       task.finish(show(
                           Outcome{u"%1 is %2"_s.arg(node, state.toString()),
                                   {{u"id"_s, u"Node"_s, Cell(node)}, {u"state"_s, u"State"_s, Cell(state)}}},
                           invocation.format()));
                   });
    });
}

} // namespace

Verb nodesVerb() {
    Verb verb{u"nodes"_s, u"List the streaming nodes and how they stand"_s};
    verb.options = {watchOption()};
    verb.run = list;
    return verb;
}

Verb activateVerb() {
    Verb verb{u"activate"_s, u"Let a drained node take sessions again"_s};
    verb.arguments = {{u"NODE"_s, u"Id of the streaming node, as nodes shows it."_s}};
    verb.run = activate;
    return verb;
}

} // namespace wayside::ctl
