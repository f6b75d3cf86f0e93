// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>

#include "netcore/client/restclient.h"
#include "netcore/observe/rest/restsource.h"

namespace wayside::observe {

enum class SourceKind : quint8 {
    NodeAdministration, ///< a wayside-node whose administration this token may read
    SubjectInterface, ///< a service with the REST API of spec 02 §1–4; no administration, or not for this
                      ///< token
    NotAuthenticated, ///< somebody is there, but does not know the token
    Neither,          ///< something else answers
    Unreachable,      ///< nobody does; asking later may help
};

/// Finds out by asking which kind of source an address is. Nothing is changed by it, and the token goes to
/// that address alone. GUI thread.
class SourceKindProbe : public QObject {
    Q_OBJECT
public:
    struct Answer {
        SourceKind kind = SourceKind::Unreachable;
        QString explanation; ///< a sentence for people: what was found, what can be done with it
    };

    explicit SourceKindProbe(QObject* parent = nullptr) : QObject(parent) {}

    /// `done` is called once, later, and never when this object is gone before. A new question drops an open
    /// one.
    void ask(const ServiceAddress& address, std::function<void(const Answer&)> done,
             Milliseconds timeout = Milliseconds(10'000));

private:
    void askService(bool administrationRefused);
    void conclude(SourceKind kind, const QString& explanation);

    QNetworkAccessManager m_network;
    std::unique_ptr<client::RestClient> m_rest;
    std::function<void(const Answer&)> m_done;
};

} // namespace wayside::observe
