// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/framerules.h"

#include "netcore/conformance/client/nodeframes.h"

#include <algorithm>
#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 keepAlive = 0x00, token = 0x01, bye = 0x02, payload04 = 0x04, payload05 = 0x05,
                 response = 0x07;
constexpr qsizetype responseData = 24, identifierSize = 8, headSize = 9; // head: payload type and origin
/// A payload may have waited in the client's queue, across a reconnect as well.
constexpr quint64 oldestOrigin = 600'000; // ms
constexpr quint64 newestOrigin = 5'000;   // ms ahead of the node's clock

quint64 numberAt(const QByteArray& data, qsizetype offset) {
    quint64 value = 0;
    for (qsizetype i = 0; i < 8; ++i)
        value = value << 8U | quint8(data.at(offset + i));
    return value;
}

} // namespace

FrameRules::FrameRules(const SessionTerms& terms, const JudgeTimes& times, const LimitCases& cases,
                       Verdicts& verdicts)
    : m_terms(terms)
    , m_times(times)
    , m_cases(cases)
    , m_verdicts(verdicts)
    , m_timeSync(
          times, terms.limits.clockDifferenceLimit, [this](CaseId id) { m_verdicts.passed(id); },
          [this](CaseId id, const QString& words) { m_verdicts.failed(id, words); })
    , m_load(terms.limits) {}

void FrameRules::begin(MonotonicTime now) {
    m_begun = now;
    m_lastHeard = now;
}

void FrameRules::frame(const ClientFrame& frame, Moment moment) {
    judgeIdle(moment.now);
    m_lastHeard = moment.now;
    if (m_bye)
        m_verdicts.failed("01-7.13",
                          u"sent %1 after its Bye: %2"_s.arg(typeName(frame.type()), hex(frame.bytes)));
    switch (frame.type()) {
    case keepAlive:
        fixedSize(frame, 0);
        return;
    case token:
        m_verdicts.failed("01-1.05",
                          u"sent a second Token datagram, at byte %1 of its stream"_s.arg(frame.offset));
        return;
    case bye:
        m_bye = true;
        m_verdicts.passed("01-3.01");
        return;
    case payload04:
    case payload05:
        payload(frame, moment);
        return;
    case response:
        fixedSize(frame, responseData);
        if (frame.dataSize() == responseData)
            m_timeSync.answered(frame.data(), moment);
        return;
    default:
        m_verdicts.failed("01-3.01", u"sent %1, which is not a client's to send: %2"_s.arg(
                                         typeName(frame.type()), hex(frame.bytes)));
    }
}

void FrameRules::fixedSize(const ClientFrame& frame, qsizetype dataSize) {
    m_verdicts.passed("01-3.01");
    if (frame.dataSize() == dataSize)
        m_verdicts.passed("01-2.03");
    else
        m_verdicts.failed("01-2.03",
                          u"sent %1 with a size of %2 instead of %3: %4"_s.arg(typeName(frame.type()))
                              .arg(frame.dataSize() + 1)
                              .arg(dataSize + 1)
                              .arg(hex(frame.bytes)));
}

void FrameRules::payload(const ClientFrame& frame, Moment moment) {
    if (!m_terms.isSender()) {
        m_verdicts.failed("01-4.01",
                          u"a Monitor sent %1: %2"_s.arg(typeName(frame.type()), hex(frame.bytes)));
        return;
    }
    m_verdicts.passed("01-3.01");
    const CaseId modeCase = m_terms.isSingleplex() ? "01-3.02" : "01-3.03";
    if (frame.type() != (m_terms.isSingleplex() ? payload04 : payload05))
        m_verdicts.failed(modeCase,
                          u"sent %1 in a %2 session: %3"_s.arg(
                              typeName(frame.type()),
                              m_terms.isSingleplex() ? u"singleplex"_s : u"multiplex"_s, hex(frame.bytes)));
    else
        m_verdicts.passed(modeCase);
    const bool withIdentifier = frame.type() == payload05;
    const qsizetype head = headSize + (withIdentifier ? identifierSize : 0);
    if (frame.dataSize() < head) {
        m_verdicts.failed("01-3.04", u"sent %1 with a size of %2 where its header alone takes %3: %4"_s
                                         .arg(typeName(frame.type()))
                                         .arg(frame.dataSize() + 1)
                                         .arg(head + 1)
                                         .arg(hex(frame.bytes)));
        return;
    }
    m_verdicts.passed("01-3.04");
    const QByteArray data = frame.data();
    if (withIdentifier)
        identifier(data.left(identifierSize));
    origin(numberAt(data, head - 8), moment);
    m_load.payload(frame.dataSize() - head, moment.now);
    judgeLoad();
}

