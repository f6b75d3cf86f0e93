// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/release/updatecheck.h"

#include <functional>
#include <optional>
#include <QObject>
#include <QTimer>
#include <QVariant>

namespace wayside::ui {

/// Whether there is a newer release, asked for at most once a day when a person has switched that on, and
/// whenever one presses the button. Off unless switched on; opens no connection before. It tells; it never
/// fetches or installs anything. GUI thread.
class UpdateWatch : public QObject {
    Q_OBJECT
public:
    /// Where what is set and what was learnt is kept: value of a key, or invalid.
    struct Store {
        std::function<QVariant(const QString& key)> value;
        std::function<void(const QString& key, const QVariant& value)> put;
    };
    enum class State {
        NotAsked,
        Asking,
        UpToDate, ///< as of askedMs()
        Newer,    ///< see notice()
        Failed,   ///< see problem(); what was learnt before stays in notice()
    };
    static constexpr qint64 dayMs = 86'400'000;
    static constexpr qint64 againAfterFailureMs = 3'600'000;

    /// `clock`: UTC milliseconds; tests give their own.
    explicit UpdateWatch(Store store, QObject* parent = nullptr, std::function<qint64()> clock = {});

    /// Of the program that runs, "" when it is not known; compared with what is released.
    void setVersion(const QString& version);
    void setCheck(std::unique_ptr<release::UpdateCheck> check) { m_check = std::move(check); }

    bool isOn() const;
    void setOn(bool on); ///< on: the first question follows at once
    /// What a person entered; empty: the build's own, if it has one.
    QString enteredAddress() const;
    void setEnteredAddress(const QString& address);
    /// What is asked. InvalidArgument: the address is not one that is asked; NotFound: there is none.
    Result<QUrl> address() const;
    /// The request as it is sent; empty without an address.
    QString requestText() const;

    void checkNow(); ///< nothing while asking, or without an address
    void tick();     ///< asks when a day has gone by; by itself every ten minutes

    State state() const { return m_state; }
    qint64 askedMs() const; ///< the last time; 0: never
    /// Newest release heard of that is newer than this program.
    const std::optional<release::ReleaseNotice>& notice() const { return m_notice; }
    /// One sentence for Settings and About: "Wayside 0.3.0 is there since 30 November 2026."
    QString sentence() const;

Q_SIGNALS:
    void changed();

private:
    bool flag(const QString& key) const { return m_store.value(key).toBool(); }
    void ask();
    void take(const Result<release::ReleaseNotice>& answer);
    void recall();

    Store m_store;
    std::function<qint64()> m_clock;
    std::optional<release::ReleaseVersion> m_version;
    std::unique_ptr<release::UpdateCheck> m_check;
    QTimer m_tick;
    State m_state = State::NotAsked;
    std::optional<release::ReleaseNotice> m_notice;
    QString m_problem;
    qint64 m_triedMs = 0;
};

} // namespace wayside::ui
