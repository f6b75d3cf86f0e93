// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/notelist.h"

#include "ui/models/inspector/trafficwords.h"
#include "ui/pages/inspector/severityshape.h"

#include <algorithm>
#include <QEvent>

namespace wayside::ui {

namespace {
constexpr int mostLines = 4;
} // namespace

NoteList::NoteList(QWidget* parent) : QListWidget(parent) {
    setAccessibleName(tr("Notes about the datagram"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setIconSize({12, 12});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    setTabKeyNavigation(false);
    hide();
}

void NoteList::setNotes(const QList<inspect::TrafficNote>& notes) {
    if (notes == m_notes)
        return;
    m_notes = notes;
    fill();
}

void NoteList::fill() {
    clear();
    for (const inspect::TrafficNote& note : std::as_const(m_notes)) {
        const observe::Severity severity = note.severity();
        auto* item =
            new QListWidgetItem(severityIcon(severity, palette()),
                                tr("%1: %2").arg(words::severity(severity), words::trafficNote(note)), this);
        item->setToolTip(words::trafficNote(note).toHtmlEscaped());
        if (severity != observe::Severity::Information)
            item->setForeground(severityColour(severity, palette()));
    }
    setVisible(!m_notes.isEmpty());
    updateGeometry();
}

QSize NoteList::sizeHint() const {
    const int line = count() > 0 ? std::max(20, sizeHintForRow(0)) : 20;
    return {320, std::clamp(count(), 1, mostLines) * line + 4};
}

void NoteList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace wayside::ui
