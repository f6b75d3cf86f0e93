// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/wire/datagram.h"

#include <optional>
#include <QFile>
#include <string>
#include <vector>

/// Blocks of the pcapng file format (IETF draft-ietf-opsawg-pcapng), those that recordings need.
namespace wayside::recording::pcapng {

inline constexpr std::uint32_t sectionHeader = 0x0A0D0D0A;
inline constexpr std::uint32_t interfaceDescription = 1;
inline constexpr std::uint32_t enhancedPacket = 6;
inline constexpr std::uint32_t byteOrderMagic = 0x1A2B3C4D;
inline constexpr std::uint16_t linkTypeRaw = 101; ///< packets begin with an IPv4 or IPv6 header

namespace option {
inline constexpr std::uint16_t end = 0, comment = 1;
inline constexpr std::uint16_t sectionUserApplication = 4;
inline constexpr std::uint16_t interfaceName = 2, interfaceDescription = 3, interfaceTimeResolution = 9;
inline constexpr std::uint16_t packetFlags = 2;
} // namespace option

/// Builds one block in this program's byte order of choice, little-endian.
class BlockBuilder {
public:
    explicit BlockBuilder(std::uint32_t type);
    BlockBuilder& put(std::uint64_t value, std::size_t size);
    BlockBuilder& bytes(std::string_view bytes); ///< padded to four
    /// At most 65535 bytes; longer text is cut.
    BlockBuilder& option(std::uint16_t code, std::string_view value);
    /// `options`: whether option() was used and their end has to be told.
    std::string block(bool options = true) &&;

private:
    std::string m_block;
};

/// One block as it was read, or a view into its body.
class BlockView {
public:
    BlockView(std::uint32_t type, wire::Bytes body, bool bigEndian)
        : m_type(type)
        , m_body(body)
        , m_bigEndian(bigEndian) {}

    std::uint32_t type() const { return m_type; }
    std::size_t size() const { return m_body.size(); }
    /// At an offset in the body; 0 past its end.
    std::uint64_t number(std::size_t at, std::size_t size) const;
    wire::Bytes bytes(std::size_t at, std::size_t size) const; ///< what of it is there
    /// The first option of this code in the list that begins at an offset.
    std::optional<wire::Bytes> option(std::size_t listAt, std::uint16_t code) const;

private:
    std::uint32_t m_type;
    wire::Bytes m_body;
    bool m_bigEndian;
};

/// Takes a file apart into blocks. A block larger than any that a recording has is refused unread.
class BlockReader {
public:
    static constexpr std::uint32_t largestBlock = 1 << 20; ///< bytes

    explicit BlockReader(QFile& file) : m_file(file) {}

    /// Valid until the next call; nothing at the end. Error: Malformed, FileUnreadable, with the offset of
    /// the block.
    Result<std::optional<BlockView>> next();
    bool endsInsideBlock() const { return m_endsInsideBlock; }
    std::uint64_t blockOffset() const { return m_offset; } ///< of the block given last

private:
    Result<bool> read(std::size_t upTo);
    tl::unexpected<Error> wrong(const char* what) const;
    std::uint32_t number(std::size_t at) const;

    QFile& m_file;
    std::vector<std::byte> m_block;
    std::uint64_t m_offset = 0;
    std::uint64_t m_nextOffset = 0;
    bool m_bigEndian = false;
    bool m_endsInsideBlock = false;
};

} // namespace wayside::recording::pcapng
