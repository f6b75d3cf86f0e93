// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <chrono>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace wayside::ui {
class MainWindow;
}

namespace wayside::pictures {

/// One thing to do in the console: a verb, and what it is done with. See Photographer.
using Step = QStringList;

/// Leads the console through steps as a person would, and takes pictures on the way. A step that cannot be
/// done yet (its row is not there, its command is grey) is tried again for half a minute; one that cannot be
/// done at all ends the program with 1 and a line on standard error. After the last it ends with 0.
///
/// | step                 | what it does                                                            |
/// |----------------------|-------------------------------------------------------------------------|
/// | `command TEXT`       | a command, by its words in the command palette (no dots)                |
/// | `row NAME TEXT`      | chooses the first row of that table or list with TEXT in one of its cells |
/// | `rows NAME`          | chooses all rows                                                        |
/// | `tab NAME TITLE`     | shows that part of a tabbed view                                        |
/// | `choose NAME TEXT`   | of a drop-down list                                                     |
/// | `write NAME TEXT`    | into a field; a figure into one for figures                             |
/// | `type NAME TEXT`     | the same, telling the field that a person did it: completion opens      |
/// | `press NAME`         | a button, by its words or its object name                               |
/// | `recordings FILE`    | gives a recording to What if, past the system's file dialog             |
/// | `size WxH`           | of the dialog that is open, else of the window                          |
/// | `wait SECONDS`       | until figures have come                                                 |
/// | `save FILE`          | a picture of the dialog that is open, else of the window                |
///
/// NAME is an accessible name or an object name of something that shows. GUI thread.
class Photographer : public QObject {
    Q_OBJECT
public:
    Photographer(ui::MainWindow& window, const QList<Step>& steps, QObject* parent = nullptr);

    /// Of a JSON file: an array of arrays of words. An error's detail says what is wrong.
    static Result<QList<Step>> read(const QString& file);

private:
    void next();
    /// Empty: done. Else why not, or not yet.
    QString attempt(const Step& step);
    QString runCommand(const QString& text);
    QString chooseRow(const QString& name, const QString& text);
    QString chooseAll(const QString& name);
    QString showTab(const QString& name, const QString& title);
    QString choose(const QString& name, const QString& text);
    QString write(const QString& name, const QString& text, bool asTyped);
    QString press(const QString& name);
    QString addRecordings(const QString& file);
    QString resize(const QString& size);
    QString save(const QString& file);
    QWidget& front() const;

    ui::MainWindow& m_window;
    QList<Step> m_steps;
    QTimer m_turn;
    QElapsedTimer m_tried; ///< since the step's first attempt
};

} // namespace wayside::pictures
