// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtersubject.h"

#include <optional>
#include <QLineEdit>
#include <QPointer>

namespace wayside::ui {

class CompletionList;
struct FilterCompletion;

/// A line in which a filter is written, with completion by keyboard and mouse: Down or Ctrl+Space opens it,
/// arrows choose, Enter or Tab takes, Esc closes. The place of a mistake is underlined. GUI thread.
class FilterEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(FilterSubject subject, QWidget* parent = nullptr);
    ~FilterEdit() override;

    const FilterSubject& subject() const { return m_subject; }
    /// Where the text is wrong, in characters; nothing: nowhere.
    void setMistake(std::optional<qsizetype> at);
    /// From the left edge, pixels.
    int xOf(qsizetype character) const;
    bool isCompleting() const;
    CompletionList* completions(); ///< made when first needed
    void complete();               ///< opens the list of what may stand at the cursor

Q_SIGNALS:
    void confirmed(); ///< Enter, or the keyboard went elsewhere
    void completingChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void take(const FilterCompletion& completion);
    void closeList();

    FilterSubject m_subject;
    QPointer<CompletionList> m_list; ///< a part of the window
    std::optional<qsizetype> m_mistake;
};

} // namespace wayside::ui
