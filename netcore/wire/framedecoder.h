// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wayside::wire {

/// The input so far ends inside a frame (or is used up). Not an error; the decoder has stored what it needs.
struct NeedMore {};

/// One whole frame. `bytes` is header and content; views are valid until the next call of next() or feed().
struct Frame {
    Datagram datagram;
    Bytes bytes;
};

enum class DecodeFault : std::uint8_t {
    LostSync,           ///< prefix is not AA BB
    ZeroSize,           ///< no type byte
    WrongSize,          ///< a size that the datagram type cannot have (spec 01 §3)
    TokenTooLong,       ///< more than longestToken bytes
    NotAscii,           ///< token or identifier
    TokenLengthOverrun, ///< 0xF0 whose token length runs past the end
};

/// Why a byte stream cannot be read further. After it the decoder gives nothing but this error again.
struct DecodeError {
    DecodeFault fault = DecodeFault::LostSync;
    std::optional<std::uint8_t> typeByte; ///< where the frame got as far as its type
    std::uint64_t offset = 0; ///< stream offset of the frame's first byte, bytes since the first feed()
    std::string cause;        ///< "0x06 must have 9 content bytes"; contains no peer text
    /// The frame's first bytes as far as they prove the fault, for the log; never a byte of a token.
    std::array<std::byte, 16> offending{};
    std::size_t offendingSize = 0;
};

using DecodeOutcome = std::variant<NeedMore, Frame, DecodeError>;

/// Incremental decoder of the byte stream after the version byte (spec 01 §2, §3).
///
/// feed() borrows the caller's bytes: they must stay valid until next() has returned NeedMore or DecodeError,
/// and feed() must not be called before that. Whole frames inside the borrowed bytes are handed out without a
/// copy; only a frame that is split between two feeds is gathered in an internal buffer, which never exceeds
/// one frame, grows with what has come (not with what is announced) and is released when it is empty. A frame
/// is refused as soon as its header and type show that it cannot be right: nothing waits for a body first. No
/// thread, no clock, no exceptions other than std::bad_alloc.
class FrameDecoder {
public:
    void feed(Bytes input);
    DecodeOutcome next();

    /// Bytes of an incomplete frame held now, 0..largestFrame.
    std::size_t buffered() const;
    /// Memory held for that, 0..largestFrame: at most twice what has come, whatever size was announced.
    std::size_t reserved() const { return m_partial.capacity(); }
    /// Stream offset of the next frame's first byte.
    std::uint64_t offset() const { return m_offset; }

    struct Flaw; ///< internal

private:
    DecodeOutcome nextGathered();
    void gather(std::size_t count);
    DecodeOutcome deliver(Bytes frame);
    DecodeOutcome refuse(const Flaw& flaw, Bytes head);
    void releasePartial();

    Bytes m_input;                    // borrowed, not yet read
    std::vector<std::byte> m_partial; // beginning of a frame split between feeds
    bool m_partialConsumed = false;   // its frame was handed out: released at the next call
    std::uint64_t m_offset = 0;
    std::optional<DecodeError> m_error;
};

} // namespace wayside::wire
