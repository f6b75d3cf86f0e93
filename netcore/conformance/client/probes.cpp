// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/probes.h"

#include "netcore/conformance/client/nodeframes.h"

#include <algorithm>
#include <deque>
#include <limits>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds pieceGap{1};

/// A payload as this client gets them; of a Monitor, a copy.
QByteArray payloadFor(Stage& stage, const QByteArray& content, quint8 payloadType = 0x01) {
    const SessionTerms& terms = stage.terms();
    const WallTime now = stage.moment().wall;
    const QByteArray identifier = terms.isSingleplex() ? QByteArray() : padded(terms.anIdentifier());
    const QByteArray plain = payload(payloadType, now, content, identifier);
    return terms.isSender() ? plain : monitorCopy("publisher-token", now, now, 0x05, plain.mid(5));
}

QByteArray requestFrom(Stage& stage) {
    const quint64 t0 = stage.freshT0();
    stage.asked(t0);
    return timestampsRequest(t0);
}

void oneByteAtATime(Stage& stage) {
    const QByteArray bytes = requestFrom(stage) + payloadFor(stage, "byte by byte") + frame(0x00);
    stage.send({bytes, 1, pieceGap});
}

void everySplitPoint(Stage& stage) {
    const qsizetype size = timestampsRequest(0).size();
    for (qsizetype split = 1; split < size; ++split) {
        const QByteArray request = requestFrom(stage);
        stage.send({request.left(split), 0, Milliseconds(3)});
        stage.send({request.mid(split), 0, Milliseconds(3)});
    }
}

void manyInOneWrite(Stage& stage) {
    QByteArray bytes;
    for (int i = 0; i < 25; ++i)
        bytes += frame(0x00) + payloadFor(stage, "one of many") + requestFrom(stage) + payloadFor(stage, {});
    stage.send({bytes});
}

void largestFrame(Stage& stage) {
    const qsizetype head = payloadFor(stage, {}).size() - 5;
    stage.send({payloadFor(stage, QByteArray(largestData - head, 'L'))});
}

void emptyPayload(Stage& stage) {
    stage.send({payloadFor(stage, {})});
}

void unknownDatagrams(Stage& stage) {
    QByteArray bytes;
    for (const quint8 type : {quint8(0x08), quint8(0x42), quint8(0x7F), quint8(0xEF), quint8(0xFF)})
        bytes += frame(type) + frame(type, "data nobody knows \xAA\xBB");
    stage.send({bytes});
}

void surplusKeepAlive(Stage& stage) {
    stage.send({frame(0x00, "surplus") + frame(0x00, QByteArray(300, '\0')) + frame(0x00)});
}

void anyPayloadType(Stage& stage) {
    QByteArray bytes;
    for (const int type : {0x00, 0x01, 0x02, 0x03, 0x7F, 0x80, 0xFE, 0xFF})
        bytes += payloadFor(stage, "\xAA\xBB\x00\x00", quint8(type));
    stage.send({bytes});
}

void outsideTheScope(Stage& stage) {
    stage.send({payload(0x01, stage.moment().wall, "not yours", padded("zz-other"))});
}

void monitorCopies(Stage& stage) {
    const WallTime now = stage.moment().wall;
    const QByteArray single = payload(0x01, now, "copied").mid(5);
    const QByteArray multi = payload(0x02, now, "copied", padded(stage.terms().anIdentifier())).mid(5);
    stage.send({monitorCopy("publisher-token", now, now, 0x04, single) +
                monitorCopy("publisher-token", now, now, 0x05, multi) +
                monitorCopy({}, now, now, 0x04, single) + monitorCopy({}, now, now, 0x05, multi)});
}

void largestMonitorCopy(Stage& stage) {
    const WallTime now = stage.moment().wall;
    const QByteArray token(43, 't');
    const qsizetype head = monitorCopy(token, now, now, 0x04, payload(0x01, now, {}).mid(5)).size() - 5;
    stage.send(
        {monitorCopy(token, now, now, 0x04, payload(0x01, now, QByteArray(largestData - head, 'L')).mid(5))});
}

