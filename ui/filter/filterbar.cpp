// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterbar.h"

#include "netcore/observe/query/filtercontext.h"
#include "ui/filter/filteredit.h"
#include "ui/filter/savedfiltersdialog.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <chrono>
#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wayside::ui {

FilterBar::FilterBar(FilterSubject subject, QWidget* parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(std::move(subject), this))
    , m_button(new QToolButton(this))
    , m_save(new QAction(tr("&Save this filter…"), this))
    , m_manage(new QAction(tr("Rename or delete &filters…"), this)) {
    m_edit->setPlaceholderText(tr("Filter (Ctrl+F): words, or state:active offset>500ms"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setMinimumWidth(240);
    m_button->setText(tr("Filters"));
    m_button->setToolTip(tr("Saved filters"));
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_button);
    m_button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_manage->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(m_save, &QAction::triggered, this, &FilterBar::askToSave);
    connect(m_manage, &QAction::triggered, this, &FilterBar::manage);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_button);
    m_rest.setSingleShot(true);
    m_rest.setInterval(700ms);
    connect(&m_rest, &QTimer::timeout, this, &FilterBar::settle);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::parse);
    connect(m_edit, &FilterEdit::confirmed, this, &FilterBar::settle);
    connect(m_edit, &FilterEdit::completingChanged, this, [this] {
        if (m_edit->isCompleting())
            hideComplaint();
    });
    fillMenu();
}

FilterBar::~FilterBar() {
    delete m_complaint;
}

QString FilterBar::text() const {
    return m_edit->text();
}

void FilterBar::setText(const QString& text) {
    m_edit->setText(text);
}

QString FilterBar::complaint() const {
    return m_complaint && m_complaint->isVisible() ? m_complaint->text() : QString();
}

void FilterBar::parse() {
    hideComplaint();
    const auto parsed = observe::query::Filter::parse(m_edit->text(), m_edit->subject().fields);
    if (!parsed) {
        m_mistakeAt = qsizetype(parsed.error().offset.value_or(0));
        m_mistake = QString::fromStdString(parsed.error().detail);
        m_edit->setMistake(std::nullopt); // not while someone is typing
        m_rest.start();
        return;
    }
    m_rest.stop();
    m_mistakeAt = -1;
    m_edit->setMistake(std::nullopt);
    m_parsed = *parsed;
    // The name of a field that is being typed is no word to look for yet: it would empty the table for a
    // moment.
    if (m_edit->isCompleting() && beginsField())
        m_rest.start();
    else
        putInForce();
}

bool FilterBar::beginsField() const {
    const auto context =
        observe::query::FilterContext::at(m_edit->text(), m_edit->cursorPosition(), m_edit->subject().fields);
    if (context.wanted == observe::query::FilterContext::Wanted::Comparison)
        return true;
    const auto begins = [&context](const QString& name) {
        return name.startsWith(context.begun, Qt::CaseInsensitive);
    };
    const auto fields = m_edit->subject().fields;
    return context.wanted == observe::query::FilterContext::Wanted::Term && !context.begun.isEmpty() &&
           std::any_of(fields.begin(), fields.end(), [&begins](const auto& field) {
               return begins(field.name) || std::any_of(field.aliases.begin(), field.aliases.end(), begins);
           });
}

void FilterBar::putInForce() {
    if (m_mistakeAt >= 0 || m_edit->text() == m_filterText)
        return;
    m_filter = m_parsed;
    m_filterText = m_edit->text();
    Q_EMIT filterChanged();
}

void FilterBar::settle() {
    m_rest.stop();
    putInForce();
    showComplaint();
}

