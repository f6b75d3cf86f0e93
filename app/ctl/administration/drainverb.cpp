// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/drainverb.h"

#include "app/ctl/administration/drainoptions.h"
#include "app/ctl/administration/drainview.h"
#include "app/ctl/administration/pagedlist.h"
#include "app/ctl/administration/selection.h"
#include "app/ctl/liveview.h"
#include "app/ctl/progressbar.h"
#include "app/ctl/repeatedview.h"
#include "netcore/observe/rowjson.h"

#include <memory>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::DrainRow;

namespace {

using Use = std::function<void(const QJsonObject& body)>;

/// Finds the connections that the filter means, so that the drain is bound to them.
void withCohort(NodeTask& task, const DrainWish& wish, const Use& use) {
    if (wish.filter.isEmpty()) {
        use(wish.body);
        return;
    }
    ListQuery query;
    query.path = u"connections"_s;
    query.filter = bothOf(u"ended = false"_s, wish.filter);
    fetchList(task, query, [&task, wish, use](const client::RestResult<ListAnswer>& answer) {
        if (!answer) {
            task.fail(answer.error());
            return;
        }
        QJsonArray ids;
        for (const auto& row : answer->rows)
            ids.append(row.toObject().value("id"_L1));
        if (ids.isEmpty()) {
            complain(u"no open connection fits"_s);
            task.finish(ExitCode::AnswerIsNo);
            return;
        }
        QJsonObject body = wish.body;
        QJsonObject cohort = body.value("cohort"_L1).toObject();
        cohort.insert(u"connectionIds"_s, ids);
        body.insert(u"cohort"_s, cohort);
        use(body);
    });
}

/// Ends the task when it is none.
std::optional<DrainRow> drainFrom(NodeTask& task, const QJsonDocument& answer) {
    const auto drain = observe::fromJson<DrainRow>(answer.object());
    if (!drain)
        task.fail(drain.error());
    return drain ? std::optional(*drain) : std::nullopt;
}

ExitCode showDrain(const DrainRow& drain, const QJsonObject& json, OutputFormat format) {
    Record record = recordOf(drain);
    record.json = json;
    return show(record, format);
}

/// Follows a drain to its end with a progress bar.
class DrainWait {
public:
    DrainWait(NodeTask& task, OutputFormat format) : m_task(task), m_format(format) {}

    void follow(const QString& id) {
        m_id = id;
        m_task.onInterrupt([this] {
            complain(u"the drain goes on: waysidectl drain status %1 --watch 1"_s.arg(m_id));
            m_task.finish(ExitCode::Interrupted);
        });
        ask();
    }

private:
    void ask() {
        m_task.tryAdmin("GET", u"drains/"_s + NodeTask::segment(m_id), {}, {},
                        [this](const client::RestResult<QJsonDocument>& answer) {
                            if (answer)
                                take(*answer);
                            else if (answer.error().retryable && ++m_failures < mostFailures)
                                later();
                            else
                                m_task.fail(answer.error());
                        });
    }

    void take(const QJsonDocument& answer) {
        const auto drain = drainFrom(m_task, answer);
        if (!drain)
            return;
        m_failures = 0;
        m_progress.show(drain->closed, std::max(1, drain->initial), progressInWords(*drain));
        if (!hasStopped(*drain)) {
            later();
            return;
        }
        m_progress.clear();
        const ExitCode printed = showDrain(*drain, answer.object(), m_format);
        const ExitCode verdict = verdictOn(*drain);
        if (verdict != ExitCode::Done)
            complain(drain->failed > 0 ? u"%1 not back in time"_s.arg(
                                             counted(drain->failed, u"session is"_s, u"sessions are"_s))
                                       : u"the drain did not finish: "_s + progressInWords(*drain));
        m_task.finish(printed == ExitCode::Done ? verdict : printed);
    }

    void later() {
        constexpr int pauseMs = 300;
        QTimer::singleShot(pauseMs, &m_task, [this] { ask(); });
    }

