// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"

#include <functional>
#include <list>
#include <QPointer>

class QMessageBox;

namespace wayside::console {

/// The console and which source it shows: the first one, and another whenever someone chooses it. Asks before
/// something that runs is left or ended; the old source stops while the new one shows already. GUI thread.
class SourceSwitch : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ui::Appearance& appearance;
        ui::ConsoleSettings& settings;
        QSettings* values = nullptr; ///< window and layout; null: nothing is remembered
        std::function<Result<std::unique_ptr<observe::Source>>(const ConsoleOptions&)> makeSource;
        /// Begins to stop a source and calls back when it has; null, or false: there is nothing to wait for.
        std::function<bool(observe::Source&, std::function<void()>)> stop;
        std::function<void(Console&)> prepare; ///< each console before it starts; may be null
        /// Finds out whether a profile's service has a Subject Interface API only, and calls back when it is
        /// known; may be null.
        std::function<void(const ConsoleOptions&, std::function<void(bool restOnly)>)> findKind{};
    };
    explicit SourceSwitch(Parts parts);
    ~SourceSwitch() override;

    /// The first console. An error when the options name something that is not there; a token that could not
    /// be had is said in the window.
    Result<void> open(const ConsoleOptions& options);
    void switchTo(const ui::SourceChoice& choice);
    void saveLayout(); ///< of the window there is; harmless without one

    Console* console() const { return m_console.get(); } ///< null until a first token has come
    qsizetype stopping() const { return qsizetype(m_stopping.size()); }

Q_SIGNALS:
    void failed(const QString& line); ///< the first console could not be shown: one line for the terminal
    void switched();

private:
    static ui::SourceChoice choiceOf(const ConsoleOptions& options);
    Result<void> openWithToken(ConsoleOptions options, const Result<std::optional<QByteArray>>& token);
    Result<void> show(std::unique_ptr<observe::Source> source, const ConsoleOptions& options);
    void adopt(const ui::SourceChoice& choice);

    QString whatWouldEnd() const;
    void ask(const ui::SourceChoice& choice, const QString& consequence);
    void prepareSource(const ui::SourceChoice& choice);
    void makeSource(const ui::SourceChoice& choice, const ConsoleOptions& options);
    void findKind(const ui::SourceChoice& choice, const ConsoleOptions& options);
    void leave();
    void replace();
    void retire(std::unique_ptr<observe::Source> source);
    void retired(observe::Source* source);
    void say(const QString& sentence);
    bool eventFilter(QObject* watched, QEvent* event) override;

    struct Next {
        ui::SourceChoice choice;
        ConsoleOptions options;
        std::unique_ptr<observe::Source> source;
    };

    Parts m_parts;
    std::unique_ptr<Console> m_console;
    std::optional<Next> m_next;
    std::optional<ui::SourceChoice> m_waiting; ///< until the embedded node has stopped
    std::list<std::unique_ptr<observe::Source>> m_stopping;
    QPointer<QMessageBox> m_question;
};

} // namespace wayside::console
