// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/descriptorlimit.h"

#ifndef _WIN32
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace wayside::node {

#ifdef _WIN32

std::int64_t descriptorLimit() {
    return unlimitedDescriptors;
}
std::int64_t raiseDescriptorLimit() {
    return unlimitedDescriptors;
}
std::int64_t lowestFreeDescriptor() {
    return 0;
}

#else

std::int64_t descriptorLimit() {
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) {
        return unlimitedDescriptors;
    }
    return static_cast<std::int64_t>(limit.rlim_cur);
}

std::int64_t raiseDescriptorLimit() {
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < limit.rlim_max) {
        limit.rlim_cur = limit.rlim_max;
#ifdef __APPLE__
        constexpr rlim_t mostThatMacOsTakes = 10240;
        limit.rlim_cur = limit.rlim_cur > mostThatMacOsTakes ? mostThatMacOsTakes : limit.rlim_cur;
#endif
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    return descriptorLimit();
}

std::int64_t lowestFreeDescriptor() {
    const int source = open("/", O_RDONLY | O_CLOEXEC);
    if (source < 0) {
        return descriptorLimit();
    }
    close(source);
    return source;
}

#endif

} // namespace wayside::node
