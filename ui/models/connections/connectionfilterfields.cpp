// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectionfilterfields.h"

#include "netcore/observe/query/rowtables.h"
#include "ui/models/connections/connectionmodel.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

QString describe(const QString& field) {
    static const QHash<QString, const char*> words{
        {u"state"_s, QT_TRANSLATE_NOOP("FieldWords", "state of the connection")},
        {u"type"_s, QT_TRANSLATE_NOOP("FieldWords", "TLC, Broker or Monitor")},
        {u"identifiers"_s, QT_TRANSLATE_NOOP("FieldWords", "TLCs in the session's scope")},
        {u"nodeId"_s, QT_TRANSLATE_NOOP("FieldWords", "streaming node")},
        {u"account"_s, QT_TRANSLATE_NOOP("FieldWords", "account that created the session")},
        {u"domain"_s, QT_TRANSLATE_NOOP("FieldWords", "security domain")},
        {u"remoteAddress"_s, QT_TRANSLATE_NOOP("FieldWords", "where the client connects from")},
        {u"sessionId"_s, QT_TRANSLATE_NOOP("FieldWords", "public id of the session")},
        {u"protocol"_s, QT_TRANSLATE_NOOP("FieldWords", "Singleplex or Multiplex")},
        {u"tls"_s, QT_TRANSLATE_NOOP("FieldWords", "encrypted with TLS")},
        {u"used"_s, QT_TRANSLATE_NOOP("FieldWords", "share of the nearest limit that is used up")},
        {u"worstHeadroom"_s, QT_TRANSLATE_NOOP("FieldWords", "share of the nearest limit that is left")},
        {u"timeToCutOffMs"_s, QT_TRANSLATE_NOOP("FieldWords", "time until the first limit cuts it off")},
        {u"offset"_s, QT_TRANSLATE_NOOP("FieldWords", "clock difference, whoever is ahead")},
        {u"clock.differenceMs"_s,
         QT_TRANSLATE_NOOP("FieldWords", "clock difference; above 0 the client is ahead")},
        {u"clock.roundTripMs"_s, QT_TRANSLATE_NOOP("FieldWords", "last round trip")},
        {u"clock.jitterMs"_s, QT_TRANSLATE_NOOP("FieldWords", "change of the round trip")},
        {u"clock.driftPpm"_s, QT_TRANSLATE_NOOP("FieldWords", "slope of the offset, parts per million")},
        {u"clock.quality"_s, QT_TRANSLATE_NOOP("FieldWords", "clock quality, 0 to 100")},
        {u"messageRateIn"_s, QT_TRANSLATE_NOOP("FieldWords", "payloads per second from the client")},
        {u"messageRateOut"_s, QT_TRANSLATE_NOOP("FieldWords", "payloads per second to the client")},
        {u"queuedBytes"_s, QT_TRANSLATE_NOOP("FieldWords", "bytes waiting at the node for the client")},
        {u"droppedOut"_s, QT_TRANSLATE_NOOP("FieldWords", "payloads not delivered to the client")},
        {u"connectedAtMs"_s, QT_TRANSLATE_NOOP("FieldWords", "when the connection was accepted")},
        {u"lastSeenMs"_s, QT_TRANSLATE_NOOP("FieldWords", "when the client was last heard")},
        {u"endedAtMs"_s, QT_TRANSLATE_NOOP("FieldWords", "when the connection ended")},
        {u"ended"_s, QT_TRANSLATE_NOOP("FieldWords", "over, or still live")},
        {u"closeCause"_s, QT_TRANSLATE_NOOP("FieldWords", "why the connection was closed")},
        {u"endReason"_s, QT_TRANSLATE_NOOP("FieldWords", "why the session ended, as its log has it")},
        {u"endDetail"_s, QT_TRANSLATE_NOOP("FieldWords", "more about the end")},
        {u"reconnectRequested"_s, QT_TRANSLATE_NOOP("FieldWords", "was asked to reconnect")},
        {u"reconnectIgnored"_s, QT_TRANSLATE_NOOP("FieldWords", "stayed although it was asked to reconnect")},
        {u"wholeDomain"_s, QT_TRANSLATE_NOOP("FieldWords", "every TLC of its domain")},
        {u"faults"_s, QT_TRANSLATE_NOOP("FieldWords", "fault rules that act on it on purpose")},
    };
    const char* found = words.value(field, nullptr);
    return found ? FieldWords::tr(found) : QString();
}

QList<FilterSubject::Seen> valuesSeen(const ConnectionModel& model, int field, const QString& begun) {
    constexpr qsizetype most = 200;
    QHash<QString, int> rows;
    const auto count = [&](const QString& text) {
        if (text.contains(begun, Qt::CaseInsensitive))
            ++rows[text];
    };
    const auto& fields = observe::query::connectionFields();
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto value = fields.value(field, model.at(row));
        if (const QString* text = std::get_if<QString>(&value)) {
            count(*text);
        } else if (const auto* texts = std::get_if<QStringList>(&value)) {
            for (const QString& each : *texts)
                count(each);
        }
    }
    QList<FilterSubject::Seen> seen;
    seen.reserve(rows.size());
    for (auto each = rows.cbegin(); each != rows.cend(); ++each)
        seen.append({each.key(), each.value()});
    const auto before = [&begun](const FilterSubject::Seen& one, const FilterSubject::Seen& other) {
        const bool oneBegins = one.text.startsWith(begun, Qt::CaseInsensitive);
        const bool otherBegins = other.text.startsWith(begun, Qt::CaseInsensitive);
        if (oneBegins != otherBegins)
            return oneBegins;
        return std::is_lt(observe::query::orderOf(one.text, other.text));
    };
    const qsizetype kept = std::min(most, seen.size());
    std::partial_sort(seen.begin(), seen.begin() + kept, seen.end(), before);
    seen.resize(kept);
    return seen;
}

} // namespace

FilterSubject connectionFilterSubject(const ConnectionModel& model) {
    return {observe::query::connectionFields().information(), describe,
            [&model](int field, const QString& begun) { return valuesSeen(model, field, begun); }};
}

} // namespace wayside::ui
