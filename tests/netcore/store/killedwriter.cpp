// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

#include <cstdio>
#include <QCoreApplication>

/// Creates sessions as fast as it can and prints the id of each one that was answered, until it is killed.
/// Argument: the store's URL.

using namespace wayside;
using namespace wayside::store;

namespace {

void createNext(Store& store, QObject* context) {
    const SessionRecord record = testing::session(0);
    store.createSession(record, context,
                        [&store, context, id = record.sessionId](const Result<void>& outcome) {
                            if (outcome) {
                                std::fputs(qPrintable(id + QLatin1Char('\n')), stdout);
                                std::fflush(stdout);
                            }
                            createNext(store, context);
                        });
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    StoreSettings settings;
    const auto location = StoreLocation::fromUrl(QString::fromLocal8Bit(argv[1]));
    if (!location)
        return 2;
    settings.location = *location;
    Store store(settings);
    if (!store.start())
        return 1;
    constexpr int lanes = 16; // several at a time, so that commits are shared
    for (int lane = 0; lane < lanes; ++lane)
        createNext(store, &application);
    return QCoreApplication::exec();
}
