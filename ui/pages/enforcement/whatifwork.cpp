// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/whatifwork.h"

#include <QElapsedTimer>
#include <QThread>

namespace wayside::ui {

WhatIfWork::WhatIfWork(QObject* parent) : QObject(parent) {}

WhatIfWork::~WhatIfWork() {
    if (!m_thread)
        return;
    m_cancelled->store(true);
    m_thread->wait();
}

void WhatIfWork::start(const whatif::Question& question) {
    if (m_thread)
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_thread.reset(QThread::create([this, question, cancelled = m_cancelled] {
        QElapsedTimer sinceTold;
        sinceTold.start();
        const auto goOn = [&](const whatif::Progress& progress) {
            constexpr qint64 pause = 50;
            if (sinceTold.elapsed() >= pause) {
                sinceTold.restart();
                QMetaObject::invokeMethod(this, [this, progress] { Q_EMIT progressed(progress); });
            }
            return !cancelled->load();
        };
        auto report = std::make_shared<const whatif::Report>(whatif::judgeRecordings(question, goOn));
        QMetaObject::invokeMethod(this, [this, report] {
            m_thread->wait();
            m_thread.reset();
            Q_EMIT finished(report);
        });
    }));
    m_thread->start(QThread::LowPriority);
}

void WhatIfWork::cancel() {
    if (m_cancelled)
        m_cancelled->store(true);
}

} // namespace wayside::ui
