// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainstore.h"

#include "netcore/observe/rowjson.h"
#include "netcore/observe/rowwords.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <QJsonDocument>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRemembered = 10'000;

store::DrainJobState storedState(observe::DrainState state) {
    switch (state) {
    case observe::DrainState::Running:
        return store::DrainJobState::Running;
    case observe::DrainState::Paused:
        return store::DrainJobState::Paused;
    case observe::DrainState::Halted:
        return store::DrainJobState::Halted;
    case observe::DrainState::Finished:
        return store::DrainJobState::Finished;
    case observe::DrainState::Aborted:
        break;
    }
    return store::DrainJobState::Aborted;
}

QString wordOf(observe::DrainDeparture departure) {
    return latinText(observe::words::wordOf(departure));
}

/// Reads one thing after the other from the store: states, jobs, the sessions of each job, and the stubborn.
class Loading : public std::enable_shared_from_this<Loading> {
public:
    Loading(store::Store& store, QObject* context, store::Store::Done<LeftBehind> done)
        : m_store(store)
        , m_context(context)
        , m_done(std::move(done)) {}

    void begin() {
        m_store.nodeStates(m_context, step<QList<store::NodeStateRecord>>([](Loading& self, auto states) {
                               self.m_found.nodeStates = std::move(states);
                               self.readJobs();
                           }));
    }

private:
    template <typename T, typename Use>
    store::Store::Done<T> step(Use use) {
        return [self = shared_from_this(), use](Result<T> answer) {
            if (answer)
                use(*self, std::move(*answer));
            else
                self->m_done(tl::unexpected(answer.error()));
        };
    }
    void readJobs() {
        m_store.drainJobs(true, m_context, step<QList<store::DrainJob>>([](Loading& self, auto jobs) {
                              std::ranges::reverse(jobs); // they come newest first
                              self.m_jobs = std::move(jobs);
                              self.readSessions();
                          }));
    }
    void readSessions() {
        if (m_jobs.isEmpty()) {
            readStubborn();
            return;
        }
        m_store.drainMembers(
            m_jobs.constFirst().id, m_context,
            step<QList<store::DrainSession>>([](Loading& self, auto sessions) {
                self.m_found.drains.append({savedDrain(self.m_jobs.takeFirst()), receiptRows(sessions)});
                self.readSessions();
            }));
    }
    void readStubborn() {
        m_store.departedFromDrains(wordOf(observe::DrainDeparture::Forced), mostRemembered, m_context,
                                   step<QList<store::DrainSession>>([](Loading& self, auto sessions) {
                                       for (const store::DrainSession& session : sessions) {
                                           // One that the drain's deadline met unasked has ignored nothing.
                                           if (session.askedMs && session.type)
                                               self.m_found.ignoredReconnect.append(
                                                   ReturnKey::of(session.domain, session.account,
                                                                 *session.type, session.identifiers));
                                       }
                                       self.m_done(std::move(self.m_found));
                                   }));
    }

    store::Store& m_store;
    QObject* m_context;
    store::Store::Done<LeftBehind> m_done;
    QList<store::DrainJob> m_jobs;
    LeftBehind m_found;
};

} // namespace

observe::DrainState shownState(store::DrainJobState state) {
    switch (state) {
    case store::DrainJobState::Running:
        return observe::DrainState::Running;
    case store::DrainJobState::Paused:
        return observe::DrainState::Paused;
    case store::DrainJobState::Halted:
        return observe::DrainState::Halted;
    case store::DrainJobState::Finished:
        return observe::DrainState::Finished;
    case store::DrainJobState::Aborted:
        break;
    }
    return observe::DrainState::Aborted;
}

store::DrainJob jobRecord(const DrainSave& save) {
    const observe::DrainRow& row = save.row;
    store::DrainJob job;
    job.id = row.id;
    job.nodeId = row.nodeId;
    job.state = storedState(row.state);
    job.reason = row.reason;
    job.requestedBy = row.requestedBy;
    job.ratePerSecond = row.ratePerSecond;
    job.graceMs = row.graceMs;
    job.startedMs = row.startedAtMs;
    job.finishedMs = row.finishedAtMs;
    job.initial = row.initial;
    job.asked = row.asked;
    job.moved = row.moved;
    job.closed = row.closed;
    job.forced = row.forced;
    const QJsonObject plan{{u"drain"_s, observe::toJson(row)},
                           {u"ranMs"_s, save.ranMs},
                           {u"savedAtMs"_s, save.savedAtMs},
                           {u"process"_s, save.process}};
    job.plan = QJsonDocument(plan).toJson(QJsonDocument::Compact);
    return job;
}

