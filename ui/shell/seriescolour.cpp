// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/seriescolour.h"

#include "ui/shell/appearance.h"

#include <array>
#include <cmath>

namespace wayside::ui {

namespace {

double linear(double channel) {
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor mixed(const QColor& from, const QColor& to, double share) {
    return QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * share),
                            float(from.greenF() + (to.greenF() - from.greenF()) * share),
                            float(from.blueF() + (to.blueF() - from.blueF()) * share));
}

double textContrast() {
    return Appearance::isHighContrast() ? 7 : 4.5;
}

QColor okabeIto(int index) {
    constexpr std::array<QRgb, seriesColours> colours{0xff0072b2, 0xffd55e00, 0xff009e73,
                                                      0xffcc79a7, 0xffe69f00, 0xff56b4e9};
    return QColor(colours[std::size_t(index) % colours.size()]);
}

} // namespace

double contrast(const QColor& one, const QColor& other) {
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor& colour, const QColor& background, double leastContrast) {
    const QColor toward = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (int percent = 0; percent < 100; percent += 4) {
        const QColor candidate = mixed(colour, toward, percent / 100.0);
        if (contrast(candidate, background) >= leastContrast)
            return candidate;
    }
    return toward;
}

QColor seriesColour(int index, const QPalette& palette) {
    return readableOn(okabeIto(index), palette.color(QPalette::Base),
                      Appearance::isHighContrast() ? 4.5 : 3.0);
}

QColor seriesInk(int index, const QPalette& palette) {
    return readableOn(okabeIto(index), palette.color(QPalette::Base), textContrast());
}

QColor gridColour(const QPalette& palette) {
    return mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.12);
}

QColor axisInk(const QPalette& palette) {
    return readableOn(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.65),
                      palette.color(QPalette::Base), textContrast());
}

QColor limitColour(const QPalette& palette) {
    return readableOn(QColor(0xd5, 0x5e, 0x00), palette.color(QPalette::Base), textContrast());
}

} // namespace wayside::ui