    static constexpr int mostFailures = 10;
    NodeTask& m_task;
    OutputFormat m_format;
    QString m_id;
    ProgressBar m_progress;
    int m_failures = 0;
};

ExitCode plan(const Invocation& invocation) {
    OptionReader reader(invocation);
    const DrainWish wish = drainWish(invocation, reader, false);
    if (reader.wrong())
        return usageError(*reader.wrong());
    return withAdmin(invocation, [&](NodeTask& task) {
        withCohort(task, wish, [&](const QJsonObject& body) {
            task.admin("POST", u"drains/plan"_s, {}, body, [&](const QJsonDocument& answer) {
                const auto planned = observe::fromJson<observe::DrainPlan>(answer.object());
                if (!planned) {
                    task.fail(planned.error());
                    return;
                }
                Record record = recordOf(*planned);
                record.json = answer.object();
                task.finish(show(record, invocation.format()));
            });
        });
    });
}

ExitCode start(const Invocation& invocation) {
    OptionReader reader(invocation);
    const DrainWish wish = drainWish(invocation, reader, true);
    if (reader.wrong())
        return usageError(*reader.wrong());
    std::optional<DrainWait> wait;
    return withAdmin(invocation, [&](NodeTask& task) {
        withCohort(task, wish, [&](const QJsonObject& body) {
            task.admin("POST", u"drains"_s, {}, body, [&](const QJsonDocument& answer) {
                const auto drain = drainFrom(task, answer);
                if (drain && invocation.isSet(u"wait"_s)) {
                    wait.emplace(task, invocation.format());
                    wait->follow(drain->id);
                } else if (drain) {
                    if (invocation.format() == OutputFormat::Text)
                        task.finish(showText(u"drain %1 started: %2, %3\n"_s.arg(
                            drain->id, inWords(drain->request.cohort),
                            counted(drain->initial, u"session"_s, u"sessions"_s))));
                    else
                        task.finish(showDrain(*drain, answer.object(), invocation.format()));
                }
            });
        });
    });
}

class DrainStatus {
public:
    DrainStatus(NodeTask& task, const Invocation& invocation, std::optional<Milliseconds> interval)
        : m_task(task)
        , m_format(invocation.format())
        , m_id(invocation.argument(0))
        , m_view(interval.has_value() && m_format == OutputFormat::Text)
        , m_again(task, interval, [this] { ask(); }) {}

    void start() { m_again.start(); }

private:
    void ask() {
        QUrlQuery query;
        if (m_id.isEmpty())
            query.addQueryItem(u"limit"_s, u"1"_s); // the newest
        const QString path = m_id.isEmpty() ? u"drains"_s : u"drains/"_s + NodeTask::segment(m_id);
        m_task.tryAdmin("GET", path, query, {}, [this](const client::RestResult<QJsonDocument>& answer) {
            if (answer)
                take(answer->object());
            else
                m_again.failed(answer.error());
        });
    }

    void take(QJsonObject object) {
        if (m_id.isEmpty()) {
            const QJsonArray drains = object.value("drains"_L1).toArray();
            if (drains.isEmpty()) {
                complain(u"there has been no drain"_s);
                m_task.finish(ExitCode::AnswerIsNo);
                return;
            }
            object = drains.first().toObject();
        }
        const auto drain = drainFrom(m_task, QJsonDocument(object));
        if (!drain)
            return;
        m_id = drain->id; // of a watch, from now on
        ExitCode printed = ExitCode::Done;
        if (m_format == OutputFormat::Text)
            printed = m_view.draw(textOf(recordOf(*drain), LiveView::width())) ? printed : ExitCode::Usage;
        else
            printed = showDrain(*drain, object, m_format);
        if (printed == ExitCode::Done && m_again.isRepeated() && hasStopped(*drain))
            m_again.over(verdictOn(*drain));
        else
            m_again.shown(printed);
    }

