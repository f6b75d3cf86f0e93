// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/access/accesssection.h"

class QCheckBox;
class QComboBox;
class QDateTimeEdit;

namespace wayside::ui {

class LogDetails;

/// Session logs of a span of time: who was connected when, and why it ended. GUI thread.
class LogsSection : public TypedSection<client::SessionLog> {
    Q_OBJECT
public:
    enum class Span { Hour, Day, Week, Custom };

    LogsSection(AccessContext& context, QWidget* parent);
    QString createText() const override { return {}; }
    QString whyNotEdit() const override;
    QString whyNotDelete() const override;
    void load() override;
    void appeared() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    void setSpan(Span span);
    void setRange(const QDateTime& from, const QDateTime& until); ///< custom
    void setReason(const QString& reason);                        ///< SNAKE_CASE word; empty: any
    void setNeverConnected(bool only);
    LogDetails* details() const { return m_details; }
    std::optional<client::SessionLog> chosenLog() const;
    /// Empty: a log is chosen, whose connection or enforcement can be looked for.
    QString whyNotLookUp() const;

protected:
    QString countSentence(int shown, int all) const override;

private:
    void buildLine();
    void narrow();
    void followSpan();
    Span span() const;

    QComboBox* m_span;
    QDateTimeEdit* m_from;
    QDateTimeEdit* m_until;
    QComboBox* m_reason;
    QCheckBox* m_never;
    LogDetails* m_details;
    bool m_hasLoaded = false;
};

} // namespace wayside::ui
