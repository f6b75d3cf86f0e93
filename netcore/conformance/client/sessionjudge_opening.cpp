// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/sessionjudge.h"

#include "netcore/conformance/client/nodeframes.h"

#include <algorithm>
#include <utility>

/// From TCP to the token (spec 01 §1).
namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {
constexpr quint8 tokenType = 0x01;
const QByteArray versionByte("\x01", 1);
constexpr Milliseconds lateAnswer{1500};
constexpr Milliseconds coalescePatience{400};
constexpr qsizetype mostAhead = 1 << 20;
/// A client that has nothing to say for so long does not know that it is its turn.
constexpr Milliseconds longEnough{1000};
} // namespace

bool SessionJudge::isOpeningThatEnds() const {
    return m_scene.opening != Opening::Proper && m_scene.opening != Opening::Coalesced &&
           m_scene.opening != Opening::Late;
}

void SessionJudge::accepted(Moment moment) {
    enter(moment);
    m_begun = moment.now;
    m_lastSent = moment.now;
    m_phase = Phase::AwaitingVersion;
    m_openingDue = moment.now + m_times.handshakeWithin;
    if (isOpeningThatEnds())
        ending(EndKind::Refused, m_scene.openingCase);
    if (m_scene.opening == Opening::ResetWhenAccepted)
        reset();
}

void SessionJudge::received(const QByteArray& bytes, Moment moment) {
    if (isOver())
        return;
    enter(moment);
    m_transcript.received(sinceBegin(), bytes);
    if (m_phase != Phase::Leaving)
        m_stream.feed(bytes);
    if (m_stream.buffered() > mostAhead) { // not read while the version byte is not answered
        ending(EndKind::Refused, {});
        reset();
        return;
    }
    if (m_phase == Phase::AwaitingVersion) {
        if (const auto version = m_stream.takeVersion())
            handleVersion(*version);
    }
    readFrames();
    runActs();
}

void SessionJudge::handleVersion(quint8 version) {
    m_phase = Phase::AwaitingToken;
    if (version != 0x01) {
        failed("01-1.01",
               u"began its stream with 0x%1 instead of the version 0x01"_s.arg(version, 2, 16, QChar(u'0')));
        m_phase = Phase::Leaving; // as a node does: close, answer nothing
        ending(EndKind::Refused, {});
        reset();
        return;
    }
    passed("01-1.01");
    switch (m_scene.opening) {
    case Opening::Late:
        m_openingDue = m_moment.now + lateAnswer;
        return;
    case Opening::Coalesced:
        m_openingDue = m_moment.now + coalescePatience;
        return;
    case Opening::WrongVersion:
        m_phase = Phase::Leaving;
        send({QByteArray("\x02", 1)});
        m_openingDue = m_moment.now + m_times.closeWithin;
        return;
    case Opening::NoVersion:
        m_phase = Phase::Leaving;
        m_openingDue = m_moment.now + m_times.versionWithin;
        hint(u"the version byte is not answered: the client has to give up by itself"_s);
        return;
    case Opening::ResetAfterVersion:
        m_phase = Phase::Leaving;
        reset();
        return;
    case Opening::Proper:
    case Opening::ResetWhenAccepted:
    case Opening::TokenRefused:
        answerVersion();
    }
}

void SessionJudge::answerVersion() {
    m_versionAnswered = true;
    send({versionByte});
    m_openingDue = m_moment.now + m_times.handshakeWithin;
}

void SessionJudge::readFrames() {
    while (!isOver() && m_phase != Phase::Leaving) {
        const bool mayActivate = m_versionAnswered || m_scene.opening == Opening::Coalesced;
        if (m_phase == Phase::AwaitingToken && !mayActivate)
            return; // the frames keep
        const auto frame = m_stream.next();
        if (!frame) {
            if (m_stream.trouble() != ClientStream::Trouble::None)
                handleTrouble();
            return;
        }
        passed("01-2.01");
        passed("01-2.02");
        if (m_phase == Phase::AwaitingToken)
            handleFirstFrame(*frame);
        else
            handleFrame(*frame);
    }
}

