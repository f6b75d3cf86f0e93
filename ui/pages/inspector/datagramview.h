// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/trafficnote.h"
#include "ui/models/inspector/fieldmodel.h"

#include <QVariantMap>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace wayside::ui {

class EmptyState;
class FigureTable;
class HexView;
class NoteList;

/// One datagram in full: what is to be noted, its fields with their meaning, its bytes, and its payload as
/// text. A chosen field is lit among the bytes, and a chosen byte chooses its field. GUI thread.
class DatagramView : public QWidget {
    Q_OBJECT
public:
    explicit DatagramView(QWidget* parent = nullptr);

    void setRecord(const observe::TrafficRecord& record, const QList<inspect::TrafficNote>& notes = {});
    /// Nothing is chosen: a sentence about what will appear here.
    void clear(const QString& sentence);

    QVariantMap layout() const; ///< splitter, tab, columns
    void setLayout(const QVariantMap& layout);

Q_SIGNALS:
    void layoutChanged(); ///< by a person

private:
    QWidget* makeFields();
    QWidget* makeBytes();
    void showField(int row);
    void chooseFieldOf(qsizetype offset);
    void showText(int row);

    FieldModel m_model;
    observe::TrafficRecord m_record;
    QLabel* m_headline;
    NoteList* m_notes;
    FigureTable* m_fields = nullptr;
    HexView* m_hex = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_textForm = nullptr;
    QTabWidget* m_tabs = nullptr;
    QSplitter* m_splitter;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    bool m_arranging = false; ///< the choice moves, but no person moved it
};

} // namespace wayside::ui