void monitorCopyInPieces(Stage& stage) {
    const WallTime now = stage.moment().wall;
    stage.send({monitorCopy("publisher-token", now, now, 0x04, payload(0x01, now, "in pieces").mid(5)), 1,
                pieceGap});
}

void extremeT0(Stage& stage) {
    for (const quint64 t0 : {quint64(0), quint64(1) << 63U, std::numeric_limits<quint64>::max()}) {
        stage.asked(t0);
        stage.send({timestampsRequest(t0)});
    }
}

void burstOfRequests(Stage& stage) {
    QByteArray bytes;
    for (int i = 0; i < 5; ++i)
        bytes += requestFrom(stage);
    stage.send({bytes});
}

constexpr Probe all[] = {
    {"01-2.08", "a payload with no bytes", emptyPayload},
    {"01-5.08", "five requests in one segment", burstOfRequests},
    {"01-2.06", "a hundred frames in one segment", manyInOneWrite, Probe::Demand::Order},
    {"01-2.05", "requests split at each of their bytes", everySplitPoint},
    {"01-2.04", "frames that came one byte at a time", oneByteAtATime},
    {"01-3.09", "payloads of eight payload types", anyPayloadType},
    {"01-3.08", "KeepAlives with surplus bytes", surplusKeepAlive},
    {"01-3.07", "datagrams of unknown types", unknownDatagrams},
    {"01-3.15", "a payload for an identifier outside the scope", outsideTheScope},
    {"01-5.07", "requests whose t0 is 0, 2^63 and 2^64-1", extremeT0, Probe::Demand::SameT0},
    {"01-2.07", "a frame of the largest size", largestFrame},
    {"01-4.02", "monitor copies of 0x04 and 0x05", monitorCopies},
    {"01-4.04", "a monitor copy one byte at a time", monitorCopyInPieces},
    {"01-4.03", "a monitor copy of the largest size", largestMonitorCopy},
};

class ProbeAct : public Act {
public:
    explicit ProbeAct(const Probe& probe) : m_probe(probe) {}

    void begin(Stage& stage) override {
        // Answers to what was asked before are not this act's.
        stage.rules().timeSync().takeAnswered();
        m_mismatches = stage.rules().timeSync().mismatches();
        m_probe.play(stage);
        const quint64 t0 = stage.freshT0();
        stage.asked(t0);
        stage.send({timestampsRequest(t0)});
        stage.callAt(stage.moment().now + stage.times().answerLost);
    }

    void answered(Stage& stage) override {
        for (const quint64 t0 : stage.rules().timeSync().takeAnswered())
            m_answered.push_back(t0);
        if (stage.rules().timeSync().open() > 0)
            return;
        if (m_probe.demand == Probe::Demand::Order && !std::is_sorted(m_answered.begin(), m_answered.end()))
            stage.failed(m_probe.id,
                         u"after %1 the Timestamps Requests were answered out of order"_s.arg(what()));
        else if (m_probe.demand == Probe::Demand::SameT0 &&
                 stage.rules().timeSync().mismatches() > m_mismatches)
            stage.failed(m_probe.id, u"after %1 an answer had another t0 than its request"_s.arg(what()));
        else
            stage.passed(m_probe.id);
        stage.done();
    }

    void due(Stage& stage) override {
        stage.failed(m_probe.id,
                     u"after %1 a Timestamps Request was not answered within %2 ms"_s.arg(what()).arg(
                         stage.times().answerLost.count()));
        stage.done();
    }

    void closed(Stage& stage, bool left) override {
        if (!left)
            stage.failed(m_probe.id, u"closed the connection after %1"_s.arg(what()));
    }

private:
    QString what() const { return QString::fromLatin1(m_probe.what); }

    const Probe& m_probe;
    std::deque<quint64> m_answered;
    int m_mismatches = 0;
};

} // namespace

std::span<const Probe> probes() {
    return all;
}

std::unique_ptr<Act> makeProbe(const Probe& probe) {
    return std::make_unique<ProbeAct>(probe);
}

} // namespace wayside::conformance::client
