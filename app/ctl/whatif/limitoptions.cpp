// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/whatif/limitoptions.h"

#include "netcore/incident/incident.h"

#include <algorithm>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using incident::LimitField;

namespace {

bool assign(const LimitField& limit, const QString& value, SessionLimits& limits) {
    if (limit.duration) {
        const auto duration = durationFrom(value);
        if (!duration || *duration <= Milliseconds(0) || *duration > limit.longest)
            return false;
        limits.*limit.duration = *duration;
        return true;
    }
    constexpr qulonglong most = 4'000'000'000;
    bool isNumber = false;
    const qulonglong number = value.toULongLong(&isNumber);
    if (!isNumber || number < 1 || number > (limit.perSecond ? most : 1000 * most))
        return false;
    if (limit.perSecond)
        limits.*limit.perSecond = std::uint32_t(number);
    else
        limits.*limit.bytesPerSecond = number;
    return true;
}

} // namespace

Option limitValueOption(const QString& name, const QString& help) {
    Option option{name, help, u"NAME=VALUE"_s};
    option.repeatable = true;
    for (const LimitField& each : incident::limitFields())
        option.suggestions.append(QString::fromLatin1(each.name) + u'=');
    return option;
}

void readLimitValues(const Invocation& invocation, const QString& option, OptionReader& reader,
                     SessionLimits& limits) {
    const auto fields = incident::limitFields();
    for (const QString& pair : invocation.values(option)) {
        const QString name = pair.section(u'=', 0, 0), value = pair.section(u'=', 1);
        const auto* found = std::find_if(fields.begin(), fields.end(), [&name](const LimitField& each) {
            return name == QLatin1StringView(each.name);
        });
        if (found == fields.end() || !assign(*found, value, limits))
            reader.complain(
                u"--%1 takes NAME=VALUE, like payloadRateLimit=8 or keepAliveTimeout=PT5S: %2"_s.arg(option,
                                                                                                     pair));
    }
}

} // namespace wayside::ctl
