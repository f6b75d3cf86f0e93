// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/provocations.h"

#include "netcore/conformance/client/nodeframes.h"

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

/// A payload in the mode that the session does not have.
QByteArray otherMode(Stage& stage) {
    const WallTime now = stage.moment().wall;
    return stage.terms().isSingleplex()
               ? payload(0x01, now, "other mode", padded(stage.terms().anIdentifier()))
               : payload(0x01, now, "other mode");
}

QByteArray ordinaryPayload(Stage& stage, const QByteArray& content) {
    const WallTime now = stage.moment().wall;
    const QByteArray identifier =
        stage.terms().isSingleplex() ? QByteArray() : padded(stage.terms().anIdentifier());
    const QByteArray plain = payload(0x01, now, content, identifier);
    return stage.terms().isSender() ? plain : monitorCopy("publisher-token", now, now, 0x05, plain.mid(5));
}

void reconnect(Stage& stage) {
    stage.send({frame(0x03)});
}

void reconnectWithData(Stage& stage) {
    stage.send({frame(0x03, "surplus")});
}

void reconnectAmongPayloads(Stage& stage) {
    QByteArray before, behind;
    for (int i = 0; i < 40; ++i) {
        before += ordinaryPayload(stage, "before the Reconnect");
        behind += ordinaryPayload(stage, "behind the Reconnect");
    }
    stage.send({before + frame(0x03) + behind});
}

void byeWithReason(Stage& stage) {
    stage.send({frame(0x02, "maintenance: node draining")});
}

void byeWithoutReason(Stage& stage) {
    stage.send({frame(0x02)});
}

void hugeBye(Stage& stage) {
    QByteArray reason(largestData, 'r');
    for (qsizetype i = 0; i < reason.size(); i += 97)
        reason[i] = char(i / 97 % 256); // control characters, escape sequences and bytes above 0x7f
    stage.send({frame(0x02, reason)});
}

void end(Stage& stage) {
    stage.finishSending();
}

void endInsideFrame(Stage& stage) {
    stage.send({timestampsRequest(1).left(7)});
    stage.finishSending();
}

void endBehindBurst(Stage& stage) {
    QByteArray burst;
    for (int i = 0; i < 200; ++i)
        burst += ordinaryPayload(stage, "the last of many");
    stage.send({burst});
    stage.finishSending();
}

void reset(Stage& stage) {
    stage.reset();
}

void wrongFirstByte(Stage& stage) {
    stage.send({QByteArray("\xAB\xBB\x00\x01\x00", 5)});
}

void wrongSecondByte(Stage& stage) {
    stage.send({QByteArray("\xAA\xAA\x00\x01\x00", 5)});
}

void sizeZero(Stage& stage) {
    stage.send({QByteArray("\xAA\xBB\x00\x00", 4)});
}

void tokenFromNode(Stage& stage) {
    stage.send({frame(0x01, "a-token-that-no-node-should-send")});
}

void responseFromNode(Stage& stage) {
    const quint64 wall = stage.moment().wall.milliseconds;
    stage.send({frame(0x07, number(wall, 8) + number(wall, 8) + number(wall, 8))});
}

void shortRequest(Stage& stage) {
    stage.send({frame(0x06, number(1, 4))});
}

void wrongMode(Stage& stage) {
    stage.send({otherMode(stage)});
}

void shortPayload(Stage& stage) {
    const bool with04 = stage.terms().isSingleplex();
    stage.send({frame(with04 ? 0x04 : 0x05, QByteArray(with04 ? 8 : 16, '1'))});
}

void identifierNotAscii(Stage& stage) {
    stage.send({payload(0x01, stage.moment().wall, "whose?", QByteArray("sub\xE9\xFF\x01\x02\x03", 8))});
}

void tokenPastTheEnd(Stage& stage) {
    stage.send({frame(0xF0, number(1000, 4) + QByteArray(40, 't'))});
}

constexpr Provocation reconnectNow{"01-7.01", "Reconnect", EndKind::Reconnect, reconnect};

constexpr Provocation all[] = {
    {"01-7.05", "Bye with a reason", EndKind::Bye, byeWithReason},
    {"01-2.09", "a frame whose first prefix byte is wrong", EndKind::Violation, wrongFirstByte},
    reconnectNow,
    {"01-2.10", "a frame whose second prefix byte is wrong", EndKind::Violation, wrongSecondByte},
    {"01-2.11", "a frame of size 0", EndKind::Violation, sizeZero},
    {"01-7.03", "Reconnect with surplus bytes", EndKind::Reconnect, reconnectWithData},
    {"01-3.10", "a Token datagram", EndKind::Violation, tokenFromNode},
    {"01-3.11", "a Timestamps Response", EndKind::Violation, responseFromNode},
    {"01-7.04", "Reconnect among payloads", EndKind::Reconnect, reconnectAmongPayloads},
    {"01-3.12", "a Timestamps Request of size 5", EndKind::Violation, shortRequest},
    {"01-3.13", "a payload of the other mode", EndKind::Violation, wrongMode},
    {"01-7.06", "Bye without a reason", EndKind::Bye, byeWithoutReason},
    {"01-3.14", "a payload too short for its header", EndKind::Violation, shortPayload},
    {"01-3.16", "an identifier that is not ASCII", EndKind::Violation, identifierNotAscii},
    {"01-4.05", "a monitor copy whose token runs past its end", EndKind::Violation, tokenPastTheEnd},
    {"01-7.07", "Bye with a reason of 65534 bytes", EndKind::Bye, hugeBye},
    {"01-7.08", "the end of the connection with no Bye", EndKind::Lost, end},
    {"01-2.12", "the end of the connection inside a frame", EndKind::Lost, endInsideFrame},
    {"01-7.10", "the end of the connection behind a burst", EndKind::Lost, endBehindBurst},
    {"01-7.09", "a reset", EndKind::Lost, reset, true},
};

class ProvocationAct : public Act {
public:
    explicit ProvocationAct(const Provocation& provocation) : m_provocation(provocation) {}

    void begin(Stage& stage) override {
        stage.rules().finish(stage.moment().now);
        stage.fallSilent();
        stage.ending(m_provocation.kind, comeback());
        m_at = stage.moment().now;
        m_provocation.play(stage);
        if (!m_provocation.isReset)
            stage.callAt(m_at + stage.times().closeWithin);
    }

    void due(Stage& stage) override {
        stage.failed(m_provocation.id,
                     u"was still connected %1 ms after %2"_s.arg(stage.times().closeWithin.count())
                         .arg(QString::fromLatin1(m_provocation.what)),
                     Half::Close);
        stage.reset();
    }

    void superseded(Stage& stage) override {
        stage.failed(m_provocation.id,
                     u"asked for a new session after %1, and had not closed this connection"_s.arg(
                         QString::fromLatin1(m_provocation.what)),
                     Half::Close);
    }

    void closed(Stage& stage, bool) override { stage.passed(m_provocation.id, Half::Close); }

private:
    /// Coming back from a plain Reconnect is a case of its own.
    CaseId comeback() const {
        return m_provocation.id == reconnectNow.id ? CaseId("01-7.02") : m_provocation.id;
    }

    const Provocation& m_provocation;
    MonotonicTime m_at;
};

} // namespace

std::span<const Provocation> provocations() {
    return all;
}

const Provocation& plainReconnect() {
    return reconnectNow;
}

std::unique_ptr<Act> makeProvocation(const Provocation& provocation) {
    return std::make_unique<ProvocationAct>(provocation);
}

} // namespace wayside::conformance::client
