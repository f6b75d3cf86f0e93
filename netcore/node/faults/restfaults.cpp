// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/restfaults.h"

#include "netcore/node/faults/faultchance.h"
#include "netcore/node/http/httprequest.h"

#include <QTimer>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

bool isUnder(const QString& path, const QString& prefix) {
    return path == prefix || path.startsWith(prefix + u'/');
}

bool isWayOut(const QString& path) {
    return !(isUnder(path, u"/api"_s) || isUnder(path, u"/admin"_s)) ||
           isUnder(path, u"/admin/v1/faults"_s) || isUnder(path, u"/admin/v1/scenario"_s);
}

http::HttpResponse answerOf(const FaultRule& rule) {
    auto response = http::HttpResponse::error(rule.status, u"injected fault "_s + rule.id);
    response.setHeader("X-Wayside-Fault", rule.id.toLatin1());
    if (rule.status == 429 || rule.status == 503)
        response.setHeader("Retry-After", QByteArray::number(rule.retryAfter));
    return response;
}

} // namespace

void RestFaults::setRules(QList<ActiveRule> rules) {
    const std::scoped_lock lock(m_mutex);
    m_rules = std::move(rules);
    m_any = !m_rules.isEmpty();
}

RestFaults::Verdict RestFaults::judge(const QByteArray& method, const QStringList& path) {
    Verdict verdict;
    if (!m_any)
        return verdict;
    const QString joined = u'/' + path.join(u'/');
    if (isWayOut(joined))
        return verdict;
    const std::scoped_lock lock(m_mutex);
    for (const auto& [rule, seed] : std::as_const(m_rules)) {
        const bool fits = (rule.method.isEmpty() || rule.method.toLatin1() == method) &&
                          (rule.path.isEmpty() ? isUnder(joined, u"/api"_s) : joined.startsWith(rule.path));
        if (!fits)
            continue;
        const quint64 number = ++m_requests[rule.id];
        if (!FaultChance(FaultChance::combine(seed, number)).happens(rule.target.share))
            continue;
        if (rule.kind == FaultKind::RestDelay) {
            verdict.delay = std::max(verdict.delay, rule.delay);
            verdict.struck.append(rule.id);
        } else if (!verdict.answer) {
            verdict.answer = rule;
            verdict.struck.append(rule.id);
        }
    }
    return verdict;
}

http::RequestHandler RestFaults::before(http::RequestHandler router, std::shared_ptr<RestFaults> faults,
                                        QObject* context, std::function<void(const QString&)> struck) {
    return [router = std::move(router), faults = std::move(faults), context, struck = std::move(struck)](
               const http::HttpRequest& request, const std::shared_ptr<http::Responder>& responder) {
        const Verdict verdict = faults->judge(request.method, request.target.path);
        for (const QString& id : verdict.struck)
            struck(id);
        const auto goOn = [=] {
            if (!verdict.answer) {
                router(request, responder);
                return;
            }
            responder->setLogPath(u"(injected fault %1)"_s.arg(verdict.answer->id));
            responder->answer(answerOf(*verdict.answer));
        };
        if (verdict.delay.count() == 0)
            goOn();
        else
            QTimer::singleShot(verdict.delay, context, goOn);
    };
}

} // namespace wayside::node
