// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filteredit.h"

#include "ui/filter/completionlist.h"
#include "ui/shell/appearance.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>

namespace wayside::ui {

FilterEdit::FilterEdit(FilterSubject subject, QWidget* parent)
    : QLineEdit(parent)
    , m_subject(std::move(subject)) {
    setClearButtonEnabled(true);
    connect(this, &QLineEdit::textEdited, this, [this] {
        // An empty line needs no help unless it is asked for.
        if (text().isEmpty())
            closeList();
        else
            complete();
    });
}

FilterEdit::~FilterEdit() {
    delete m_list;
}

CompletionList* FilterEdit::completions() {
    if (!m_list) {
        m_list = new CompletionList(window());
        connect(m_list, &CompletionList::chosenByMouse, this, &FilterEdit::take);
    }
    return m_list;
}

bool FilterEdit::isCompleting() const {
    return m_list && m_list->isVisible();
}

void FilterEdit::complete() {
    const auto context = observe::query::FilterContext::at(text(), cursorPosition(), m_subject.fields);
    auto offered = completionsFor(context, m_subject);
    // What is there already in full needs no list.
    if (offered.size() == 1 && offered.constFirst().inserted.trimmed() == context.begun)
        offered.clear();
    completions()->offer(offered, this);
    Q_EMIT completingChanged();
}

void FilterEdit::closeList() {
    if (!isCompleting())
        return;
    m_list->hide();
    Q_EMIT completingChanged();
}

void FilterEdit::take(const FilterCompletion& completion) {
    const auto context = observe::query::FilterContext::at(text(), cursorPosition(), m_subject.fields);
    if (!completion.inserted.isEmpty()) {
        // As if it had been typed: it can be undone, and listeners hear of it once.
        setSelection(int(context.from), int(context.length));
        insert(completion.inserted);
    }
    if (completion.goesOn && !completion.inserted.isEmpty())
        complete();
    else
        closeList();
}

bool FilterEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && isCompleting() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    // Tab would go to the next widget before keyPressEvent() hears of it.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab && m_list) {
        if (const auto chosen = m_list->chosen()) {
            take(*chosen);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    const bool opens = event->key() == Qt::Key_Down ||
                       (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier));
    if (!isCompleting() && opens) {
        complete();
        return;
    }
    if (isCompleting()) {
        if (m_list->takeKey(event->key()))
            return;
        if (event->key() == Qt::Key_Escape) {
            closeList();
            return;
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            if (const auto chosen = m_list->chosen()) {
                take(*chosen);
                return;
            }
            closeList();
        }
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT confirmed();
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    closeList();
    // A window that only loses the keyboard, perhaps because it goes, has nothing to confirm.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        Q_EMIT confirmed();
}

void FilterEdit::setMistake(std::optional<qsizetype> at) {
    m_mistake = at;
    update();
}

int FilterEdit::xOf(qsizetype character) const {
    // The line may be scrolled; the cursor is the one place whose position it tells.
    const auto advance = [this](qsizetype count) {
        return fontMetrics().horizontalAdvance(text().first(std::clamp<qsizetype>(count, 0, text().size())));
    };
    const int x = cursorRect().center().x() + advance(character) - advance(cursorPosition());
    return std::clamp(x, 4, std::max(4, width() - 4));
}

void FilterEdit::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (!m_mistake)
        return;
    qsizetype end = *m_mistake;
    while (end < text().size() && !text().at(end).isSpace())
        ++end;
    const int from = xOf(*m_mistake);
    const int to = std::max(from + fontMetrics().averageCharWidth(), xOf(end));
    QPainter painter(this);
    painter.fillRect(from, height() - 4, to - from, 2, Appearance::fault(Appearance::isDark(palette())));
}

} // namespace wayside::ui
