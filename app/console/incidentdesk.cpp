// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/incidentdesk.h"

#include "netcore/incident/incidentfile.h"
#include "ui/pages/enforcement/incidentwindow.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileOpenEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>

namespace wayside::console {

using namespace Qt::StringLiterals;

IncidentDesk::IncidentDesk(ui::MainWindow& window, QObject* parent) : QObject(parent), m_window(window) {
    auto* action = new QAction(tr("Open &incident…"), &window);
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O));
    connect(action, &QAction::triggered, this, &IncidentDesk::ask);
    QMenu* file = window.menuBar()->actions().constFirst()->menu();
    file->insertAction(file->actions().constFirst(), action);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    qApp->installEventFilter(this); // the desktop's wish to open a file goes to the application
}

void IncidentDesk::ask() {
    const QString path =
        QFileDialog::getOpenFileName(&m_window, tr("Open incident"), {},
                                     tr("Incidents (*%1)").arg(QLatin1StringView(incident::fileSuffix)));
    if (!path.isEmpty())
        open(path);
}

void IncidentDesk::open(const QString& path) {
    auto bundle = incident::read(path);
    if (!bundle) {
        auto* box =
            new QMessageBox(QMessageBox::Information, tr("Open incident"),
                            tr("This file cannot be shown as an incident."), QMessageBox::Ok, &m_window);
        box->setObjectName(u"incidentTrouble"_s);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(QString::fromStdString(bundle.error().detail).left(500));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
        return;
    }
    auto* shown = new ui::IncidentWindow(std::move(*bundle), QFileInfo(path).fileName(), &m_window);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    shown->show();
    shown->raise();
    shown->activateWindow();
}

QStringList IncidentDesk::filesIn(const QEvent& event) {
    QStringList files;
    constexpr qsizetype most = 10;
    const auto& drop = static_cast<const QDropEvent&>(event); // drag events are drop events
    for (const QUrl& url : drop.mimeData()->urls().first(std::min(most, drop.mimeData()->urls().size()))) {
        if (url.isLocalFile() && url.toLocalFile().endsWith(QLatin1StringView(incident::fileSuffix)))
            files.append(url.toLocalFile());
    }
    return files;
}

bool IncidentDesk::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FileOpen && watched == qApp) {
        open(static_cast<QFileOpenEvent*>(event)->file());
        return true;
    }
    if (watched != &m_window)
        return false;
    const bool entered = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!entered && event->type() != QEvent::Drop)
        return false;
    const QStringList files = filesIn(*event);
    if (files.isEmpty())
        return false;
    static_cast<QDropEvent*>(event)->acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        for (const QString& file : files)
            open(file);
    }
    return true;
}

} // namespace wayside::console
