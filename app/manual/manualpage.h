// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>
#include <QString>

namespace wayside::manual {

/// A manual page in the man(7) language, built from top to bottom. Takes plain text; whatever the language
/// would take for its own is escaped.
class ManualPage {
public:
    /// Section 1. `version`: "0.1.0". The date is that of SOURCE_DATE_EPOCH, for reproducible builds, else
    /// today's.
    ManualPage(const QString& name, const QString& summary, const QString& version);

    void section(const QString& title);    ///< "OPTIONS"
    void subsection(const QString& title); ///< "drain start"
    void paragraph(const QString& text);
    /// Paragraphs with an empty line between them.
    void paragraphs(const QString& text);
    /// A term in bold, its meaning indented below.
    void item(const QString& term, const QString& meaning);
    /// Lines as they are, in a fixed font.
    void literal(const QString& lines);
    /// Of a parser of Qt's.
    void options(const QList<QCommandLineOption>& options);

    const QString& text() const { return m_text; }

private:
    void headed(const char* macro, const QString& title);
    static QString escaped(const QString& text);

    QString m_text;
    bool m_atHeading = true;
};

} // namespace wayside::manual
