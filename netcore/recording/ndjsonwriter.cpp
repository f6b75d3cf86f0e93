// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/ndjsonwriter.h"

#include "netcore/recording/jsontext.h"

namespace wayside::recording {
namespace {

JsonLine begun(std::string_view kind, const Moment& moment, const std::string& session) {
    JsonLine line;
    line.text("kind", kind).number("atMs", std::uint64_t(moment.at.count()));
    line.number("wallMs", moment.wall.milliseconds).text("session", session);
    return line;
}

struct LineOf {
    std::string operator()(const RecordedSession& session) const {
        JsonLine line = begun("session", session.moment, session.session);
        line.text("type", nameOf(session.type)).text("protocol", nameOf(session.protocol));
        line.text("securityMode", nameOf(session.securityMode)).text("node", session.node);
        return std::move(line.texts("identifiers", session.identifiers)).line();
    }

    std::string operator()(const RecordedVersion& version) const {
        JsonLine line = begun("version", version.moment, version.session);
        line.text("direction", nameOf(version.direction));
        return std::move(line.number("version", version.version)).line();
    }

    std::string operator()(const RecordedDatagram& datagram) const {
        JsonLine line = begun("datagram", datagram.moment, datagram.session);
        line.text("direction", nameOf(datagram.direction)).number("type", datagram.type);
        line.text("name", wire::nameOfType(datagram.type));
        if (const auto& head = datagram.monitor) {
            line.text("publisher", head->publisher).number("publisherBytes", head->publisherBytes);
            line.number("publishingMs", head->published.milliseconds);
            line.number("sentMs", head->sent.milliseconds).number("originalType", head->originalType);
        }
        if (!datagram.isPayload())
            return std::move(line.hex("dataHex", datagram.payload)).line();
        if (datagram.identifier)
            line.text("identifier", datagram.identifier->text());
        line.number("payloadType", datagram.payloadType);
        line.number("originMs", datagram.originTimestamp.milliseconds);
        return std::move(line.hex("payloadHex", datagram.payload)).line();
    }

    std::string operator()(const RecordedGarbage& garbage) const {
        JsonLine line = begun("garbage", garbage.moment, garbage.session);
        line.text("direction", nameOf(garbage.direction)).text("cause", garbage.cause);
        return std::move(line.hex("dataHex", garbage.bytes)).line();
    }

    std::string operator()(const RecordedPublisher& publisher) const {
        JsonLine line = begun("publisher", publisher.moment, publisher.session);
        line.text("publisher", publisher.publisher).text("type", nameOf(publisher.type));
        return std::move(line.texts("identifiers", publisher.identifiers)).line();
    }

    std::string operator()(const RecordedEnd& end) const {
        JsonLine line = begun("end", end.moment, end.session);
        return std::move(line.text("cause", nameOf(end.cause))).line();
    }
};

} // namespace

std::string ndjsonLine(const RecordingHeader& header) {
    JsonLine line;
    line.text("format", ndjsonFormat).number("version", ndjsonVersion).text("program", header.program);
    return std::move(line.number("startedMs", header.startedAt.milliseconds)).line();
}

std::string ndjsonLine(const Record& record) {
    return std::visit(LineOf{}, record);
}

Result<std::unique_ptr<RecordingWriter>> NdjsonWriter::begin(std::unique_ptr<RecordingFile> file,
                                                             const RecordingHeader& header) {
    if (const auto written = file->append(ndjsonLine(header)); !written)
        return tl::unexpected(written.error());
    return std::make_unique<NdjsonWriter>(std::move(file));
}

} // namespace wayside::recording
