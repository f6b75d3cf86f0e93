// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/admission.h"

#include "netcore/node/settings/nodesettings.h"

#include <utility>

namespace wayside::node {

using namespace Qt::StringLiterals;

Admission::Admission(const NodeSettings& settings, Tell tell)
    : m_settings(settings)
    , m_tell(std::move(tell)) {}

bool Admission::admit(const QString& address, std::size_t open, MonotonicTime now) {
    const auto why = refusal(address, open);
    if (!why) {
        ++m_perAddress[address];
        ++m_withoutToken;
        return true;
    }
    ++m_refusedSinceTold;
    if (!m_toldAt || now - *m_toldAt >= tellInterval) {
        m_toldAt = now;
        const quint64 others = std::exchange(m_refusedSinceTold, 0) - 1;
        m_tell(others == 0 ? *why : u"%1; %2 more were refused before"_s.arg(*why).arg(others));
    }
    return false;
}

std::optional<QString> Admission::refusal(const QString& address, std::size_t open) const {
    if (open >= std::size_t(m_settings.maxConnections))
        return u"A connection from %1 was refused: %2 are open, as many as listener.maxConnections allows"_s
            .arg(address)
            .arg(open);
    if (m_withoutToken >= m_settings.maxPreAuth)
        return u"A connection from %1 was refused: %2 have shown no token yet, as many as "
               "listener.maxPreAuth allows"_s.arg(address)
                   .arg(m_withoutToken);
    if (const int ofAddress = m_perAddress.value(address); ofAddress >= m_settings.maxPreAuthPerAddress)
        return u"A connection from %1 was refused: %2 of that address have shown no token yet, as many as "
               "listener.maxPreAuthPerAddress allows"_s.arg(address)
                   .arg(ofAddress);
    return std::nullopt;
}

void Admission::settled(const QString& address) {
    --m_withoutToken;
    if (--m_perAddress[address] <= 0)
        m_perAddress.remove(address);
}

} // namespace wayside::node
