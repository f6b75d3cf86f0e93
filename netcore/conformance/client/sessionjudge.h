// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/act.h"

namespace wayside::conformance::client {

/// The connection as the judge uses it: made by whoever has the socket, or by a test.
class ClientPort {
public:
    virtual ~ClientPort() = default;
    virtual void send(const Sending& sending) = 0; ///< in order
    virtual void finishSending() = 0;              ///< FIN behind what was sent; receiving goes on
    virtual void reset() = 0;                      ///< RST, at once; nothing more is heard
};

/// How the node opens the conversation.
enum class Opening : quint8 {
    Proper,
    Coalesced,         ///< 01-1.07
    Late,              ///< 01-1.08
    WrongVersion,      ///< 01-1.09
    NoVersion,         ///< 01-1.10
    ResetWhenAccepted, ///< 01-1.11
    ResetAfterVersion, ///< 01-1.12
    TokenRefused,      ///< 01-1.13
};

/// What is played in one connection.
struct Scene {
    Opening opening = Opening::Proper;
    /// Judged by the opening: its close half, and by the comeback its behaviour. Empty for Proper.
    CaseId openingCase;
    LimitCases limitCases;
    Acts acts;
};

/// How a connection ended and who judges the client's coming back.
struct SceneEnd {
    EndKind kind = EndKind::None;
    CaseId comeback; ///< may be empty
    MonotonicTime at;
    bool wasActive = false;
};

/// Judges one connection of a client: establishment, then act after act, then the end. Sans-I/O: bytes and
/// moments are arguments, what it wants sent goes to a ClientPort.
class SessionJudge : private Stage {
public:
    /// All of them outlive it. `label` names the client for people.
    SessionJudge(SessionTerms terms, Scene scene, const JudgeTimes& times, CaseBook& book, ClientPort& port,
                 QString label);

    std::function<void(const QString&)> onHint; ///< may be empty
    /// Whether that token belongs to an earlier connection; may be empty.
    std::function<bool(const QByteArray& token)> isSpent;

    void accepted(Moment moment); ///< TCP is up, and TLS
    void received(const QByteArray& bytes, Moment moment);
    void peerClosed(Moment moment); ///< FIN or RST from the client
    void due(Moment moment);
    std::optional<MonotonicTime> nextDeadline() const;

    bool isOver() const { return m_end.kind != EndKind::None; }
    const SceneEnd& end() const { return m_end; }
    const QByteArray& token() const { return m_terms.token; }
    /// The client has presented its token, which is spent by that.
    bool sawToken() const { return m_sawToken; }
    bool isActive() const { return m_phase == Phase::Playing; }
    const LoadWatch& load() const { return m_rules.load(); }
    /// Scope of a live session, changed over REST.
    void setIdentifiers(const QList<QByteArray>& identifiers);
    /// The client has asked for another session meanwhile; stop() follows.
    void superseded(Moment moment);
    /// The node ends the session for a reason of its own: Bye, then FIN. No act is judged by it.
    void stop(const QByteArray& reason, Moment moment);

    // For tests and for findings that come from elsewhere.
    Conversation conversation() const { return m_transcript.conversation(m_label); }

private:
    enum class Phase : quint8 { New, AwaitingVersion, AwaitingToken, Leaving, Playing, Over };

    // Verdicts and Stage
    void passed(CaseId id, Half half = Half::Behaviour) override;
    void failed(CaseId id, const QString& words, Half half = Half::Behaviour) override;
    const SessionTerms& terms() const override { return m_terms; }
    const JudgeTimes& times() const override { return m_times; }
    Moment moment() const override { return m_moment; }
    FrameRules& rules() override { return m_rules; }
    void send(const Sending& sending) override;
    void asked(quint64 t0) override;
    quint64 freshT0() override;
    void fallSilent() override { m_silent = true; }
    void finishSending() override;
    void reset() override;
    void callAt(MonotonicTime at) override { m_actDue = at; }
    void done() override { m_actDone = true; }
    void ending(EndKind kind, CaseId comeback) override;
    void hint(const QString& words) override;

    void enter(Moment moment) { m_moment = moment; }
    qint64 sinceBegin() const { return Milliseconds(m_moment.now - m_begun).count(); }
    void handleVersion(quint8 version);
    void answerVersion();
    void readFrames();
    void handleFirstFrame(const ClientFrame& frame);
    void activate();
    void handleFrame(const ClientFrame& frame);
    void handleTrouble();
    void runActs();
    void over(EndKind kind, CaseId comeback);
    void openingDue();
    void openingClosed();
    bool isOpeningThatEnds() const;

    SessionTerms m_terms;
    Scene m_scene;
    const JudgeTimes& m_times;
    CaseBook& m_book;
    ClientPort& m_port;
    QString m_label;
    ClientStream m_stream;
    Transcript m_transcript;
    FrameRules m_rules;
    Phase m_phase = Phase::New;
    Moment m_moment;
    MonotonicTime m_begun, m_lastSent;
    std::optional<MonotonicTime> m_openingDue, m_actDue, m_byeDue;
    std::size_t m_act = 0;
    bool m_actBegun = false, m_actDone = false, m_silent = false, m_versionAnswered = false;
    bool m_coalescedOpen = false, m_sawToken = false;
    quint64 m_lastT0 = 0;
    EndKind m_endingKind = EndKind::None;
    CaseId m_endingCase;
    SceneEnd m_end;
};

} // namespace wayside::conformance::client
