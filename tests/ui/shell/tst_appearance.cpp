// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"
#include "ui/shell/outlinestyle.h"
#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleOption>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

/// WCAG 2: relative luminance and contrast, apart from the console's own.
double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrastOf(const QColor& one, const QColor& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class AppearanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsLegible_data();
    void textIsLegible();
    void statesAreLegibleAndDistinct_data() { textIsLegible_data(); }
    void statesAreLegibleAndDistinct();
    void highContrastIsSevenToOne_data() { textIsLegible_data(); }
    void highContrastIsSevenToOne();
    void edgesAndFocusAreSeen_data();
    void edgesAndFocusAreSeen();
    void schemeIsSwitched();
    void iconsAreTintedAndThere();

private:
    static void checkText(bool dark, double least);
    static void checkColours(bool dark, double least);
};

void AppearanceTest::textIsLegible_data() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AppearanceTest::textIsLegible() {
    QFETCH(bool, dark);
    checkText(dark, 4.5);
}

void AppearanceTest::checkText(bool dark, double least) {
    const QPalette palette = Appearance::palette(dark);
    QCOMPARE(Appearance::isDark(palette), dark);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window},         {QPalette::Text, QPalette::Base},
        {QPalette::Text, QPalette::AlternateBase},        {QPalette::ButtonText, QPalette::Button},
        {QPalette::PlaceholderText, QPalette::Base},      {QPalette::PlaceholderText, QPalette::Window},
        {QPalette::PlaceholderText, QPalette::Highlight}, {QPalette::HighlightedText, QPalette::Highlight},
        {QPalette::ToolTipText, QPalette::ToolTipBase},   {QPalette::Link, QPalette::Base},
        {QPalette::LinkVisited, QPalette::Base},          {QPalette::BrightText, QPalette::Window}};
    for (const auto& [text, ground] : pairs) {
        const double ratio = contrastOf(palette.color(text), palette.color(ground));
        QVERIFY2(ratio >= least, qUtf8Printable(u"role %1 on %2: %3"_s.arg(text).arg(ground).arg(ratio)));
    }
}

void AppearanceTest::statesAreLegibleAndDistinct() {
    QFETCH(bool, dark);
    checkColours(dark, 4.5);
}

void AppearanceTest::highContrastIsSevenToOne() {
    QFETCH(bool, dark);
    Appearance appearance;
    appearance.setHighContrast(true);
    checkText(dark, 7);
    checkColours(dark, 7);
    for (int i = 0; i < seriesColours; ++i)
        QVERIFY(contrastOf(seriesInk(i, Appearance::palette(dark)),
                           Appearance::palette(dark).color(QPalette::Base)) >= 7);
    appearance.setHighContrast(false);
    QVERIFY(Appearance::palette(dark).color(QPalette::Mid) != QColor(Qt::black));
    checkText(dark, 4.5);
}

void AppearanceTest::checkColours(bool dark, double least) {
    const QPalette palette = Appearance::palette(dark);
    QList<QColor> colours{Appearance::accent(dark), Appearance::warning(dark), Appearance::fault(dark),
                          Appearance::good(dark)};
    QSet<QRgb> states;
    for (int state = 0; state <= int(session::ConnectionState::Terminated); ++state) {
        colours.append(Appearance::stateColour(session::ConnectionState(state), dark));
        states.insert(colours.constLast().rgb());
    }
    QCOMPARE(states.size(), 6);
    for (const QColor& colour : colours) {
        for (const auto ground :
             {QPalette::Base, QPalette::AlternateBase, QPalette::Window, QPalette::Highlight}) {
            const double ratio = contrastOf(colour, palette.color(ground));
            QVERIFY2(ratio >= least,
                     qUtf8Printable(
                         u"%1 on %2: %3"_s.arg(colour.name(), palette.color(ground).name()).arg(ratio)));
        }
    }
}

void AppearanceTest::edgesAndFocusAreSeen_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("high");
    for (const bool high : {false, true}) {
        QTest::addRow("light%s", high ? ", high contrast" : "") << false << high;
        QTest::addRow("dark%s", high ? ", high contrast" : "") << true << high;
    }
}

/// Fields, buttons and boxes have an edge where the ground is dark, and the focus is told from it everywhere.
void AppearanceTest::edgesAndFocusAreSeen() {
    QFETCH(bool, dark);
    QFETCH(bool, high);
    Appearance appearance;
    appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    appearance.setHighContrast(high);
    const QPalette palette = Appearance::palette(dark);
    const QColor ground = palette.color(QPalette::Window);
    const auto edgeOf = [&](QStyle::PrimitiveElement element, QStyle::State state) {
        QImage picture(40, 20, QImage::Format_RGB32);
        picture.fill(ground);
        QPainter painter(&picture);
        QStyleOptionFrame frame;
        QStyleOptionButton button;
        QStyleOption& option =
            element == QStyle::PE_FrameLineEdit ? static_cast<QStyleOption&>(frame) : button;
        frame.lineWidth = 1;
        option.rect = picture.rect();
        option.palette = palette;
        option.state = state;
        QApplication::style()->drawPrimitive(element, &option, &painter);
        painter.end();
        return picture.pixelColor(0, 10);
    };
    for (const auto element :
         {QStyle::PE_FrameLineEdit, QStyle::PE_PanelButtonCommand, QStyle::PE_IndicatorCheckBox}) {
        const QColor edge = edgeOf(element, QStyle::State_Enabled);
        const QColor focus = edgeOf(element, QStyle::State_Enabled | QStyle::State_HasFocus |
                                                 QStyle::State_KeyboardFocusChange);
        if (dark || high)
            QVERIFY2(contrastOf(edge, ground) >= 3, qUtf8Printable(edge.name()));
        QVERIFY2(contrastOf(focus, ground) >= 3, qUtf8Printable(focus.name()));
        QVERIFY2(focus != edge, qUtf8Printable(focus.name()));
    }
    appearance.setHighContrast(false);
}

void AppearanceTest::schemeIsSwitched() {
    Appearance appearance;
    const QSignalSpy changed(&appearance, &Appearance::changed);
    appearance.setScheme(Appearance::Scheme::Dark);
    QVERIFY(appearance.isDark());
    QVERIFY(qobject_cast<OutlineStyle*>(QApplication::style()));
    appearance.setScheme(Appearance::Scheme::Light);
    QVERIFY(!appearance.isDark());
    QCOMPARE(changed.size(), 2);
    // The platform of the test has a light palette; after dark it must be found again.
    appearance.setScheme(Appearance::Scheme::Dark);
    appearance.setScheme(Appearance::Scheme::System);
    QVERIFY(!appearance.isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Base), Appearance::palette(false).color(QPalette::Base));
}

void AppearanceTest::iconsAreTintedAndThere() {
    for (const QString& name : {u"connections"_s, u"clock"_s, u"enforcement"_s, u"nodes"_s, u"drain"_s,
                                u"activate"_s, u"abort"_s, u"pause"_s, u"play"_s, u"search"_s}) {
        const QIcon light = Appearance::icon(name, Appearance::palette(false));
        QVERIFY2(!light.isNull(), qUtf8Printable(name));
        const QImage drawn = light.pixmap(16, 16).toImage();
        bool inked = false;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x)
                inked = inked || drawn.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY2(inked, qUtf8Printable(name));
        QVERIFY(drawn != Appearance::icon(name, Appearance::palette(true)).pixmap(16, 16).toImage());
    }
    QVERIFY(Appearance::icon(u"no-such-drawing"_s, Appearance::palette(false)).isNull());
}

QTEST_MAIN(AppearanceTest)
#include "tst_appearance.moc"
