// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/trafficnote.h"

#include <QListWidget>

namespace wayside::ui {

/// The notes about one datagram, the worst first: shape, word, sentence. As high as they are, up to a few
/// lines; not there when there are none. GUI thread.
class NoteList : public QListWidget {
    Q_OBJECT
public:
    explicit NoteList(QWidget* parent = nullptr);

    void setNotes(const QList<inspect::TrafficNote>& notes);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {64, sizeHint().height()}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    QList<inspect::TrafficNote> m_notes;
};

} // namespace wayside::ui