    NodeTask& m_task;
    OutputFormat m_format;
    QString m_id;
    LiveView m_view;
    RepeatedView m_again;
};

ExitCode status(const Invocation& invocation) {
    OptionReader reader(invocation);
    const auto interval = watchInterval(invocation, reader);
    if (reader.wrong())
        return usageError(*reader.wrong());
    std::optional<DrainStatus> work;
    return withAdmin(invocation, [&](NodeTask& task) {
        work.emplace(task, invocation, interval);
        work->start();
    });
}

ExitCode list(const Invocation& invocation) {
    OptionReader reader(invocation);
    QUrlQuery query;
    NodeTask::add(query, u"limit"_s, QString::number(reader.number<int>(u"limit"_s, 1, 10'000)));
    for (const QString& option : {u"state"_s, u"node"_s}) {
        if (invocation.isSet(option))
            NodeTask::add(query, option, invocation.value(option));
    }
    if (reader.wrong())
        return usageError(*reader.wrong());
    return withAdmin(invocation, [&](NodeTask& task) {
        task.admin("GET", u"drains"_s, query, {}, [&](const QJsonDocument& answer) {
            const auto rows = observe::listFromJson<DrainRow>(answer.object().value("drains"_L1).toArray());
            if (!rows) {
                task.fail(rows.error());
                return;
            }
            Listing listing = listingOf(*rows);
            listing.summary = counted(rows->size(), u"drain"_s, u"drains"_s);
            listing.json = answer.object();
            task.finish(show(listing, invocation.format()));
        });
    });
}

ExitCode receipt(const Invocation& invocation) {
    return withAdmin(invocation, [&](NodeTask& task) {
        const QString path = u"drains/%1/receipt"_s.arg(NodeTask::segment(invocation.argument(0)));
        task.adminGet(path, [&](const QJsonDocument& answer) {
            const QJsonArray sessions = answer.object().value("sessions"_L1).toArray();
            const auto rows = observe::listFromJson<observe::DrainReceiptRow>(sessions);
            if (!rows) {
                task.fail(rows.error());
                return;
            }
            Listing listing = listingOf(*rows);
            listing.summary = counted(rows->size(), u"session"_s, u"sessions"_s);
            listing.json = answer.object();
            task.finish(show(listing, invocation.format()));
        });
    });
}

ExitCode step(const Invocation& invocation, const QString& name) {
    OptionReader reader(invocation);
    const QString reason = reader.text(u"reason"_s, 0, 500);
    if (reader.wrong())
        return usageError(*reader.wrong());
    QJsonObject body;
    if (!reason.isEmpty())
        body.insert(u"reason"_s, reason);
    return withAdmin(invocation, [&](NodeTask& task) {
        const QString path = u"drains/%1/%2"_s.arg(NodeTask::segment(invocation.argument(0)), name);
        task.admin("POST", path, {}, body, [&](const QJsonDocument& answer) {
            const auto drain = drainFrom(task, answer);
            if (!drain)
                return;
            if (invocation.format() == OutputFormat::Text)
                task.finish(showText(u"drain %1: %2\n"_s.arg(drain->id, progressInWords(*drain))));
            else
                task.finish(showDrain(*drain, answer.object(), invocation.format()));
        });
    });
}

Verb stepVerb(const QString& name, const QString& summary) {
    Verb verb{name, summary};
    verb.arguments = {{u"DRAIN"_s, u"Id of the drain, as the list shows it."_s}};
    verb.options = {{u"reason"_s, u"Kept in the audit log."_s, u"TEXT"_s}};
    verb.run = [name](const Invocation& invocation) { return step(invocation, name); };
    return verb;
}

} // namespace

Verb drainVerb() {
    const Argument id{u"DRAIN"_s, u"Id of the drain, as the list shows it."_s};
    Verb planned{u"plan"_s, u"Tell what a drain would do; nothing is sent"_s};
    planned.options = drainOptions();
    planned.run = plan;
    Verb started{u"start"_s, u"Move sessions away: Reconnect one after the other, at a rate"_s};
    started.description =
        u"Sends Reconnect to the sessions of a cohort, at a rate, canaries first if wished, and halts by "
        u"itself "
        "when too many of them do not come back. After the canaries it can wait (--canary-pause PT10M), or "
        "pause until 'drain resume' (--canary-pause hold); resume also ends a wait early. With --node and "
        "nothing else the node is taken out of "
        "service: draining, drained, maintenance.\n\nWith --wait it is followed to its end; the exit code is "
        "then 1 when it halted, was aborted, or sessions did not come back in time."_s;
    started.options = drainOptions();
    started.options.append({u"wait"_s, u"Follow it to its end, with a progress bar."_s});
    started.examples = {
        {u"waysidectl drain start --node node-a --rate 20 --canary 5 --reason 'upgrade' --wait"_s,
         u"Take node-a out of service."_s}};
    started.run = start;
    Verb shown{u"status"_s, u"Show how far a drain is: this one, or the newest"_s};
    shown.description =
        u"Shows one drain. With --watch again and again until it has stopped; the exit code is "
        "then 1 when it halted, was aborted, or sessions did not come back in time."_s;
    shown.arguments = {{id.name, id.help, Argument::Count::Optional}};
    shown.options = {watchOption()};
    shown.run = status;
    Verb listed{u"list"_s, u"List drains, the newest first, finished ones included"_s};
    listed.options = {{u"state"_s,
                       u"Only those in this state."_s,
                       u"STATE"_s,
                       {},
                       {u"running"_s, u"paused"_s, u"halted"_s, u"finished"_s, u"aborted"_s}},
                      {u"node"_s, u"Only those of this streaming node."_s, u"NODE"_s},
                      {u"limit"_s, u"At most so many (100)."_s, u"N"_s, u"100"_s}};
    listed.run = list;
    Verb receipted{u"receipt"_s, u"List a drain's sessions: asked, closed, back where, gap"_s};
    receipted.arguments = {id};
    receipted.run = receipt;

    Verb verb{u"drain"_s, u"Move sessions elsewhere, gently"_s};
    verb.verbs = {planned,
                  started,
                  shown,
                  listed,
                  stepVerb(u"pause"_s, u"Send no more Reconnects until it is resumed"_s),
                  stepVerb(u"resume"_s, u"Go on after a pause or a halt, or at once from a canary pause"_s),
                  stepVerb(u"abort"_s, u"End it; a node goes back to active"_s),
                  receipted};
    return verb;
}

} // namespace wayside::ctl
