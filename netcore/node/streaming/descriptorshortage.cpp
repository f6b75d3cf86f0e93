// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/descriptorshortage.h"

#include "netcore/node/transport/descriptorlimit.h"

#include <utility>

namespace wayside::node {

using namespace Qt::StringLiterals;

DescriptorShortage::DescriptorShortage(timing::DeadlineScheduler& scheduler, Tell tell)
    : m_scheduler(scheduler)
    , m_tell(std::move(tell))
    , m_over(scheduler, [this] {
        m_isShort = false;
        m_tell(false, u"There are file descriptors enough again; accepting had paused %1 times"_s.arg(
                          std::exchange(m_pauses, 0)));
    }) {}

void DescriptorShortage::pausedChanged(bool paused) {
    m_paused += paused ? 1 : -1;
    if (!paused) {
        if (m_paused == 0)
            m_over.set(m_scheduler.now() + calm);
        return;
    }
    ++m_pauses;
    m_over.clear();
    if (!std::exchange(m_isShort, true))
        m_tell(true, u"File descriptors run short: of %1 that this process may have, %2 are in use. New "
                     "connections wait until others end"_s.arg(descriptorLimit())
                         .arg(lowestFreeDescriptor()));
}

} // namespace wayside::node
