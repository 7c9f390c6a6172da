// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"
#include "app/cli/text_table.h"

#include <functional>

namespace ioc {

/// The forms in which an answer can be printed. Each is made only when it is asked for.
struct AnswerForms
{
    std::function<QByteArray()> json;
    std::function<TextTable()> table;
    std::function<TextTable()> csv = table; ///< where the table for machines is another one
};

/// Who did something, for a table: the program itself where no person is named.
QString whoText(const QString &person);

/// Prints the form that --format asks for.
void printAnswer(OutputFormat output, const AnswerForms &forms);

/// Asks the cache that --data names what `query` asks, for the moment that --at and --as-known name, and shows the
/// answer: `ask(pack, cacheFile, query)` gives a Result, `show(answer, query, context)` prints it.
template <typename Query, typename Ask, typename Show>
Exit answerTo(const QCommandLineParser &parser, Result<Query> query, Ask ask, Show show)
{
    if (!query)
        return complain(query.error());
    const auto context = openForReading(parser);
    if (!context)
        return complain(context.error());
    query->now = context->now;
    query->known = context->known;
    const auto answer = ask(*context->pack, context->cacheFile, *query);
    if (!answer)
        return complain(answer.error());
    show(*answer, *query, *context);
    return Exit::Well;
}

} // namespace ioc
