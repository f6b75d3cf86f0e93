// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/trafficview.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using traffic::TrafficTable;

namespace {

constexpr std::size_t shownBytes = 60;

QString ageText(Milliseconds age) {
    const double seconds = double(age.count()) / 1000;
    return seconds < 60 ? u"%1 s"_s.arg(seconds, 0, 'f', 1) : u"%1 min"_s.arg(int(seconds / 60));
}

} // namespace

Listing listingOf(const TrafficTable& table, MonotonicTime now, traffic::PayloadForm form) {
    Listing listing;
    listing.columns = {
        {u"identifier"_s, u"IDENTIFIER"_s},          {u"payloads"_s, u"PAYLOADS"_s, Align::Right},
        {u"perSecond"_s, u"PER S"_s, Align::Right},  {u"bytes"_s, u"BYTES"_s, Align::Right, 3},
        {u"lastType"_s, u"TYPE"_s, Align::Right, 2}, {u"lastSize"_s, u"SIZE"_s, Align::Right, 1},
        {u"ageMs"_s, u"LAST"_s, Align::Right},       {u"lastPayload"_s, u"PAYLOAD"_s},
    };
    for (const auto& [name, row] : table.rows()) {
        const traffic::PayloadText payload = traffic::textOf(row.lastPayload, form, shownBytes);
        const bool cut = payload.cut || row.lastSize > row.lastPayload.size();
        const double rate = row.perSecond(now);
        const Milliseconds age = now - row.lastAt;
        listing.rows.append({QJsonValue(QString::fromStdString(name)), QJsonValue(qint64(row.payloads)),
                             Cell(rate, QString::number(rate, 'f', 1)), QJsonValue(qint64(row.bytes)),
                             QJsonValue(int(row.lastType)), QJsonValue(qint64(row.lastSize)),
                             Cell(qint64(age.count()), ageText(age)),
                             QJsonValue(payload.text + (cut ? u" …"_s : QString()))});
    }
    return listing;
}

QString pictureOf(const Listing& listing, const QString& status, int height, int width) {
    constexpr int otherLines = 3; // status, titles, and what does not fit
    Listing shown = listing;
    const qsizetype most = height > 0 ? std::max(1, height - otherLines) : listing.rows.size();
    shown.rows = listing.rows.mid(0, most);
    const QString first = width > 0 && status.size() > width ? status.left(width - 1) + u'…' : status;
    QString text = first + u'\n' + textOf(shown, width);
    if (shown.rows.size() < listing.rows.size())
        text += u"… and %1 more\n"_s.arg(listing.rows.size() - shown.rows.size());
    return text;
}

} // namespace wayside::ctl
