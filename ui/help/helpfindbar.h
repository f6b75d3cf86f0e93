// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace wayside::ui {

class HelpView;

/// Finds a word in the document that shows; hidden until it is asked for. GUI thread.
class HelpFindBar : public QWidget {
    Q_OBJECT
public:
    explicit HelpFindBar(HelpView& view, QWidget* parent = nullptr);

    void open(); ///< with what is selected in the text, if that is one line
    void findNext(bool forward);
    void documentChanged(); ///< counts anew

private:
    void found(bool any);

    HelpView& m_view;
    QLineEdit* m_text;
    QCheckBox* m_case;
    QLabel* m_count;
};

} // namespace wayside::ui
