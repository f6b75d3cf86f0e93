// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/listrequest.h"

#include <QDateTime>

namespace wayside::node::api {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> fieldError(QStringView name, const std::string& complaint) {
    return failure(ErrorCode::InvalidArgument, Fault::Peer,
                   "query field " + name.toString().toStdString() + ": " + complaint);
}

template <typename T>
Result<T> named(QStringView name, Result<T> parsed) {
    return parsed ? parsed : Result<T>(fieldError(name, parsed.error().detail));
}

} // namespace

Result<int> limitFrom(const http::HttpRequest& request, int usual, int most) {
    const auto text = request.queryValue(u"limit");
    if (!text)
        return usual;
    bool isNumber = false;
    const int limit = text->toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > most)
        return fieldError(u"limit", "a whole number from 1 to " + std::to_string(most));
    return limit;
}

Result<std::optional<qint64>> timeFrom(const http::HttpRequest& request, QStringView name) {
    const auto text = request.queryValue(name);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    if (const qint64 milliseconds = text->toLongLong(&isNumber); isNumber && milliseconds >= 0)
        return milliseconds;
    const QDateTime time = QDateTime::fromString(*text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return fieldError(name, "milliseconds since 1970, or a time such as 2026-01-15T10:30:00Z");
    return time.toMSecsSinceEpoch();
}

Result<std::optional<qint64>> numberFrom(const http::HttpRequest& request, QStringView name) {
    const auto text = request.queryValue(name);
    if (!text)
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = text->toLongLong(&isNumber);
    if (!isNumber || number < 0)
        return fieldError(name, "a whole number from 0");
    return number;
}

Result<observe::query::PageRequest> pageRequestFrom(const http::HttpRequest& request,
                                                    std::span<const observe::query::FieldInformation> fields,
                                                    int usualLimit, int largestLimit) {
    using namespace observe::query;
    PageRequest page;
    auto filter = named(u"filter", Filter::parse(request.queryValue(u"filter").value_or(QString()), fields));
    if (!filter)
        return tl::unexpected(filter.error());
    page.filter = std::move(*filter);
    auto order = named(u"sort", Order::parse(request.queryValue(u"sort").value_or(QString()), fields));
    if (!order)
        return tl::unexpected(order.error());
    page.order = std::move(*order);
    if (const auto after = request.queryValue(u"after")) {
        auto cursor =
            named(u"after", Cursor::fromText(after->toUtf8(), page.order.text(), page.order.size()));
        if (!cursor)
            return tl::unexpected(cursor.error());
        page.after = std::move(*cursor);
    }
    const auto limit = limitFrom(request, usualLimit, largestLimit);
    if (!limit)
        return tl::unexpected(limit.error());
    page.limit = *limit;
    return page;
}

} // namespace wayside::node::api
