// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectionsverb.h"

#include "app/ctl/connectioncolumns.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/invocation.h"
#include "app/ctl/table.h"
#include "app/ctl/terminal.h"
#include "netcore/observe/rowjson.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDateTime>
#include <QNetworkAccessManager>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::ConnectionRow;

namespace {

struct Wishes {
    OutputFormat format = OutputFormat::Text;
    QString state; ///< "open", "closed", "all" or the name of a state
    std::optional<ConnectionOrder> order;
    qsizetype limit = 0; ///< 0: all
    Milliseconds interval{0};
};

bool isWanted(const ConnectionRow& row, const QString& state) {
    if (state == "all"_L1)
        return true;
    if (state == "open"_L1 || state == "closed"_L1)
        return row.ended() == (state == "closed"_L1);
    const std::string_view name = session::nameOf(row.state());
    return QString::fromLatin1(name.data(), qsizetype(name.size())).toLower().replace(u' ', u'-') == state;
}

Result<Wishes> wishesFrom(const Invocation& invocation, OutputFormat format) {
    const auto refuse = [](const QString& why) {
        return failure(ErrorCode::InvalidArgument, Fault::Local, why.toStdString());
    };
    Wishes wishes;
    wishes.format = format;
    wishes.state = invocation.value(u"state"_s).toLower().replace(u' ', u'-');
    static const QStringList states{u"open"_s,
                                    u"closed"_s,
                                    u"all"_s,
                                    u"establishing"_s,
                                    u"authenticating"_s,
                                    u"active"_s,
                                    u"monitored-violation"_s,
                                    u"terminating"_s,
                                    u"terminated"_s};
    if (!states.contains(wishes.state))
        return refuse(u"--state is one of "_s + states.join(u", "_s));
    wishes.order = connectionOrderFrom(invocation.value(u"sort"_s));
    if (!wishes.order) {
        QStringList keys;
        for (const ConnectionColumn& column : connectionColumns())
            keys.append(column.key);
        return refuse(u"--sort is one of "_s + keys.join(u", "_s) + u", with :asc or :desc"_s);
    }
    bool isNumber = true;
    if (invocation.isSet(u"limit"_s))
        wishes.limit = invocation.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || wishes.limit < 0)
        return refuse(u"--limit is a number of rows, 0 for all"_s);
    if (invocation.isSet(u"watch"_s)) {
        const double seconds = invocation.value(u"watch"_s).toDouble(&isNumber);
        if (!isNumber || seconds < 0.2 || seconds > 86400)
            return refuse(u"--watch is a number of seconds from 0.2 to 86400"_s);
        wishes.interval = Milliseconds(std::int64_t(seconds * 1000));
    }
    return wishes;
}

/// Asks, shows, and asks again when watching. Ends the event loop with an exit code.
class ConnectionsList : public QObject {
public:
    ConnectionsList(const client::ApiAccess& access, const Wishes& wishes)
        : m_wishes(wishes)
        , m_rest(m_network, access)
        , m_redraw(wishes.format == OutputFormat::Text && isTerminal(stdout)) {
        connect(&m_interrupts, &Interrupts::interrupted, this, [] { finish(ExitCode::Interrupted); });
    }

    ExitCode run() {
        ask();
        return ExitCode(QCoreApplication::exec());
    }

private:
    static constexpr int mostFailures = 5;

    static void finish(ExitCode code) { QCoreApplication::exit(int(code)); }
    bool watching() const { return m_wishes.interval > Milliseconds(0); }

    void ask() {
        QUrl url = m_rest.access().adminBase();
        url.setPath(url.path() + u"/connections"_s);
        m_rest.getJson(url, this,
                       [this](const client::RestResult<QJsonDocument>& answer) { onAnswer(answer); });
    }

    void onAnswer(const client::RestResult<QJsonDocument>& answer) {
        if (!answer) {
            onFailure(answer.error());
            return;
        }
        const auto rows =
            observe::listFromJson<ConnectionRow>(answer->object().value(u"connections"_s).toArray());
        if (!rows || !answer->object().value(u"connections"_s).isArray()) {
            const Error error =
                rows ? Error{ErrorCode::Malformed, Fault::Peer, "the answer lists no connections"}
                     : rows.error();
            onFailure({error, 200, false, std::nullopt});
            return;
        }
        m_failures = 0;
        if (!show(answer->object().value(u"runId"_s).toString(), *rows))
            finish(ExitCode::Unreachable); // nobody reads any more
        else
            next();
    }

    /// While watching, a node that restarts is waited for, but not for ever.
    void onFailure(const client::RestFailure& failed) {
        const bool goOn = watching() && m_shown && failed.retryable && ++m_failures < mostFailures;
        complain(QString::fromStdString(failed.error.detail) + (goOn ? u"; trying again"_s : QString()));
        if (goOn)
            next();
        else
            finish(exitCodeOf(failed));
    }

