// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/client/load/weightedchoice.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wayside::client {

/// How long payloads are, as people write it:
///   100                fixed
///   64..1024           uniform, both ends included
///   normal:300:80      normal: mean and standard deviation; what falls outside the bounds is drawn again
///   64:80,1024:15,…    a list with weights; without one a size weighs 1
class SizeDistribution {
public:
    SizeDistribution() = default; ///< fixed 0
    static SizeDistribution fixed(std::size_t bytes);

    /// Every size lies in least..most. InvalidArgument, with what is wrong.
    static Result<SizeDistribution> parse(std::string_view text, std::size_t least, std::size_t most);

    std::size_t pick(RandomSequence& random) const;
    std::size_t smallest() const { return m_smallest; } ///< that pick() can give
    std::size_t largest() const { return m_largest; }
    double mean() const; ///< bytes, of what pick() gives; of a normal one without regard to its bounds
    const std::string& text() const { return m_text; }

private:
    enum class Kind : std::uint8_t { Uniform, Normal, List };

    Result<void> readRange(std::string_view text);
    Result<void> readNormal(std::string_view text, std::size_t least, std::size_t most);
    Result<void> readList(std::string_view text);
    Result<void> keepWithin(std::size_t least, std::size_t most) const;

    Kind m_kind = Kind::Uniform;
    std::size_t m_smallest = 0;
    std::size_t m_largest = 0;
    double m_mean = 0;      // Normal
    double m_deviation = 0; // Normal
    WeightedChoice<std::size_t> m_list;
    std::string m_text = "0";
};

/// Which payload types: "1", "0x01:90,0x02:9,255:1"; a type is 0..255, a weight may be left out (1).
class TypeDistribution {
public:
    TypeDistribution(); ///< always 0x01
    static Result<TypeDistribution> parse(std::string_view text);

    std::uint8_t pick(RandomSequence& random) const { return m_list.pick(random); }
    const WeightedChoice<std::uint8_t>& list() const { return m_list; }
    const std::string& text() const { return m_text; }

private:
    WeightedChoice<std::uint8_t> m_list;
    std::string m_text = "1";
};

} // namespace wayside::client
