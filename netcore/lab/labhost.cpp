// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/labhost.h"

#include "netcore/lab/labengine.h"

#include <algorithm>

namespace wayside::lab {

using namespace Qt::StringLiterals;

LabHost::LabHost(QObject* parent)
    : QObject(parent)
    , m_thread(u"wayside-lab"_s)
    , m_port(std::make_shared<node::ReplyPort>(this))
    , m_queue(std::make_shared<LabQueue>()) {}

LabHost::~LabHost() {
    m_port->close();
    m_thread.postAndWait([this] { m_engine.reset(); });
    m_thread.stop();
}

quint64 LabHost::add(const LabPlan& plan) {
    const quint64 id = ++m_lastId;
    m_plans.insert(id, plan);
    if (!m_thread.isRunning()) {
        m_thread.start();
        m_thread.post([this, port = m_port] {
            m_engine =
                std::make_unique<LabEngine>(m_queue, [this, port] { port->post([this] { takeBatch(); }); });
        });
    }
    m_thread.post([this, id, plan] { m_engine->add(id, plan); });
    return id;
}

std::optional<LabPlan> LabHost::plan(quint64 id) const {
    const auto found = m_plans.constFind(id);
    return found == m_plans.constEnd() ? std::nullopt : std::optional(*found);
}

void LabHost::remove(quint64 id) {
    if (!m_plans.contains(id))
        return;
    m_thread.post([this, id] { m_engine->remove(id, u"removed"_s); });
}

void LabHost::post(quint64 id, std::function<void(LabSession&)> order) {
    if (!m_plans.contains(id))
        return;
    m_thread.post([this, id, order = std::move(order)] {
        if (LabSession* session = m_engine->session(id))
            order(*session);
    });
}

void LabHost::open(quint64 id) {
    if (m_plans.contains(id))
        m_live[id] = true;
    post(id, [](LabSession& session) { session.open(); });
}

void LabHost::close(quint64 id, const QString& reason) {
    post(id, [reason](LabSession& session) { session.close(reason); });
}

void LabHost::attemptNow(quint64 id) {
    post(id, [](LabSession& session) { session.attemptNow(); });
}

void LabHost::cut(quint64 id) {
    post(id, [](LabSession& session) { session.cut(); });
}

void LabHost::send(quint64 id, const SendOrder& order) {
    post(id, [order](LabSession& session) { session.send(order); });
}

void LabHost::stopSending(quint64 id) {
    post(id, [](LabSession& session) { session.stopSending(); });
}

void LabHost::setGoverned(quint64 id, bool governed) {
    if (const auto plan = m_plans.find(id); plan != m_plans.end())
        plan->governed = governed;
    post(id, [governed](LabSession& session) { session.setGoverned(governed); });
}

void LabHost::setIdentifiers(quint64 id, const QStringList& identifiers) {
    post(id, [identifiers](LabSession& session) { session.setIdentifiers(identifiers); });
}

void LabHost::misbehave(quint64 id, const MisbehaviourOrder& order) {
    if (m_plans.contains(id))
        m_live[id] = true;
    post(id, [order](LabSession& session) { session.misbehave(order); });
}

void LabHost::behave(quint64 id) {
    post(id, [](LabSession& session) { session.behave(); });
}

int LabHost::liveSessions() const {
    return int(std::count(m_live.cbegin(), m_live.cend(), true));
}

void LabHost::finish(Milliseconds deadline, std::function<void()> done) {
    if (!m_thread.isRunning()) {
        m_port->post(std::move(done));
        return;
    }
    m_thread.post([this, deadline, done = std::move(done), port = m_port] {
        m_engine->finish(deadline, u"the console is closing"_s, [this, port, done] {
            port->post([this, done] {
                takeBatch(); // nobody is live any more
                done();
            });
        });
    });
}

void LabHost::takeBatch() {
    const LabBatch batch = m_queue->take();
    for (auto row = batch.rows.cbegin(); row != batch.rows.cend(); ++row) {
        m_live[row.key()] = row->isLive();
        if (const auto plan = m_plans.find(row.key()); plan != m_plans.end())
            plan->session.identifiers = row->plan.session.identifiers;
    }
    for (const quint64 id : batch.removed) {
        m_live.remove(id);
        m_plans.remove(id);
    }
    if (!batch.isEmpty())
        Q_EMIT updated(batch);
}

} // namespace wayside::lab
