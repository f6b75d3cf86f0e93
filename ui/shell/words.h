// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/source.h"

#include <optional>
#include <QString>

/// The one place where codes become words and figures become text for people. Translated; GUI thread.
namespace wayside::ui::words {

inline constexpr QChar unknown = u'\u2014'; ///< "—": shown for what is not known, never 0

QString state(session::ConnectionState state);      ///< "Monitored violation"
QString stateGlyph(session::ConnectionState state); ///< "●": ◌ ◔ ● ▲ ◑ ○ (shape beside colour)
QString stage(session::Stage stage);                ///< "TLS handshake"
QString sessionType(std::optional<SessionType> type);
QString protocol(std::optional<SessionProtocol> protocol); ///< "singleplex"
QString nodeState(NodeState state);
QString cause(CloseCause cause);  ///< "payload rate over the limit"
QString advice(CloseCause cause); ///< a sentence: what its owner can do about it
QString endReason(EndReason reason);
QString eventKind(observe::EventKind kind);
/// A whole sentence with measured, limit and window: "Closed for sending 12.2 payloads/s over 5 s; the limit
/// is 12."
QString enforcementSentence(const observe::EventRow& event);
QString eventSentence(const observe::EventRow& event);  ///< for every kind
QString error(const Error& error);                      ///< what happened, what it means, what to do
QString identifiers(const observe::ConnectionRow& row); ///< "sub00001", "3 TLCs", "whole domain"
/// One short name for a session in sentences and charts: identifier, else account and type, else "#id".
QString sessionName(const observe::ConnectionRow& row);

QString duration(qint64 milliseconds);       ///< as people say it: "340 ms", "12 s", "4 m 12 s", "3 d 4 h"
QString clock(qint64 utcMilliseconds);       ///< local time of day "14:02:11"
QString utcDateTime(qint64 utcMilliseconds); ///< for tooltips "2026-01-15 14:02:11.250 UTC"
QString figure(std::optional<double> value,
               bool alwaysSigned = false);    ///< three significant digits; "—" if absent
QString count(quint64 value);                 ///< with thousands separators of the locale
QString bytes(double value);                  ///< "14.2 kB"
QString percent(std::optional<double> share); ///< share 0..1
/// For tooltips, which guess whether text is markup: what a peer has chosen is shown as it is.
QString tooltip(const QString& plainText);

} // namespace wayside::ui::words
