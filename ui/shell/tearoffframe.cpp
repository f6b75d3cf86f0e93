// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tearoffframe.h"

#include "ui/shell/emptystate.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {
constexpr QSize leastWindow(480, 320);
}

TearOffFrame::TearOffFrame(QWidget* content, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_content(content)
    , m_action(new QAction(tr("%1 in a window of its own").arg(title), this))
    , m_layout(new QStackedLayout(this)) {
    m_action->setCheckable(true);
    connect(m_action, &QAction::triggered, this, &TearOffFrame::setTornOff);
    m_layout->addWidget(m_content);
    setSizePolicy(content->sizePolicy());
}

TearOffFrame::~TearOffFrame() {
    if (m_window)
        bringBack();
}

void TearOffFrame::setTornOff(bool tornOff) {
    if (tornOff != isTornOff()) {
        if (tornOff)
            tearOff();
        else
            bringBack();
    }
    m_action->setChecked(tornOff);
}

void TearOffFrame::tearOff() {
    // No parent: a window that stays in front of the console would be in its way on one screen.
    m_window = std::make_unique<QWidget>();
    m_window->setWindowTitle(tr("%1 — Wayside").arg(m_title));
    m_window->setWindowIcon(window()->windowIcon());
    m_window->setAttribute(Qt::WA_QuitOnClose, false);
    m_window->installEventFilter(this);
    auto* close = new QAction(tr("Bring it back"), m_window.get());
    close->setShortcut(QKeySequence::Close); // as in the help's window
    connect(close, &QAction::triggered, m_window.get(), &QWidget::close);
    m_window->addAction(close);
    const QSize size = m_content->size().expandedTo(leastWindow);
    auto* layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins(8, 8, 8, 8);
    m_layout->removeWidget(m_content);
    m_layout->addWidget(makePlaceholder());
    layout->addWidget(m_content);
    m_window->resize(size);
    m_content->show();
    m_window->show();
}

QWidget* TearOffFrame::makePlaceholder() {
    auto* empty = new EmptyState(this);
    empty->setContent(tr("%1 is in a window of its own.").arg(m_title), tr("Bring it back"));
    // Later: the button that asks goes with it.
    connect(
        empty, &EmptyState::actionRequested, this, [this] { setTornOff(false); }, Qt::QueuedConnection);
    m_placeholder = empty;
    return empty;
}

void TearOffFrame::bringBack() {
    m_window->removeEventFilter(this);
    delete m_placeholder.data();
    m_layout->addWidget(m_content);
    // Not at once: this may run within an event of that window.
    m_window->hide();
    m_window.release()->deleteLater();
}

bool TearOffFrame::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_window.get() && event->type() == QEvent::Close)
        setTornOff(false);
    return QWidget::eventFilter(watched, event);
}

void TearOffFrame::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(m_action);
    menu.exec(event->globalPos());
}

} // namespace wayside::ui
