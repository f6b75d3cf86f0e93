// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/release/releasenotice.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::release {

using namespace Qt::StringLiterals;

namespace {

constexpr int schema = 1;
constexpr qsizetype longestAddress = 2048;

tl::unexpected<Error> malformed(const char* detail) {
    return failure(ErrorCode::Malformed, Fault::Peer, detail);
}

/// It is shown as a link: to a web page, for everybody alike.
QUrl notesFrom(const QString& text) {
    const QUrl address(text, QUrl::StrictMode);
    const bool good = text.size() <= longestAddress && address.isValid() && address.scheme() == "https"_L1 &&
                      !address.host().isEmpty() && address.userInfo().isEmpty();
    return good ? address : QUrl();
}

} // namespace

Result<ReleaseNotice> readReleaseNotice(const QByteArray& text) {
    if (text.size() > largestNotice)
        return failure(ErrorCode::TooLarge, Fault::Peer, "the answer is larger than a release notice can be");
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return malformed("the answer is no JSON object");
    const QJsonObject object = document.object();
    const QJsonValue givenSchema = object.value("schema"_L1);
    if (!givenSchema.isDouble())
        return malformed("the answer does not say of what schema it is");
    if (givenSchema.toDouble() != schema)
        return failure(ErrorCode::Unsupported, Fault::Peer,
                       "the answer is of a schema that this version does not know");
    const auto version = ReleaseVersion::fromText(object.value("version"_L1).toString());
    if (!version)
        return malformed("the answer holds no version as x.y.z");
    const QString day = object.value("released"_L1).toString();
    const QDate released = QDate::fromString(day, Qt::ISODate);
    if (day.size() != 10 || !released.isValid())
        return malformed("the answer holds no day of the release as YYYY-MM-DD");
    ReleaseNotice notice{*version, released, {}};
    if (const QJsonValue notes = object.value("notes"_L1); !notes.isUndefined()) {
        notice.notes = notesFrom(notes.toString());
        if (notice.notes.isEmpty())
            return malformed("the address of the release's notes is not one of https");
    }
    return notice;
}

} // namespace wayside::release
