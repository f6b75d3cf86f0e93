// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/whatif/hearing.h"

#include <atomic>
#include <memory>
#include <QObject>

class QThread;

namespace wayside::ui {

/// Judges recordings on a thread of its own and tells how far it is. One question at a time. Lives on the GUI
/// thread; going away cancels and waits for the step under way, some milliseconds.
class WhatIfWork : public QObject {
    Q_OBJECT
public:
    explicit WhatIfWork(QObject* parent = nullptr);
    ~WhatIfWork() override;

    void start(const whatif::Question& question); ///< without effect while it works
    void cancel();                                ///< finished() follows, with what was read until then
    bool isWorking() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(const wayside::whatif::Progress& progress); ///< at most some 20 times a second
    void finished(const std::shared_ptr<const wayside::whatif::Report>& report);

private:
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace wayside::ui
