// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/enforcement/enforcemententry.h"

#include <optional>

namespace wayside::ui {

/// A span of time, UTC milliseconds; open where nothing is set. The end is exclusive.
struct Period {
    std::optional<qint64> fromMs, untilMs;

    bool holds(qint64 atMs) const { return (!fromMs || atMs >= *fromMs) && (!untilMs || atMs < *untilMs); }
    friend bool operator==(const Period&, const Period&) = default;
};

/// Reads the forced closes that the node has stored, newest first, page by page backwards. Answers to an
/// earlier question are not given on. GUI thread; must not outlive the source.
class EnforcementHistory : public QObject {
    Q_OBJECT
public:
    enum class State {
        Unable,  ///< this source has none; trouble() says why
        Waiting, ///< there may be more: more() reads on
        Loading,
        Complete, ///< all of the period
        Failed,   ///< trouble() says how; more() tries again
    };
    static constexpr int pageSize = 500;

    explicit EnforcementHistory(observe::Source& source, QObject* parent = nullptr);

    void restart(const Period& period); ///< asks for the first page
    void more();                        ///< without effect unless Waiting or Failed
    State state() const { return m_state; }
    const QString& trouble() const { return m_trouble; } ///< a sentence
    const Period& period() const { return m_period; }
    /// The oldest that was read; nothing before the first.
    std::optional<qint64> backToMs() const { return m_backToMs; }

Q_SIGNALS:
    void loaded(const QList<wayside::ui::EnforcementEntry>& entries);
    void changed();

private:
    void ask();
    void take(const Result<QJsonDocument>& answer);
    void become(State state, const QString& trouble = {});

    observe::Source& m_source;
    Period m_period;
    State m_state = State::Waiting;
    QString m_trouble;
    std::optional<qint64> m_beforeId, m_backToMs;
    quint64 m_question = 0; ///< counts restarts
};

} // namespace wayside::ui