    void next() {
        if (watching())
            QTimer::singleShot(m_wishes.interval, this, [this] { ask(); });
        else
            finish(ExitCode::Done);
    }

    bool show(const QString& runId, const QList<ConnectionRow>& all) {
        const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
        QList<ConnectionRow> rows;
        std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
                     [this](const ConnectionRow& row) { return isWanted(row, m_wishes.state); });
        sortConnections(rows, *m_wishes.order, nowMs);
        const qsizetype wanted = rows.size();
        qsizetype most = m_wishes.limit > 0 ? m_wishes.limit : wanted;
        if (m_redraw && watching()) // title, summary and the line of the cursor
            most = std::min(most, std::max<qsizetype>(1, terminalHeight() - 3));
        rows.resize(std::min(most, wanted));
        m_shown = true;
        switch (m_wishes.format) {
        case OutputFormat::Json:
            return print(asJson(runId, rows, wanted, all.size()));
        case OutputFormat::Csv:
            return print(asCsv(rows, nowMs));
        case OutputFormat::Text:
            break;
        }
        const QString summary =
            rows.size() == all.size()
                ? u"%1 connections\n"_s.arg(all.size())
                : u"%1 of %2 connections shown (%3 match)\n"_s.arg(rows.size()).arg(all.size()).arg(wanted);
        return draw(asTable(rows, nowMs) + summary);
    }

    /// Over the old picture, line by line, so that nothing flickers.
    bool draw(QString text) {
        if (!m_redraw || !watching())
            return print(text);
        text.replace(u"\n"_s, u"\033[K\n"_s);
        return print((std::exchange(m_drawn, true) ? u"\033[H"_s : u"\033[H\033[2J"_s) + text + u"\033[J"_s);
    }

    static QString asTable(const QList<ConnectionRow>& rows, qint64 nowMs) {
        QList<TableColumn> titles;
        for (const ConnectionColumn& column : connectionColumns())
            titles.append({column.title, column.rightAligned, column.priority});
        QList<QStringList> cells;
        for (const ConnectionRow& row : rows) {
            QStringList line;
            for (const ConnectionColumn& column : connectionColumns())
                line.append(cellText(column, column.value(row, nowMs)));
            cells.append(line);
        }
        return textTable(titles, cells, isTerminal(stdout) ? terminalWidth() : 0);
    }

    static QString asCsv(const QList<ConnectionRow>& rows, qint64 nowMs) {
        QStringList titles;
        for (const ConnectionColumn& column : connectionColumns())
            titles.append(column.key);
        QList<QStringList> cells;
        for (const ConnectionRow& row : rows) {
            QStringList line;
            for (const ConnectionColumn& column : connectionColumns())
                line.append(cellForMachines(column.value(row, nowMs)));
            cells.append(line);
        }
        return csvTable(titles, cells);
    }

    /// One line, so that --watch gives a stream of them.
    static QString asJson(const QString& runId, const QList<ConnectionRow>& rows, qsizetype matching,
                          qsizetype total) {
        const QJsonObject object{{u"runId"_s, runId},
                                 {u"connections"_s, observe::toJson(rows)},
                                 {u"matching"_s, matching},
                                 {u"total"_s, total}};
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) + u'\n';
    }

    Wishes m_wishes;
    QNetworkAccessManager m_network;
    client::RestClient m_rest;
    Interrupts m_interrupts;
    bool m_redraw;
    bool m_drawn = false;
    bool m_shown = false;
    int m_failures = 0;
};

ExitCode run(const Invocation& invocation) {
    const auto wishes = wishesFrom(invocation, invocation.format());
    if (!wishes)
        return usageError(wishes.error());
    const auto access = invocation.line().apiAs(Role::PlatformAdmin);
    if (!access)
        return usageError(access.error());
    return ConnectionsList(*access, *wishes).run();
}

} // namespace

Verb connectionsVerb() {
    Verb verb{u"connections"_s, u"List connections with state, rates, headroom and clock"_s};
    verb.options = {
        {u"watch"_s, u"Show again every so many seconds, until interrupted."_s, u"SECONDS"_s},
        {u"state"_s,
         u"open (default), closed, all, or one state: establishing, authenticating, active, "
         u"monitored-violation, "
         "terminating, terminated."_s,
         u"STATE"_s, u"open"_s},
        {u"sort"_s,
         u"Sort by a column, with :asc or :desc: id (default), state, identifiers, in, headroom, offset, rtt, …"_s,
         u"COLUMN"_s, u"id"_s},
        {u"limit"_s, u"At most so many rows; 0: all."_s, u"N"_s},
    };
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
