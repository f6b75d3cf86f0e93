// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion/completionverb.h"

#include "app/ctl/completion/completionscript.h"
#include "app/ctl/invocation.h"
#include "app/ctl/listing.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

ExitCode run(const Invocation& invocation) {
    const QString shell = invocation.argument(0);
    const auto& verbs = allVerbs();
    const auto& options = globalOptions();
    const QString script = shell == "bash"_L1  ? completion::bashScript(verbs, options)
                           : shell == "zsh"_L1 ? completion::zshScript(verbs, options)
                                               : completion::fishScript(verbs, options);
    const QList<Field> fields{{u"shell"_s, u"Shell"_s, Cell(shell)},
                              {u"script"_s, u"Script"_s, Cell(script)}};
    if (invocation.format() == OutputFormat::Text)
        return showText(script);
    return show(Outcome{QString(), fields}, invocation.format());
}

} // namespace

Verb completionVerb() {
    Verb verb{u"completion"_s, u"Print a script that teaches a shell to complete command lines"_s};
    verb.group = VerbGroup::Program;
    verb.reach = Reach::Local;
    verb.arguments = {{u"SHELL"_s, u"The shell."_s, Argument::Count::One, {u"bash"_s, u"zsh"_s, u"fish"_s}}};
    verb.examples = {
        {u"source <(waysidectl completion bash)"_s, u"For this shell; an installed program has it set up."_s},
        {u"waysidectl completion fish > ~/.config/fish/completions/waysidectl.fish"_s,
         u"For every fish from now on."_s}};
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
