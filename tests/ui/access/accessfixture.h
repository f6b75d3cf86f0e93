// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/netcore/client/realnode.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/access/accesspage.h"

#include <memory>
#include <QAction>
#include <QTest>

namespace wayside::tests {

/// The page before a service: shown, its lists asked for. Drive it with keys.
class AccessFixture {
public:
    explicit AccessFixture(const observe::ServiceAccess& access) {
        source.access = access;
        page = std::make_unique<ui::AccessPage>(source, connections);
        page->resize(1090, 720);
        page->show();
    }

    static observe::ServiceAccess accessOf(const test::RealNode& node, const QString& role) {
        const node::ReadyInformation& ready = node.ready();
        observe::ServiceAccess access;
        access.api = QUrl(ready.apiUrl);
        access.token = ready.tokens.value(role);
        access.caFile = ready.caFile;
        access.domain = ready.domain;
        return access;
    }

    bool settled() const {
        for (int i = 0; i < access::resourceCount; ++i) {
            const auto resource = access::Resource(i);
            if (page->service().isLoading(resource) ||
                (!page->service().permissions().isKnown(resource) && !page->service().isTokenRefused()))
                return false;
        }
        return true;
    }

    QAction* action(const QKeySequence& keys) const {
        for (QAction* each : page->pageActions()) {
            if (each->shortcut() == keys)
                return each;
        }
        return nullptr;
    }
    template <typename Widget>
    Widget* dialog() const {
        for (Widget* each : page->findChildren<Widget*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    FakeSource source;
    ui::ConnectionModel connections;
    std::unique_ptr<ui::AccessPage> page;
};

} // namespace wayside::tests