void SessionJudge::handleFirstFrame(const ClientFrame& frame) {
    const auto refuse = [this] {
        m_phase = Phase::Leaving;
        if (m_endingKind == EndKind::None)
            ending(EndKind::Refused, {});
        reset();
    };
    if (frame.type() != tokenType) {
        failed("01-1.02", u"sent %1 as its first frame: %2"_s.arg(typeName(frame.type()), hex(frame.bytes)));
        refuse();
        return;
    }
    passed("01-1.02");
    if (isSpent && isSpent(frame.data())) {
        failed("01-1.04", u"presented the token of an earlier connection again"_s);
        refuse();
        return;
    }
    if (frame.data() != m_terms.token) {
        failed("01-1.03",
               u"presented a token of %1 bytes that is not the one of its session, which has %2 bytes"_s
                   .arg(frame.dataSize())
                   .arg(m_terms.token.size()));
        refuse();
        return;
    }
    passed("01-1.03");
    m_sawToken = true;
    if (m_scene.opening == Opening::TokenRefused) {
        m_phase = Phase::Leaving;
        finishSending();
        m_openingDue = m_moment.now + m_times.closeWithin;
        return;
    }
    activate();
}

void SessionJudge::activate() {
    m_phase = Phase::Playing;
    m_openingDue.reset();
    m_rules.begin(m_moment.now);
    const quint64 t0 = freshT0();
    asked(t0);
    if (m_scene.opening == Opening::Coalesced && !m_versionAnswered) {
        m_versionAnswered = true;
        m_coalescedOpen = true;
        send({versionByte + timestampsRequest(t0) + frame(0x00)});
    } else {
        send({timestampsRequest(t0)});
        if (m_scene.opening == Opening::Coalesced)
            m_book.unseen("01-1.07", u"the client sends its Token only after the version answer"_s);
    }
    if (m_scene.opening == Opening::Late)
        passed("01-1.08");
}

void SessionJudge::handleTrouble() {
    const bool zero = m_stream.trouble() == ClientStream::Trouble::ZeroSize;
    failed(zero ? "01-2.02" : "01-2.01",
           zero ? u"sent a frame of size 0 at byte %1 of its stream: %2"_s.arg(m_stream.offset())
                      .arg(hex(m_stream.troubleBytes()))
                : u"sent %1 at byte %2 of its stream, where a frame would begin with aa bb"_s
                      .arg(hex(m_stream.troubleBytes()))
                      .arg(m_stream.offset()));
    ending(EndKind::Refused, {});
    reset();
}

void SessionJudge::openingDue() {
    if (m_phase == Phase::Leaving) {
        const auto half = Half::Close;
        if (m_scene.opening == Opening::NoVersion)
            failed(m_scene.openingCase,
                   u"still waited for the version answer after %1 ms"_s.arg(m_times.versionWithin.count()),
                   half);
        else
            failed(m_scene.openingCase, u"was still connected after %1 ms"_s.arg(m_times.closeWithin.count()),
                   half);
        reset();
        return;
    }
    const bool hasVersion = m_phase == Phase::AwaitingToken;
    if (hasVersion && !m_versionAnswered) { // Late, or Coalesced with no Token ahead of the answer
        answerVersion();
        readFrames();
        runActs();
        return;
    }
    failed(hasVersion ? "01-1.02" : "01-1.01",
           u"sent no %1 within %2 ms"_s.arg(hasVersion ? u"Token"_s : u"version byte"_s)
               .arg(m_times.handshakeWithin.count()));
    ending(EndKind::Refused, {});
    reset();
}

void SessionJudge::openingClosed() {
    if (m_phase == Phase::Leaving) {
        passed(m_scene.openingCase, Half::Close);
        over(EndKind::Refused, m_scene.openingCase);
        return;
    }
    if (m_scene.opening == Opening::Late && !m_versionAnswered)
        failed(
            "01-1.08",
            u"closed the connection %1 ms after it was accepted, before its version byte was answered"_s.arg(
                sinceBegin()));
    else if (sinceBegin() >= longEnough.count())
        failed(m_phase == Phase::AwaitingVersion ? "01-1.01" : "01-1.02",
               u"closed after %1 ms without having sent %2"_s.arg(sinceBegin())
                   .arg(m_phase == Phase::AwaitingVersion ? u"a version byte"_s : u"a Token"_s));
    over(EndKind::ClientLost, {});
}

} // namespace wayside::conformance::client
