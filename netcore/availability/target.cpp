// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/availability/target.h"

#include "netcore/alerts/strictobject.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace wayside::availability {

namespace {

constexpr auto format = "wayside-availability-targets"_L1;
constexpr int formatVersion = 1;

QJsonArray arrayOf(const QMap<QString, double>& targets) {
    QJsonArray array;
    for (auto it = targets.cbegin(); it != targets.cend(); ++it)
        array.append(QJsonObject{{u"subject"_s, it.key()}, {u"percent"_s, it.value()}});
    return array;
}

QMap<QString, double> targetsFrom(alerts::StrictObject& file, const QString& name) {
    QMap<QString, double> targets;
    const QJsonArray array = file.array(name, Targets::mostOverrides);
    for (qsizetype i = 0; i < array.size(); ++i) {
        alerts::StrictObject fields(array.at(i), u"%1[%2]"_s.arg(name).arg(i));
        const QString subject = fields.text(u"subject"_s, 2000);
        targets.insert(subject, fields.number(u"percent"_s, 0, 100));
        if (const auto finished = fields.finish(); !finished)
            file.adopt(finished.error());
    }
    return targets;
}

} // namespace

QByteArray targetsToJson(const Targets& targets) {
    return QJsonDocument(QJsonObject{{u"format"_s, QString(format)},
                                     {u"version"_s, formatVersion},
                                     {u"tlcPercent"_s, targets.tlcPercent},
                                     {u"accountPercent"_s, targets.accountPercent},
                                     {u"tlcs"_s, arrayOf(targets.tlcs)},
                                     {u"accounts"_s, arrayOf(targets.accounts)},
                                     {u"plannedGraceMs"_s, targets.policy.plannedGraceMs},
                                     {u"shortestOutageMs"_s, targets.policy.shortestOutageMs}})
        .toJson();
}

Result<Targets> targetsFromJson(const QByteArray& text) {
    const auto object = alerts::parseObject(text);
    if (!object)
        return tl::unexpected(object.error());
    alerts::StrictObject file(*object, {});
    if (file.text(u"format"_s, 64) != format)
        file.complain(u"format"_s, u"must be \"%1\""_s.arg(format));
    if (file.integer(u"version"_s, 0, 1'000'000) != formatVersion)
        return failure(ErrorCode::Unsupported, Fault::Local, "version must be 1");
    Targets targets;
    targets.tlcPercent = file.number(u"tlcPercent"_s, 0, 100, targets.tlcPercent);
    targets.accountPercent = file.number(u"accountPercent"_s, 0, 100, targets.accountPercent);
    targets.tlcs = targetsFrom(file, u"tlcs"_s);
    targets.accounts = targetsFrom(file, u"accounts"_s);
    targets.policy.plannedGraceMs =
        file.integer(u"plannedGraceMs"_s, 0, 86'400'000, targets.policy.plannedGraceMs);
    targets.policy.shortestOutageMs =
        file.integer(u"shortestOutageMs"_s, 0, 3'600'000, targets.policy.shortestOutageMs);
    if (const auto finished = file.finish(); !finished)
        return tl::unexpected(finished.error());
    return targets;
}

} // namespace wayside::availability