DrainSave savedDrain(const store::DrainJob& record) {
    DrainSave save;
    const QJsonObject plan = QJsonDocument::fromJson(record.plan).object();
    if (auto row = observe::fromJson<observe::DrainRow>(plan.value("drain"_L1).toObject()))
        save.row = std::move(*row);
    save.ranMs = plan.value("ranMs"_L1).toInteger();
    save.process = plan.value("process"_L1).toString();
    save.savedAtMs = plan.value("savedAtMs"_L1).toInteger(record.startedMs);
    observe::DrainRow& row = save.row;
    row.id = record.id;
    row.nodeId = record.nodeId;
    row.state = shownState(record.state);
    row.reason = row.request.reason = record.reason;
    row.requestedBy = record.requestedBy;
    row.ratePerSecond = row.request.ratePerSecond = record.ratePerSecond;
    row.graceMs = row.request.graceMs = record.graceMs;
    row.startedAtMs = record.startedMs;
    row.finishedAtMs = record.finishedMs;
    row.initial = record.initial;
    row.asked = record.asked;
    row.moved = record.moved;
    row.closed = record.closed;
    row.forced = record.forced;
    if (row.request.cohort.isEmpty())
        row.request.cohort.nodeId = record.nodeId;
    return save;
}

QList<store::DrainSession> sessionRecords(const QList<observe::DrainReceiptRow>& rows) {
    QList<store::DrainSession> records;
    records.reserve(rows.size());
    for (const observe::DrainReceiptRow& row : rows)
        records.append({row.position, row.sessionId, row.nodeId, row.type, row.domain, row.account,
                        row.identifiers, row.canary, row.failed, row.batch, row.askedAtMs, row.closedAtMs,
                        row.backAtMs, row.firstPayloadAtMs, wordOf(row.departure), row.endReason,
                        row.backNodeId, row.backSessionId});
    return records;
}

QList<observe::DrainReceiptRow> receiptRows(const QList<store::DrainSession>& records) {
    QList<observe::DrainReceiptRow> rows;
    rows.reserve(records.size());
    for (const store::DrainSession& record : records) {
        observe::DrainReceiptRow& row = rows.emplaceBack();
        row.position = record.position;
        row.sessionId = record.sessionId;
        row.type = record.type;
        row.domain = record.domain;
        row.account = record.account;
        row.identifiers = record.identifiers;
        row.nodeId = record.nodeId;
        row.canary = record.canary;
        row.batch = record.batch;
        row.askedAtMs = record.askedMs;
        row.closedAtMs = record.closedMs;
        observe::words::parse(record.departure.toStdString(), row.departure);
        row.endReason = record.endReason;
        row.backAtMs = record.backMs;
        row.backNodeId = record.backNodeId;
        row.backSessionId = record.backSessionId;
        row.firstPayloadAtMs = record.firstPayloadMs;
        row.failed = record.failed;
        row.fillGaps();
    }
    return rows;
}

void loadDrain(store::Store& store, const QString& id, QObject* context,
               store::Store::Done<observe::DrainRow> done) {
    store.drainJobs(false, context, [id, done = std::move(done)](const Result<QList<store::DrainJob>>& jobs) {
        if (!jobs) {
            done(tl::unexpected(jobs.error()));
            return;
        }
        const auto found = std::ranges::find(*jobs, id, &store::DrainJob::id);
        if (found == jobs->end())
            done(failure(ErrorCode::NotFound, Fault::Local, "there is no such drain"));
        else
            done(savedDrain(*found).row);
    });
}

void loadReceipt(store::Store& store, const QString& id, QObject* context,
                 const store::Store::Done<QList<observe::DrainReceiptRow>>& done) {
    loadDrain(store, id, context, [&store, id, context, done](const Result<observe::DrainRow>& drain) {
        if (!drain) {
            done(tl::unexpected(drain.error()));
            return;
        }
        store.drainMembers(id, context, [done](const Result<QList<store::DrainSession>>& sessions) {
            done(sessions.map(receiptRows));
        });
    });
}

void loadLeftBehind(store::Store& store, QObject* context, store::Store::Done<LeftBehind> done) {
    std::make_shared<Loading>(store, context, std::move(done))->begin();
}

} // namespace wayside::node
