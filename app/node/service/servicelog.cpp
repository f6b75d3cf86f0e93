// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/service/servicelog.h"

#include <string>
#include <system_error>
#include <utility>

namespace wayside::nodeprogram {

ServiceLog::ServiceLog(std::filesystem::path file, std::uintmax_t mostBytes, int kept)
    : m_path(std::move(file))
    , m_mostBytes(mostBytes)
    , m_kept(kept) {}

bool ServiceLog::open() {
    const std::lock_guard lock(m_mutex);
    m_file.open(m_path, std::ios::binary | std::ios::app);
    std::error_code unknown;
    const std::uintmax_t size = std::filesystem::file_size(m_path, unknown);
    m_size = unknown ? 0 : size;
    return m_file.is_open();
}

void ServiceLog::write(std::string_view line) {
    const std::lock_guard lock(m_mutex);
    if (!m_file.is_open())
        return;
    if (m_size > 0 && m_size + line.size() + 1 > m_mostBytes)
        rotate();
    m_file.clear(); // a disk that was full may have room again
    m_file.write(line.data(), std::streamsize(line.size()));
    m_file.put('\n');
    m_file.flush();
    m_size += line.size() + 1;
}

void ServiceLog::rotate() {
    m_file.close();
    std::error_code ignored;
    for (int number = m_kept; number > 0; --number)
        std::filesystem::rename(number == 1 ? m_path : numbered(number - 1), numbered(number), ignored);
    // Emptied when somebody has it open in a way that forbids to move it: a full disk would be worse.
    m_file.open(m_path, std::ios::binary | std::ios::trunc);
    m_size = 0;
}

std::filesystem::path ServiceLog::numbered(int number) const {
    std::filesystem::path path = m_path;
    path += '.' + std::to_string(number);
    return path;
}

} // namespace wayside::nodeprogram
