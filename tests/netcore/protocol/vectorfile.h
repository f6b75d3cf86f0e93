// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

namespace wayside::test {

/// The array in a file of tests/vectors; ends the test program when there is none.
inline QJsonArray readVectors(const char* fileName) {
    QFile file(QStringLiteral(WAYSIDE_TEST_VECTORS "/") + QString::fromLatin1(fileName));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no vector file %s", fileName);
    QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
    if (vectors.isEmpty())
        qFatal("no vectors in %s", fileName);
    return vectors;
}

} // namespace wayside::test
