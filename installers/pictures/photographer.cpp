// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "installers/pictures/photographer.h"

#include "ui/pages/enforcement/whatifview.h"
#include "ui/shell/mainwindow.h"

#include <cstdio>
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace wayside::pictures {

namespace {

constexpr std::chrono::milliseconds pause{200}; ///< between two steps, so that what one did is drawn
constexpr std::chrono::seconds patience{30};
const QString done;

/// How many words follow each verb.
const QHash<QString, int> verbs{{u"command"_s, 1},    {u"row"_s, 2},   {u"rows"_s, 1}, {u"tab"_s, 2},
                                {u"choose"_s, 2},     {u"write"_s, 2}, {u"type"_s, 2}, {u"press"_s, 1},
                                {u"recordings"_s, 1}, {u"size"_s, 1},  {u"wait"_s, 1}, {u"save"_s, 1}};

/// The first of these that shows and is called so.
template <typename Kind>
Kind* shown(const QString& name) {
    for (QWidget* widget : QApplication::allWidgets()) {
        auto* found = qobject_cast<Kind*>(widget);
        if (found && found->isVisible() && (found->accessibleName() == name || found->objectName() == name))
            return found;
    }
    return nullptr;
}

QString plain(QString text) {
    return text.remove(u'&');
}

QString nothingCalled(const QString& name) {
    return u"nothing that shows is called \"%1\""_s.arg(name);
}

} // namespace

Photographer::Photographer(ui::MainWindow& window, const QList<Step>& steps, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_steps(steps) {
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &Photographer::next);
    m_turn.start(pause);
}

Result<QList<Step>> Photographer::read(const QString& file) {
    const auto wrong = [&file](const QString& why) {
        return failure(ErrorCode::InvalidArgument, Fault::Local, u"%1: %2"_s.arg(file, why).toStdString());
    };
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return wrong(opened.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(opened.readAll(), &error);
    if (!document.isArray())
        return wrong(error.error ? error.errorString() : u"no array of steps"_s);
    QList<Step> steps;
    for (const QJsonValue& value : document.array()) {
        Step step;
        for (const QJsonValue& word : value.toArray())
            step.append(word.toString());
        if (step.isEmpty() || verbs.value(step.first(), -1) != step.size() - 1)
            return wrong(u"not a step: \"%1\""_s.arg(step.join(u' ')));
        steps.append(step);
    }
    return steps;
}

void Photographer::next() {
    if (m_steps.isEmpty()) {
        QCoreApplication::exit(0);
        return;
    }
    if (!m_tried.isValid())
        m_tried.start();
    const QString whyNot = attempt(m_steps.first());
    if (!whyNot.isEmpty() && std::chrono::milliseconds(m_tried.elapsed()) >= patience) {
        std::fprintf(stderr, "help_pictures: %s: %s\n", qUtf8Printable(m_steps.first().join(u' ')),
                     qUtf8Printable(whyNot));
        QCoreApplication::exit(1);
        return;
    }
    if (whyNot.isEmpty()) {
        m_steps.removeFirst();
        m_tried.invalidate();
    }
    m_turn.start(pause);
}

QString Photographer::attempt(const Step& step) {
    const QString& verb = step.first();
    const QString& first = step.at(1);
    if (verb == u"command")
        return runCommand(first);
    if (verb == u"row")
        return chooseRow(first, step.at(2));
    if (verb == u"rows")
        return chooseAll(first);
    if (verb == u"tab")
        return showTab(first, step.at(2));
    if (verb == u"choose")
        return choose(first, step.at(2));
    if (verb == u"write" || verb == u"type")
        return write(first, step.at(2), verb == u"type");
    if (verb == u"press")
        return press(first);
    if (verb == u"recordings")
        return addRecordings(first);
    if (verb == u"size")
        return resize(first);
    if (verb == u"save")
        return save(first);
    return m_tried.elapsed() < first.toDouble() * 1000 ? u"it is not over"_s : done;
}

QString Photographer::runCommand(const QString& text) {
    for (const ui::Command& command : m_window.commands()) {
        if (plain(command.text) != text)
            continue;
        if (!command.can)
            return command.whyNot.isEmpty() ? u"it cannot be done now"_s : command.whyNot;
        // From the event loop: a dialog that runs a loop of its own must not keep the next step waiting.
        QTimer::singleShot(0, this, command.run);
        return done;
    }
    return u"there is no such command"_s;
}

QString Photographer::chooseRow(const QString& name, const QString& text) {
    const auto* view = shown<QAbstractItemView>(name);
    if (!view || !view->model())
        return nothingCalled(name);
    const QAbstractItemModel& model = *view->model();
    for (int row = 0; row < model.rowCount(view->rootIndex()); ++row) {
        for (int column = 0; column < model.columnCount(view->rootIndex()); ++column) {
            const QModelIndex index = model.index(row, column, view->rootIndex());
            if (!index.data().toString().contains(text))
                continue;
            view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                               QItemSelectionModel::Rows);
            return done;
        }
    }
    return u"it has no such row"_s;
}

QString Photographer::chooseAll(const QString& name) {
    auto* view = shown<QAbstractItemView>(name);
    if (!view)
        return nothingCalled(name);
    view->selectAll();
    return view->selectionModel()->hasSelection() ? done : u"it has no rows"_s;
}

QString Photographer::showTab(const QString& name, const QString& title) {
    auto* bar = shown<QTabBar>(name);
    if (const auto* widget = shown<QTabWidget>(name))
        bar = widget->tabBar();
    if (!bar)
        return nothingCalled(name);
    for (int i = 0; i < bar->count(); ++i) {
        if (plain(bar->tabText(i)) == title && bar->isTabEnabled(i) && bar->isTabVisible(i)) {
            bar->setCurrentIndex(i);
            return done;
        }
    }
    return u"it has no such part"_s;
}

QString Photographer::choose(const QString& name, const QString& text) {
    auto* box = shown<QComboBox>(name);
    if (!box)
        return nothingCalled(name);
    const int index = box->findText(text);
    if (index < 0)
        return u"it has no such entry"_s;
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
    return done;
}

QString Photographer::write(const QString& name, const QString& text, bool asTyped) {
    if (auto* figure = shown<QAbstractSpinBox>(name))
        return figure->setProperty("value", text.toDouble()) ? done : u"it takes no figure"_s;
    auto* field = shown<QLineEdit>(name);
    if (!field)
        return nothingCalled(name);
    field->setText(text);
    if (asTyped)
        Q_EMIT field->textEdited(text);
    return done;
}

QString Photographer::press(const QString& name) {
    for (QAbstractButton* button : front().findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || (button->objectName() != name && plain(button->text()) != name))
            continue;
        if (!button->isEnabled())
            return u"it is grey"_s;
        QTimer::singleShot(0, button, &QAbstractButton::click);
        return done;
    }
    return nothingCalled(name);
}

QString Photographer::addRecordings(const QString& file) {
    auto* view = m_window.findChild<ui::WhatIfView*>();
    if (!view)
        return u"there is no What if"_s;
    view->addFiles({file});
    return done;
}

QString Photographer::resize(const QString& size) {
    const QStringList sides = size.split(u'x');
    front().resize(sides.value(0).toInt(), sides.value(1).toInt());
    return done;
}

QString Photographer::save(const QString& file) {
    return front().grab().save(file) ? done : u"it cannot be written"_s;
}

QWidget& Photographer::front() const {
    QWidget* const dialog = QApplication::activeModalWidget();
    return dialog ? *dialog : m_window;
}

} // namespace wayside::pictures
