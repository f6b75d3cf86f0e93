// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/harbour.h"
#include "netcore/conformance/client/tlstraps.h"
#include "netcore/conformance/client/visit.h"
#include "netcore/node/http/httprequest.h"
#include "netcore/node/http/responder.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QHostAddress>
#include <QObject>
#include <vector>

namespace wayside::conformance::client {

struct ConformanceOptions {
    CaseFilter filter;
    JudgeTimes times;
    Milliseconds timeout{300000}; ///< for the whole run
    QHostAddress listen = QHostAddress::LocalHost;
    QString host = QStringLiteral("localhost");                               ///< as clients are told
    quint16 plainPort = 0, tlsPort = 0;                                       ///< 0: any free one
    std::function<void(const QString& words)> hint;                           ///< may be empty
    std::function<void(const ClientCase& about, const QString& words)> found; ///< each finding; may be empty
};

/// A whole judgement of the clients that come to one node: its streaming ports, and a filter before its REST
/// side (NodeServerOptions::restFilter). The node answers REST as ever; where a session is made or shown, the
/// answer is the judge's. Belongs to the thread it was made on, which must run an event loop.
///
/// Order: listen(), then the node with restFilter(), then begin(). The node is stopped before this goes, and
/// destroyed after it: requests that were not taken up belong to the node's API thread.
class ConformanceRun : public QObject, public TrackHost {
    Q_OBJECT
public:
    explicit ConformanceRun(ConformanceOptions options);
    ~ConformanceRun() override;

    /// Opens the streaming ports.
    Result<void> listen();
    quint16 plainPort() const { return m_harbour.plainPort(); }
    quint16 tlsPort() const { return m_harbour.tlsPort(); }

    using Handler = node::http::RequestHandler;
    /// For the node's API thread; see NodeServerOptions::restFilter.
    std::function<Handler(Handler next)> restFilter();
    /// From here on clients are judged. `endSession` is told the token of every session that is over.
    void begin(TlsFiles files, std::function<void(const QByteArray& token)> endSession);

    /// Ends now, with what is known.
    void interrupt();
    Report report() const;

Q_SIGNALS:
    void finished(); ///< once

private:
    using ResponderPointer = std::shared_ptr<node::http::Responder>;
    using Answer = std::function<void(const node::http::HttpResponse&)>;
    struct Exchange {
        node::http::HttpRequest request;
        ResponderPointer responder;
        Handler next;
    };

    // TrackHost
    Endpoint endpoint(Place place, TlsTrap trap, bool tls) override;
    void hint(const QString& words) override;
    void sessionOver(const QByteArray& token) override;

    Moment moment() const;
    void handle(const Exchange& exchange);
    void forward(const Exchange& exchange, Answer answer);
    void createSession(const Exchange& exchange);
    void createWhenFree(const Exchange& exchange, ClientTrack& track, int patience);
    void decideCreate(const Exchange& exchange, ClientTrack& track);
    void answerCreate(const Exchange& exchange, ClientTrack& track, Milliseconds delay,
                      const node::http::HttpResponse& response);
    void showSession(const Exchange& exchange);
    void changed(const Exchange& exchange, const QJsonObject& session);
    QJsonObject asOffered(const QJsonObject& session) const;
    ClientTrack& trackOf(const ClientKey& key);
    Visit* visitOf(const ClientTrack& track) const;
    void accept(ClientTrack* track, const Arrival& arrival, std::unique_ptr<node::AcceptedSocket> socket);
    void visitOver(Visit* visit);
    void tracksDue();
    void rearm();
    void finish();

    ConformanceOptions m_options;
    CaseBook m_book;
    Harbour m_harbour;
    timing::DeadlineScheduler m_scheduler;
    timing::Deadline m_tracksDue, m_timeout;
    std::unique_ptr<TlsTraps> m_traps;
    std::unique_ptr<SessionPlanner> m_planner;
    std::map<ClientKey, std::unique_ptr<ClientTrack>> m_tracks;
    ClientTrack* m_current = nullptr; ///< whose answer is being made
    std::vector<Visit*> m_visits;
    QHash<QByteArray, QJsonObject> m_offers; ///< what clients were told, by token
    std::function<void(const QByteArray&)> m_endSession;
    QDateTime m_begun;
    MonotonicTime m_begunAt;
    bool m_over = false, m_interrupted = false;
};

} // namespace wayside::conformance::client
