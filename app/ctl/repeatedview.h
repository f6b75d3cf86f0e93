// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/nodetask.h"
#include "app/ctl/verb.h"
#include "netcore/base/time.h"

#include <functional>
#include <optional>

namespace wayside::ctl {

class OptionReader;

/// The option --watch, the same wherever it is.
Option watchOption();
/// Its value; nothing when it was not given: the view is shown once.
std::optional<Milliseconds> watchInterval(const Invocation& invocation, OptionReader& reader);

/// Asks and shows, once or again and again. Once something was shown, a node that restarts is waited for, but
/// not for ever.
class RepeatedView : public QObject {
public:
    RepeatedView(NodeTask& task, std::optional<Milliseconds> interval, std::function<void()> ask);

    bool isRepeated() const { return m_interval.has_value(); }
    void start() { m_ask(); }
    /// After each answer that was shown; `printed` as show() gave it. Ends the task, or asks again.
    void shown(ExitCode printed);
    /// After an answer that ends the watching, whatever the interval.
    void over(ExitCode code) { m_task.finish(code); }
    void failed(const client::RestFailure& failure);

private:
    static constexpr int mostFailures = 5;
    void next();

    NodeTask& m_task;
    std::optional<Milliseconds> m_interval;
    std::function<void()> m_ask;
    int m_failures = 0;
    bool m_shown = false;
};

} // namespace wayside::ctl