void FilterBar::showComplaint() {
    m_rest.stop();
    if (m_mistakeAt < 0 || m_edit->isCompleting() || !isVisible())
        return;
    if (!m_complaint) {
        m_complaint = new QLabel(window());
        m_complaint->setObjectName(u"filterComplaint"_s);
        m_complaint->setTextFormat(Qt::PlainText);
        m_complaint->setMargin(6);
        m_complaint->setAutoFillBackground(true);
        m_complaint->setFrameShape(QFrame::Box);
        m_complaint->setBackgroundRole(QPalette::ToolTipBase);
        m_complaint->setForegroundRole(QPalette::ToolTipText);
        m_complaint->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    QString sentence = m_mistake;
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    m_complaint->setText(
        m_filterText.trimmed().isEmpty()
            ? tr("%1. Nothing is filtered meanwhile.").arg(sentence)
            : tr("%1. The filter from before stays in force: %2").arg(sentence, m_filterText));
    m_complaint->adjustSize();
    m_edit->setMistake(m_mistakeAt);
    m_edit->setAccessibleDescription(m_complaint->text());
    const QPoint below = m_edit->mapTo(window(), QPoint(m_edit->xOf(m_mistakeAt), m_edit->height() + 1));
    m_complaint->move(std::clamp(below.x(), 0, std::max(0, window()->width() - m_complaint->width())),
                      below.y());
    m_complaint->show();
    m_complaint->raise();
}

void FilterBar::hideComplaint() {
    if (m_complaint)
        m_complaint->hide();
    m_edit->setAccessibleDescription({});
}

void FilterBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_edit->update();
}

void FilterBar::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    hideComplaint();
}

void FilterBar::setSaved(const SavedFilters& saved) {
    m_saved = saved;
    fillMenu();
}

void FilterBar::fillMenu() {
    QMenu* menu = m_button->menu();
    menu->clear();
    for (const SavedFilter& filter : m_saved.all()) {
        QString shown = filter.name; // an ampersand is not a mnemonic here
        QAction* action = menu->addAction(shown.replace(u'&', u"&&"_s));
        action->setToolTip(words::tooltip(filter.text));
        connect(action, &QAction::triggered, this, [this, name = filter.name] { apply(name); });
    }
    if (m_saved.all().isEmpty())
        menu->addAction(tr("No filter has been saved yet"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(m_save);
    menu->addAction(m_manage);
    menu->setToolTipsVisible(true);
    m_manage->setEnabled(!m_saved.all().isEmpty());
}

bool FilterBar::apply(const QString& name) {
    const SavedFilter* found = m_saved.find(name);
    if (!found)
        return false;
    const SavedFilter filter = *found;
    setText(filter.text);
    if (!filter.scope.isEmpty())
        Q_EMIT scopeRequested(filter.scope);
    return true;
}

void FilterBar::askToSave() {
    settle();
    if (hasMistake())
        return;
    if (m_filterText.trimmed().isEmpty()) {
        Q_EMIT message(tr("Write a filter first, then give it a name."));
        m_edit->setFocus();
        return;
    }
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save filter"));
    dialog->setLabelText(tr("Name of the filter; one of the same name is replaced:"));
    const SavedFilter filter{{}, m_filterText.trimmed(), m_scope};
    connect(dialog, &QInputDialog::textValueSelected, this, [this, filter](const QString& name) {
        SavedFilter named = filter;
        named.name = name;
        if (!m_saved.save(named)) {
            Q_EMIT message(
                m_saved.isFull()
                    ? tr("There are %1 saved filters already; delete one first.").arg(SavedFilters::most)
                    : tr("The name has to have 1 to %1 characters; nothing was saved.")
                          .arg(SavedFilters::longestName));
            return;
        }
        fillMenu();
        Q_EMIT savedChanged();
        Q_EMIT message(tr("The filter was saved as \"%1\".").arg(named.name.trimmed()));
    });
    dialog->open();
}

void FilterBar::manage() {
    auto* dialog = new SavedFiltersDialog(m_saved, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->filters() == m_saved)
            return;
        setSaved(dialog->filters());
        Q_EMIT savedChanged();
    });
    dialog->open();
}

} // namespace wayside::ui
