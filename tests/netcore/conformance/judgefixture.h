// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/nodeframes.h"
#include "netcore/conformance/client/sessionjudge.h"

#include <QTest>

namespace wayside::conformance::client {

/// Keeps what a judge says to its client.
class RecordingPort : public ClientPort {
public:
    void send(const Sending& sending) override { said += sending.bytes; }
    void finishSending() override { finished = true; }
    void reset() override { wasReset = true; }

    QByteArray said;
    bool finished = false, wasReset = false;
};

inline const QByteArray testToken("dtNB_vhvJ0wgTGf1N0DxN38_AmTL_4yiPRZdqZSuK3k");
inline const QByteArray version("\x01", 1);

inline SessionTerms singleplexTerms() {
    SessionTerms terms;
    terms.token = testToken;
    terms.identifiers = {"sub00001"};
    terms.limits.keepAliveTimeout = Milliseconds(2000);
    return terms;
}

/// A client under virtual time: says bytes, lets time go by.
class JudgedClient {
public:
    explicit JudgedClient(Scene scene, SessionTerms terms = singleplexTerms(), CaseFilter filter = {})
        : book(filter)
        , judge(std::move(terms), std::move(scene), times, book, port, QStringLiteral("test")) {
        judge.accepted(moment());
    }

    Moment moment() const { return {monotonicAt(ms), WallTime{std::uint64_t(1'700'000'000'000 + ms)}}; }
    void say(const QByteArray& bytes) { judge.received(bytes, moment()); }
    void close() { judge.peerClosed(moment()); }
    /// Up to `until`, with every deadline on the way.
    void wait(qint64 length) {
        const qint64 until = ms + length;
        while (const auto next = judge.nextDeadline()) {
            const qint64 at = std::max(ms, qint64(next->time_since_epoch().count()));
            if (at > until)
                break;
            ms = at;
            judge.due(moment());
        }
        ms = until;
    }
    /// Answers every Timestamps Request said since the last time, as a proper client.
    void answer() {
        for (qsizetype at = port.said.indexOf("\xAA\xBB", heard); at >= 0;
             at = port.said.indexOf("\xAA\xBB", heard)) {
            const qsizetype size = quint8(port.said.at(at + 2)) * 256 + quint8(port.said.at(at + 3));
            if (port.said.at(at + 4) == '\x06' && size == 9) {
                const quint64 wall = moment().wall.milliseconds;
                say(frame(0x07, port.said.mid(at + 5, 8) + number(wall, 8) + number(wall, 8)));
            }
            heard = at + 4 + size;
        }
    }
    void login() { say(version + frame(0x01, testToken)); }

    Judgement behaviour(const QString& id) const { return half(id, true); }
    Judgement closing(const QString& id) const { return half(id, false); }

    qint64 ms = 1000;
    qsizetype heard = 0;
    JudgeTimes times;
    CaseBook book;
    RecordingPort port;
    SessionJudge judge;

private:
    Judgement half(const QString& id, bool behaviourHalf) const {
        for (const CaseResult& result : book.results()) {
            if (result.description.number.text() == id)
                return behaviourHalf ? result.behaviour : result.close;
        }
        return {};
    }
};

} // namespace wayside::conformance::client
