// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "tests/ui/access/sampleservice.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/access/accesspage.h"
#include "ui/pages/access/logssection.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// "Why was this TLC cut last night?", from the session logs: in the whole window, by keys.
class CutLastNight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fromTheLogsToTheEnforcement();
};

void CutLastNight::fromTheLogsToTheEnforcement() {
    tests::SampleService service;
    auto source = std::make_unique<tests::FakeSource>();
    source->access = service.access();
    tests::FakeSource* fake = source.get();
    Appearance appearance;
    console::Console console(std::move(source), appearance);
    QVERIFY(console.start({}, nullptr));
    MainWindow& window = console.window();
    QVERIFY(window.showPage(u"access"_s));
    auto* page = window.findChild<AccessPage*>();
    page->showSection(access::Resource::SessionLogs);
    auto* logs = qobject_cast<LogsSection*>(page->current());
    QTRY_VERIFY_WITH_TIMEOUT(logs->model().rowCount() > 0, 20000);
    logs->filterLine()->setText(u"identifiers = sub00009 and endReason = PROTOCOL_ERROR"_s);
    QTRY_VERIFY(logs->filter().rowCount() > 0 && logs->filter().rowCount() < 10);
    logs->table()->selectRow(0);
    const auto log = logs->chosenLog();
    QVERIFY(log && log->ended);
    for (QAction* action : page->pageActions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E))
            action->trigger();
    }
    QCOMPARE(window.currentPage()->pageName(), u"enforcement"_s);
    QCOMPARE(window.findChild<EnforcementPage*>()->tab(), EnforcementPage::Tab::Closes);
    // The node was asked for the closes of the time in which the session lived.
    const auto wasAsked = [&] {
        for (const observe::NodeRequest& request : std::as_const(fake->asked)) {
            if (request.path.startsWith("enforcement"_L1) && request.query.toString().contains("sub00009"_L1))
                return true;
        }
        return false;
    };
    bool searched = false;
    for (const auto* line : window.currentPage()->findChildren<QLineEdit*>())
        searched = searched || line->text() == u"sub00009"_s;
    QVERIFY(searched || wasAsked());
}

QTEST_MAIN(CutLastNight)
#include "tst_cutlastnight.moc"
