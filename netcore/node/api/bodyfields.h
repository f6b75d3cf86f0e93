// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/httpresponse.h"
#include "netcore/node/http/responder.h"
#include "netcore/node/http/routetable.h"

#include <memory>
#include <optional>
#include <QJsonObject>
#include <QStringList>
#include <string_view>

namespace wayside::node::api {

/// The fields of a request's body, each read with the type it must have (spec 02 §1): a wrong one is a 400
/// that names it. The first mistake is kept; reading goes on, so that a handler asks for error() once, at the
/// end. Unknown fields are ignored, and null counts as left out.
class BodyFields {
public:
    explicit BodyFields(QJsonObject object) : m_object(std::move(object)) {}

    bool has(const QString& name) const { return m_object.contains(name); } ///< null included

    QString text(const QString& name); ///< required
    std::optional<QString> optionalText(const QString& name);
    std::optional<bool> optionalFlag(const QString& name);
    std::optional<int> optionalWhole(const QString& name, int least, int most);
    /// A list of texts, each once, in the order given.
    std::optional<QStringList> optionalTexts(const QString& name);
    /// One of an enum's words; `choices` lists them for the answer.
    template <typename Enum>
    std::optional<Enum> optionalName(const QString& name, std::optional<Enum> (*parse)(std::string_view),
                                     const QString& choices) {
        const auto given = optionalText(name);
        if (!given)
            return std::nullopt;
        const auto value = parse(given->toStdString());
        if (!value)
            refuse(QStringLiteral("field %1 must be %2").arg(name, choices));
        return value;
    }
    void require(const QString& name); ///< present and not null

    void refuse(const QString& words, int status = 400);
    const std::optional<http::HttpError>& error() const { return m_error; }

private:
    QJsonObject m_object;
    std::optional<http::HttpError> m_error;
};

/// Reads the body and hands it to `use(BodyFields&)`; answers 400 or 415 itself when it is no JSON object.
template <typename Use>
void withBody(const http::RequestContext& context, const std::shared_ptr<http::Responder>& responder,
              Use use) {
    auto body = context.request.jsonObject();
    if (!body) {
        responder->fail(body.error());
        return;
    }
    BodyFields fields(*std::move(body));
    use(fields);
}

} // namespace wayside::node::api
