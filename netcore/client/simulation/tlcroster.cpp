// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/tlcroster.h"

#include "netcore/client/rest/tlcs.h"

#include <set>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<RestFailure> refuse(const QString& detail) {
    return tl::unexpected(RestFailure{Error{ErrorCode::InvalidArgument, Fault::Local, detail.toStdString()},
                                      0, false, std::nullopt});
}

RestResult<TlcRoster> checked(TlcRoster roster, std::size_t count) {
    if (std::size_t(roster.identifiers.size()) >= count)
        return roster;
    return refuse(
        u"%1 clients need %1 TLC identifiers, there are %2 (a development node takes --set dev.tlcCount=%1)"_s
            .arg(count)
            .arg(roster.identifiers.size()));
}

TlcRoster rosterOf(const QList<Tlc>& tlcs, QString domain) {
    std::set<QString> identifiers; // sorted: the same clients for the same seed
    for (const Tlc& tlc : tlcs) {
        if (domain.isEmpty())
            domain = tlc.domain;
        if (tlc.domain == domain)
            identifiers.insert(tlc.identifier);
    }
    return {domain, QStringList(identifiers.begin(), identifiers.end())};
}

} // namespace

void findTlcs(RestClient& rest, const TlcRosterRequest& request, QObject* context,
              RestClient::Done<TlcRoster> done) {
    if (!request.identifiers.isEmpty()) {
        done(request.domain.isEmpty() ? refuse(u"identifiers need the domain they belong to"_s)
                                      : checked({request.domain, request.identifiers}, request.count));
        return;
    }
    rest.send(listTlcs({request.domain, {}, {}}), context,
              [request, done = std::move(done)](const RestResult<QList<Tlc>>& answer) {
                  done(answer ? checked(rosterOf(*answer, request.domain), request.count)
                              : tl::unexpected(answer.error()));
              });
}

} // namespace wayside::client
