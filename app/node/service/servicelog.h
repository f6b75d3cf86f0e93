// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <string_view>

namespace wayside::nodeprogram {

/// The log of a process whose standard error goes nowhere: a file that is moved aside when it is full, to
/// FILE.1, FILE.2 and so on, the oldest of which is dropped. Any thread.
class ServiceLog {
public:
    /// At most (`kept` + 1) × `mostBytes` on the disk, and one line.
    explicit ServiceLog(std::filesystem::path file, std::uintmax_t mostBytes = 10'000'000, int kept = 4);

    /// False when the file cannot be written; lines are dropped then.
    bool open();
    /// One line, without its end.
    void write(std::string_view line);

private:
    void rotate();
    std::filesystem::path numbered(int number) const;

    const std::filesystem::path m_path;
    const std::uintmax_t m_mostBytes;
    const int m_kept;
    std::mutex m_mutex;
    std::ofstream m_file;
    std::uintmax_t m_size = 0;
};

} // namespace wayside::nodeprogram
