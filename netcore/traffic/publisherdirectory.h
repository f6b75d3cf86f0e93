// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/base/vocabulary.h"
#include "netcore/client/restclient.h"

#include <deque>
#include <map>
#include <string>

namespace wayside::traffic {

struct Publisher {
    SessionType type = SessionType::Tlc;
    std::vector<std::string> identifiers;
};

/// Finds out who is behind the publisher tokens of Monitor Payloads, by asking the API for the session, or
/// its log once it is over (GET /v1/sessions/{token}, /v1/sessionlogs/{token}: Monitor roles may). Each token
/// is asked for once; one that cannot be found stays unknown. Tokens are kept only while they are asked for.
/// Bounded.
class PublisherDirectory : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t mostKnown = 20000;
    static constexpr std::size_t mostWaiting = 2000;
    static constexpr std::size_t mostAtOnce = 4;

    PublisherDirectory(QNetworkAccessManager& network, const client::ApiAccess& access);

    /// Asks unless it did so before. `word` stands for the token from here on.
    void learn(const std::string& word, std::string_view token);
    const Publisher* find(const std::string& word) const; ///< null: not known (yet)

Q_SIGNALS:
    void found(const std::string& word);

private:
    struct Question {
        std::string word;
        QByteArray token;
    };
    void askNext();
    void askForSession(const Question& question);
    void askForLog(const Question& question);
    void settle(const std::string& word, const QString& type, const QStringList& identifiers);

    client::RestClient m_rest;
    std::map<std::string, std::optional<Publisher>> m_known; // asked for; nothing: unknown
    std::deque<Question> m_waiting;
    std::size_t m_underWay = 0;
    bool m_givenUp = false; // not allowed: nobody will be
};

} // namespace wayside::traffic
