// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A tool of the build: draws one SVG as square PNG pictures, SIZE.png each, so that none has to be committed.
#include <cstdio>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace {

constexpr int exitUsage = 2;
constexpr int largestSide = 4096;

bool draw(QSvgRenderer& drawing, int side, const QString& file) {
    QImage picture(side, side, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter);
    painter.end();
    return picture.save(file, "png");
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: draw_icon SVG FOLDER SIDE…\n", stderr);
        return exitUsage;
    }
    QSvgRenderer drawing(QFile::decodeName(argv[1]));
    if (!drawing.isValid()) {
        std::fprintf(stderr, "draw_icon: %s is not a drawing\n", argv[1]);
        return exitUsage;
    }
    const QDir folder(QFile::decodeName(argv[2]));
    for (int argument = 3; argument < argc; ++argument) {
        const int side = QByteArray(argv[argument]).toInt();
        if (side < 1 || side > largestSide) {
            std::fprintf(stderr, "draw_icon: %s is no side in pixels\n", argv[argument]);
            return exitUsage;
        }
        const QString file = folder.filePath(u"%1.png"_s.arg(side));
        if (!draw(drawing, side, file)) {
            std::fprintf(stderr, "draw_icon: cannot write %s\n", qUtf8Printable(file));
            return 1;
        }
    }
    return 0;
}
