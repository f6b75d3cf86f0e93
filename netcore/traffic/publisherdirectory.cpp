// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/publisherdirectory.h"

#include "netcore/base/tlcidentifier.h"
#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/rest/sessions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::traffic {

using namespace Qt::StringLiterals;

PublisherDirectory::PublisherDirectory(QNetworkAccessManager& network, const client::ApiAccess& access)
    : m_rest(network, access) {}

void PublisherDirectory::learn(const std::string& word, std::string_view token) {
    if (word.empty() || m_givenUp || m_known.size() >= mostKnown || m_waiting.size() >= mostWaiting ||
        !m_known.try_emplace(word).second)
        return;
    m_waiting.push_back({word, QByteArray(token.data(), qsizetype(token.size()))});
    askNext();
}

const Publisher* PublisherDirectory::find(const std::string& word) const {
    const auto known = m_known.find(word);
    return known != m_known.end() && known->second ? &*known->second : nullptr;
}

void PublisherDirectory::askNext() {
    if (m_waiting.empty() || m_underWay >= mostAtOnce)
        return;
    const Question question = std::move(m_waiting.front());
    m_waiting.pop_front();
    ++m_underWay;
    askForSession(question);
}

void PublisherDirectory::askForSession(const Question& question) {
    m_rest.send(client::getSession(question.token), this,
                [this, question](const client::RestResult<client::Session>& answer) {
                    if (answer) {
                        settle(question.word, answer->type, answer->identifiers);
                    } else if (answer.error().status == 404) {
                        askForLog(question); // it is over already
                    } else {
                        if (answer.error().notAuthorized()) {
                            m_givenUp = true;
                            m_waiting.clear();
                        }
                        settle(question.word, {}, {});
                    }
                });
}

void PublisherDirectory::askForLog(const Question& question) {
    m_rest.send(client::getSessionLog(question.token), this,
                [this, word = question.word](const client::RestResult<client::SessionLog>& answer) {
                    QStringList identifiers;
                    QString type;
                    if (answer) {
                        const QJsonObject details =
                            QJsonDocument::fromJson(answer->details.toUtf8()).object();
                        type = answer->type;
                        if (const QString one = details.value(u"tlcIdentifier"_s).toString(); !one.isEmpty())
                            identifiers.append(one);
                        for (const auto& identifier : details.value(u"tlcIdentifiers"_s).toArray())
                            identifiers.append(identifier.toString());
                    }
                    settle(word, type, identifiers);
                });
}

/// An unknown type: nobody knows.
void PublisherDirectory::settle(const std::string& word, const QString& type,
                                const QStringList& identifiers) {
    --m_underWay;
    if (const auto known = sessionTypeFrom(type.toStdString())) {
        Publisher publisher{*known, {}};
        for (const QString& identifier : identifiers) {
            if (TlcIdentifier::fromText(identifier.toStdString()))
                publisher.identifiers.push_back(identifier.toStdString());
        }
        m_known[word] = std::move(publisher);
        Q_EMIT found(word);
    }
    askNext();
}

} // namespace wayside::traffic