void FrameRules::identifier(const QByteArray& eightBytes) {
    const qsizetype end = std::min(qsizetype(8), eightBytes.contains('\0') ? eightBytes.indexOf('\0') : 8);
    const QByteArray text = eightBytes.left(end);
    const bool printable =
        !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    const bool paddedWithNull = eightBytes.mid(end).count('\0') == 8 - end;
    if (!printable || !paddedWithNull) {
        m_verdicts.failed("01-3.05", u"sent a payload whose identifier is %1"_s.arg(hex(eightBytes)));
        return;
    }
    const bool inScope = m_terms.wholeDomain || m_terms.identifiers.contains(text) || m_former.contains(text);
    if (!inScope)
        m_verdicts.failed("01-3.05", u"sent a payload for %1, which is not in its session's scope"_s.arg(
                                         QString::fromLatin1(text)));
    else
        m_verdicts.passed("01-3.05");
}

void FrameRules::origin(quint64 milliseconds, Moment moment) {
    const quint64 wall = moment.wall.milliseconds;
    if (milliseconds + oldestOrigin < wall || milliseconds > wall + newestOrigin)
        m_verdicts.failed(
            "01-3.06",
            u"sent a payload with the origin timestamp %1 when the node's clock said %2"_s.arg(milliseconds)
                .arg(wall));
    else
        m_verdicts.passed("01-3.06");
}

void FrameRules::judgeLoad() {
    if (const auto& excess = m_load.rateExcess(); excess && !std::exchange(m_rateTold, true))
        m_verdicts.failed(m_cases.rate,
                          u"sent %1 payloads within %2 ms, where %3 are allowed"_s.arg(excess->measured)
                              .arg(excess->window.count())
                              .arg(excess->allowed));
    if (const auto& excess = m_load.throughputExcess(); excess && !std::exchange(m_throughputTold, true))
        m_verdicts.failed(m_cases.throughput, u"sent %1 bytes of payload within %2 ms, where %3 are allowed"_s
                                                  .arg(excess->measured)
                                                  .arg(excess->window.count())
                                                  .arg(excess->allowed));
}

void FrameRules::judgeIdle(MonotonicTime now) {
    if (!m_lastHeard || m_finished)
        return;
    const Milliseconds silent = now - *m_lastHeard;
    if (silent <= m_terms.limits.keepAliveTimeout + m_times.keepAliveSlack || std::exchange(m_idleTold, true))
        return;
    m_verdicts.failed(m_cases.idle,
                      u"sent nothing for %1 ms with a keepAliveTimeout of %2 ms"_s.arg(silent.count())
                          .arg(m_terms.limits.keepAliveTimeout.count()));
}

void FrameRules::due(MonotonicTime now) {
    m_timeSync.due(now);
    judgeIdle(now);
}

void FrameRules::finish(MonotonicTime now) {
    if (std::exchange(m_finished, true) || !m_begun)
        return;
    m_timeSync.forgive();
    m_verdicts.passed("01-1.05");
    if (now - *m_begun > m_terms.limits.keepAliveTimeout && !m_idleTold)
        m_verdicts.passed(m_cases.idle);
    if (!m_terms.isSender()) {
        m_verdicts.passed("01-4.01");
        return;
    }
    if (m_load.payloads() == 0)
        return;
    // A tightened limit has been judged only when the client came near it.
    if (!m_rateTold && (m_cases.rate == CaseId("01-6.01") || m_load.ratePeak() >= 0.5))
        m_verdicts.passed(m_cases.rate);
    if (!m_throughputTold && (m_cases.throughput == CaseId("01-6.02") || m_load.throughputPeak() >= 0.5))
        m_verdicts.passed(m_cases.throughput);
}

void FrameRules::setIdentifiers(const QList<QByteArray>& identifiers) {
    for (const QByteArray& old : std::as_const(m_terms.identifiers))
        m_former.insert(old);
    m_terms.identifiers = identifiers;
}

std::optional<MonotonicTime> FrameRules::nextDeadline() const {
    auto next = m_timeSync.nextDeadline();
    if (m_lastHeard && !m_idleTold && !m_finished) {
        const MonotonicTime idle =
            *m_lastHeard + m_terms.limits.keepAliveTimeout + m_times.keepAliveSlack + Milliseconds(1);
        next = next ? std::min(*next, idle) : idle;
    }
    return next;
}

} // namespace wayside::conformance::client
