// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/processfigures.h"

#include "tests/bench/load/peerloop.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace wayside::load {
namespace {

std::string contentOf(int process, const char* name) {
    std::ifstream file("/proc/" + std::to_string(process) + "/" + name);
    std::string content{std::istreambuf_iterator<char>(file), {}};
    if (content.empty())
        throw std::runtime_error("the server process is gone");
    return content;
}

} // namespace

double cpuSeconds(int process) {
    const std::string stat = contentOf(process, "stat");
    std::istringstream fields(stat.substr(stat.rfind(')') + 2)); // the name may hold anything
    std::string skipped;
    for (int i = 3; i < 14; ++i)
        fields >> skipped;
    std::uint64_t user = 0;
    std::uint64_t system = 0;
    fields >> user >> system;
    return double(user + system) / double(sysconf(_SC_CLK_TCK));
}

std::int64_t residentBytes(int process) {
    std::istringstream fields(contentOf(process, "statm"));
    std::int64_t total = 0;
    std::int64_t resident = 0;
    fields >> total >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

void Memory::look(int process) {
    last = residentBytes(process);
    peak = std::max(peak, last);
}

void Memory::lookUntil(std::int64_t time, int process) {
    constexpr std::int64_t interval = 100'000'000;
    for (std::int64_t left = time - steadyNow(); left > 0; left = time - steadyNow()) {
        look(process);
        std::this_thread::sleep_for(std::chrono::nanoseconds(std::min(left, interval)));
    }
}

void raiseDescriptorLimit() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace wayside::load
