// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wayside::nodeprogram {

/// SIGTERM and SIGINT (on Windows: Ctrl+C, Ctrl+Break, closing the console) as a Qt signal on the thread that
/// made it. One instance per process.
class StopSignals : public QObject {
    Q_OBJECT
public:
    explicit StopSignals(QObject* parent = nullptr);
    ~StopSignals() override;

Q_SIGNALS:
    void requested();
};

} // namespace wayside::nodeprogram
