// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/sendorder.h"

#include "netcore/traffic/linepayloads.h"
#include "netcore/wire/datagram.h"

#include <QFile>

namespace wayside::lab {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t forEver = std::uint64_t(1) << 40; // at 100,000 a second more than four months

Result<std::vector<std::byte>> wholeFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Local,
                       u"cannot read %1: %2"_s.arg(path, file.errorString()).toStdString());
    const QByteArray content = file.read(qint64(wire::largestPayload) + 1);
    if (std::size_t(content.size()) > wire::largestPayload)
        return failure(ErrorCode::TooLarge, Fault::Local,
                       u"%1 has more than the %2 bytes that fit a datagram"_s.arg(path)
                           .arg(wire::largestPayload)
                           .toStdString());
    const auto view = std::as_bytes(std::span(content.constData(), std::size_t(content.size())));
    return std::vector<std::byte>(view.begin(), view.end());
}

} // namespace

Result<std::unique_ptr<traffic::PayloadSource>> sourceFor(const SendOrder& order) {
    traffic::OutgoingPayload payload;
    payload.payloadType = order.payloadType;
    payload.priority = order.priority;
    if (order.from == SendOrder::From::FileLines) {
        traffic::LinePayloads::Settings settings{payload,        order.identifiers, order.form,
                                                 order.interval, order.perSecond,   order.count == 0};
        auto lines = traffic::LinePayloads::open(order.file, settings);
        if (!lines)
            return tl::unexpected(lines.error());
        return std::unique_ptr<traffic::PayloadSource>(std::move(*lines));
    }
    payload.payload = order.content;
    if (order.from == SendOrder::From::WholeFile) {
        auto content = wholeFile(order.file);
        if (!content)
            return tl::unexpected(content.error());
        payload.payload = std::move(*content);
    }
    traffic::RepeatedPayload::Settings settings;
    settings.payload = std::move(payload);
    settings.identifiers = order.identifiers;
    settings.rounds = order.count == 0 ? forEver : order.count;
    settings.interval = order.interval;
    settings.roundsPerSecond = order.perSecond;
    return std::unique_ptr<traffic::PayloadSource>(
        std::make_unique<traffic::RepeatedPayload>(std::move(settings)));
}

} // namespace wayside::lab
