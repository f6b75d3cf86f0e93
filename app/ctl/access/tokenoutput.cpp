// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/tokenoutput.h"

#include "app/ctl/invocation.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

QList<Option> tokenOutputOptions() {
    return {{u"token-output"_s, u"Write the token to this file, readable by you only, and show it nowhere."_s,
             u"FILE"_s},
            {u"overwrite"_s, u"Replace the file of --token-output if it exists."_s}};
}

Result<std::shared_ptr<client::TokenFile>> tokenOutput(const Invocation& invocation) {
    const auto refuse = [](const char* why) {
        return failure(ErrorCode::InvalidArgument, Fault::Local, why);
    };
    const bool overwrite = invocation.isSet(u"overwrite"_s);
    if (!invocation.isSet(u"token-output"_s)) {
        if (overwrite)
            return refuse("--overwrite is about the file of --token-output");
        return nullptr;
    }
    const QString path = invocation.value(u"token-output"_s);
    if (path.isEmpty() || path == "-"_L1)
        return refuse("--token-output needs the name of a file");
    auto file = client::TokenFile::reserve(path, overwrite);
    if (!file)
        return tl::unexpected(file.error());
    return std::make_shared<client::TokenFile>(std::move(*file));
}

} // namespace wayside::ctl
