// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/pcapngblock.h"

#include <algorithm>

namespace wayside::recording::pcapng {
namespace {

constexpr std::size_t blockHead = 8;      // type and length
constexpr std::size_t smallestBlock = 12; // and the length again
constexpr std::size_t largestOption = 65535;

std::size_t padded(std::size_t size) {
    return (size + 3) & ~std::size_t(3);
}

std::uint64_t numberIn(wire::Bytes bytes, bool bigEndian) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = std::to_integer<std::uint64_t>(bytes[bigEndian ? i : bytes.size() - 1 - i]);
        value = (value << 8U) | byte;
    }
    return value;
}

} // namespace

BlockBuilder::BlockBuilder(std::uint32_t type) {
    put(type, 4).put(0, 4); // the length is known at the end
}

BlockBuilder& BlockBuilder::put(std::uint64_t value, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
        m_block.push_back(i < sizeof value ? char(value >> (8 * i)) : '\0');
    return *this;
}

BlockBuilder& BlockBuilder::bytes(std::string_view bytes) {
    m_block.append(bytes);
    m_block.resize(padded(m_block.size()), '\0');
    return *this;
}

BlockBuilder& BlockBuilder::option(std::uint16_t code, std::string_view value) {
    const std::string_view fitting = value.substr(0, largestOption);
    return put(code, 2).put(fitting.size(), 2).bytes(fitting);
}

std::string BlockBuilder::block(bool options) && {
    if (options)
        put(option::end, 2).put(0, 2);
    const std::size_t total = m_block.size() + 4;
    for (std::size_t i = 0; i < 4; ++i)
        m_block[4 + i] = char(total >> (8 * i));
    put(total, 4);
    return std::move(m_block);
}

std::uint64_t BlockView::number(std::size_t at, std::size_t size) const {
    const wire::Bytes field = bytes(at, size);
    return field.size() == size ? numberIn(field, m_bigEndian) : 0;
}

wire::Bytes BlockView::bytes(std::size_t at, std::size_t size) const {
    if (at >= m_body.size())
        return {};
    return m_body.subspan(at, std::min(size, m_body.size() - at));
}

std::optional<wire::Bytes> BlockView::option(std::size_t listAt, std::uint16_t code) const {
    for (std::size_t at = listAt; at + 4 <= m_body.size();) {
        const auto found = std::uint16_t(number(at, 2));
        const auto size = std::size_t(number(at + 2, 2));
        if (found == option::end)
            break;
        if (found == code)
            return bytes(at + 4, size);
        at += 4 + padded(size);
    }
    return std::nullopt;
}

tl::unexpected<Error> BlockReader::wrong(const char* what) const {
    Error error{ErrorCode::Malformed, Fault::Local,
                m_file.fileName().toStdString() + ", offset " + std::to_string(m_offset) + ": " + what};
    error.offset = m_offset;
    return tl::unexpected(std::move(error));
}

std::uint32_t BlockReader::number(std::size_t at) const {
    return std::uint32_t(numberIn(wire::Bytes(m_block).subspan(at, 4), m_bigEndian));
}

/// Has the block's first bytes in memory. False when the file ends before.
Result<bool> BlockReader::read(std::size_t upTo) {
    const std::size_t have = m_block.size();
    m_block.resize(upTo);
    const qint64 count = m_file.read(reinterpret_cast<char*>(m_block.data() + have), qint64(upTo - have));
    if (count < 0)
        return failure(ErrorCode::FileUnreadable, Fault::Environment, m_file.errorString().toStdString());
    m_block.resize(have + std::size_t(count));
    return m_block.size() == upTo;
}

Result<std::optional<BlockView>> BlockReader::next() {
    m_offset = m_nextOffset;
    m_block.clear();
    const auto cutOff = [this] {
        m_endsInsideBlock = true;
        return wrong("the file ends inside this block");
    };
    if (const auto whole = read(smallestBlock); !whole)
        return tl::unexpected(whole.error());
    else if (!*whole)
        return m_block.empty() ? Result<std::optional<BlockView>>(std::nullopt) : cutOff();
    if (number(0) == sectionHeader) { // the same in both orders: what follows tells which
        m_bigEndian = false;
        const std::uint32_t magic = number(blockHead);
        m_bigEndian = magic == 0x4D3C2B1A;
        if (!m_bigEndian && magic != byteOrderMagic)
            return wrong("a section header without its byte-order mark");
    }
    const std::uint32_t total = number(4);
    if (total < smallestBlock || total % 4 != 0)
        return wrong("a block length that cannot be right");
    if (total > largestBlock)
        return wrong("larger than any block of a recording");
    if (const auto whole = read(total); !whole)
        return tl::unexpected(whole.error());
    else if (!*whole)
        return cutOff();
    if (number(total - 4) != total)
        return wrong("a block whose two lengths differ");
    m_nextOffset = m_offset + total;
    return BlockView(number(0), wire::Bytes(m_block).subspan(blockHead, total - smallestBlock), m_bigEndian);
}

} // namespace wayside::recording::pcapng
