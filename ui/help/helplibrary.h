// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::ui {

/// From one heading of a document to the next.
struct HelpSection {
    int level = 1; ///< 1 is the document's title
    QString title;
    QString anchor; ///< unique in its document
    QString text;   ///< without marks, for the search
};

struct HelpDocument {
    QString name; ///< below resources/help: "pages/clock.md"
    QString title;
    QString markdown; ///< as helpmarkup::prepared() gives it
    QList<HelpSection> sections;
    QStringList anchors; ///< of its sections, and those it sets itself

    bool isPageHelp() const { return name.startsWith(u"pages/"); }
};

/// One line of the contents, in the order of index.md.
struct HelpEntry {
    int level = 0; ///< 0: not indented
    QString title;
    QString document; ///< empty for a title above others
};

/// Where a link leads.
struct HelpTarget {
    enum class Kind { Document, Outside, Elsewhere }; ///< of the help; an address; a file that is not in it
    Kind kind = Kind::Elsewhere;
    QString document;
    QString anchor;  ///< empty: its beginning
    QString address; ///< as it was written, when it is not a document
};

/// The documents of the help and their order, read once. Immutable afterwards; any thread.
class HelpLibrary {
public:
    /// `root` has index.md, the other documents and pages/.
    explicit HelpLibrary(const QString& root = QStringLiteral(":/help"));

    static constexpr QLatin1StringView indexName{"index.md"};

    /// Those of index.md that are there.
    const QList<HelpEntry>& contents() const { return m_contents; }
    /// What index.md names, there or not.
    const QStringList& named() const { return m_named; }
    /// The index, then the others in the order of the contents, then what index.md does not name.
    const QList<HelpDocument>& documents() const { return m_documents; }
    const HelpDocument* document(const QString& name) const; ///< null when there is none

    /// Of a link in the document `from`.
    HelpTarget target(const QString& from, const QString& href) const;

    /// Its text as a document; for tests too.
    static HelpDocument read(const QString& name, const QString& markdown);
    /// "pages/clock.md" and "../index.md" give "index.md". Leads out of the help when it begins with "../".
    static QString joined(const QString& from, const QString& path);

private:
    void readContents(const QString& index);

    QList<HelpDocument> m_documents;
    QHash<QString, qsizetype> m_places;
    QList<HelpEntry> m_contents;
    QStringList m_named;
};

} // namespace wayside::ui
