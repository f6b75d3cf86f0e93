// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first byte seeds how the rest, a byte stream from a peer, is cut into pieces.
#include "fuzztarget.h"
#include "netcore/wire/framedecoder.h"
#include "netcore/wire/frameencoder.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace wayside::wire;
using wayside::fuzz::require;

namespace {

/// What a stream means, independent of how it was cut.
struct Reading {
    std::vector<std::vector<std::byte>> frames;
    std::string cause;
    std::uint64_t errorOffset = 0;
    std::vector<std::byte> offending;

    friend bool operator==(const Reading&, const Reading&) = default;
};

/// What our encoder agrees to write is, byte for byte, what was read.
void checkEncodesBack(const Frame& frame) {
    std::vector<std::byte> encoded;
    const auto written = append(frame.datagram, encoded);
    const auto* keepAlive = std::get_if<KeepAlive>(&frame.datagram);
    const auto* reconnect = std::get_if<Reconnect>(&frame.datagram);
    const bool surplus = (keepAlive != nullptr && keepAlive->surplusBytes > 0) ||
                         (reconnect != nullptr && reconnect->surplusBytes > 0);
    if (written && !surplus)
        require(std::ranges::equal(encoded, frame.bytes), "a frame encodes back to its bytes");
    require(frameSize(frame.datagram) == frame.bytes.size() || surplus, "frameSize() is the size read");
}

void takeAll(FrameDecoder& decoder, Reading& reading) {
    for (;;) {
        const std::uint64_t before = decoder.offset();
        const DecodeOutcome outcome = decoder.next();
        require(decoder.buffered() <= largestFrame, "at most one frame is held");
        if (const auto* frame = std::get_if<Frame>(&outcome)) {
            require(decoder.offset() == before + frame->bytes.size(), "the offset counts every byte");
            checkEncodesBack(*frame);
            reading.frames.emplace_back(frame->bytes.begin(), frame->bytes.end());
            continue;
        }
        if (const auto* error = std::get_if<DecodeError>(&outcome)) {
            require(error->offset == before && !error->cause.empty(), "an error says where and why");
            require(error->offendingSize <= error->offending.size(), "offending bytes are bounded");
            reading.cause = error->cause;
            reading.errorOffset = error->offset;
            reading.offending.assign(error->offending.begin(),
                                     error->offending.begin() + std::ptrdiff_t(error->offendingSize));
        }
        return;
    }
}

Reading readWhole(Bytes stream) {
    Reading reading;
    FrameDecoder decoder;
    decoder.feed(stream);
    takeAll(decoder, reading);
    return reading;
}

Reading readInPieces(Bytes stream, unsigned seed) {
    Reading reading;
    FrameDecoder decoder;
    std::minstd_rand random(seed + 1);
    const std::size_t longest = 1 + random() % 64;
    while (!stream.empty() && reading.cause.empty()) {
        const std::size_t size = std::min<std::size_t>(1 + random() % longest, stream.size());
        // A copy of exactly the piece: whatever is read past it, or after it, is seen by AddressSanitizer.
        const std::vector<std::byte> piece(stream.begin(), stream.begin() + std::ptrdiff_t(size));
        stream = stream.subspan(size);
        decoder.feed(piece);
        takeAll(decoder, reading);
    }
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const Bytes stream = std::as_bytes(std::span(data, size)).subspan(1);
    const Reading whole = readWhole(stream);
    require(readInPieces(stream, data[0]) == whole, "every split gives the same result");
    return 0;
}
