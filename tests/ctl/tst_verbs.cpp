// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verb.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wayside::ctl;
using namespace Qt::StringLiterals;

/// Promises that every declaration keeps, so that parser, help, completion and manual can rely on them.
class TestVerbs : public QObject {
    Q_OBJECT

    static void addAll(const QString& above, const QList<Verb>& verbs) {
        for (const Verb& verb : verbs) {
            const QString path = above.isEmpty() ? verb.name : above + u' ' + verb.name;
            QTest::newRow(qPrintable(path)) << &verb;
            addAll(path, verb.verbs);
        }
    }

private Q_SLOTS:
    void namesAreUnique() {
        QSet<QString> names;
        for (const Verb& verb : allVerbs()) {
            QVERIFY2(!names.contains(verb.name), qPrintable(verb.name));
            names.insert(verb.name);
        }
    }

    void declarationsKeepTheirPromises_data() {
        QTest::addColumn<const Verb*>("verb");
        addAll({}, allVerbs());
    }
    void declarationsKeepTheirPromises() {
        static const QRegularExpression word(u"^[a-z][a-z0-9-]*$"_s);
        QFETCH(const Verb*, verb);
        QVERIFY(word.match(verb->name).hasMatch());
        QVERIFY(!verb->summary.isEmpty() && !verb->summary.contains(u'\n'));
        QVERIFY2(!verb->summary.endsWith(u'.'), "a summary has no full stop");
        QVERIFY2(verb->run || !verb->verbs.isEmpty(), "it must do something");
        QVERIFY2(verb->verbs.isEmpty() || verb->arguments.isEmpty(),
                 "an argument could be taken for a sub-verb");
        QSet<QString> names;
        for (const Option& option : globalOptions())
            names.insert(option.name);
        for (const Option& option : verb->options) {
            QVERIFY2(word.match(option.name).hasMatch(), qPrintable(option.name));
            // What means something to every verb must not mean something else to one.
            QVERIFY2(!names.contains(option.name), qPrintable(option.name));
            names.insert(option.name);
            QVERIFY2(option.help.endsWith(u'.'), qPrintable(option.name));
            QVERIFY2(option.choices.isEmpty() || option.defaultValue.isEmpty() ||
                         option.choices.contains(option.defaultValue),
                     qPrintable(option.name));
            QVERIFY2(option.valueName.isEmpty() ? option.choices.isEmpty() : true, qPrintable(option.name));
        }
        for (qsizetype i = 0; i + 1 < verb->arguments.size(); ++i)
            QVERIFY2(verb->arguments[i].count == Argument::Count::One,
                     "only the last argument may be left out");
        for (const Example& example : verb->examples)
            QVERIFY2(example.command.contains(u"waysidectl"_s), qPrintable(example.command));
    }
};

QTEST_GUILESS_MAIN(TestVerbs)
#include "tst_verbs.moc"
