// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/repeatedview.h"

#include "app/ctl/optionreader.h"

#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

Option watchOption() {
    return {u"watch"_s, u"Show again every so many seconds, from 0.2 to 86400, until interrupted."_s,
            u"SECONDS"_s};
}

std::optional<Milliseconds> watchInterval(const Invocation& invocation, OptionReader& reader) {
    if (!invocation.isSet(u"watch"_s))
        return std::nullopt;
    return Milliseconds(std::int64_t(reader.number<double>(u"watch"_s, 0.2, 86400) * 1000));
}

RepeatedView::RepeatedView(NodeTask& task, std::optional<Milliseconds> interval, std::function<void()> ask)
    : m_task(task)
    , m_interval(interval)
    , m_ask(std::move(ask)) {}

void RepeatedView::shown(ExitCode printed) {
    m_shown = true;
    m_failures = 0;
    if (printed != ExitCode::Done || !m_interval)
        m_task.finish(printed);
    else
        next();
}

void RepeatedView::failed(const client::RestFailure& failure) {
    const bool goOn = m_interval && m_shown && failure.retryable && ++m_failures < mostFailures;
    if (!goOn) {
        m_task.fail(failure);
        return;
    }
    complain(wordsOf(failure) + u"; trying again"_s);
    next();
}

void RepeatedView::next() {
    QTimer::singleShot(*m_interval, this, [this] { m_ask(); });
}

} // namespace wayside::ctl
