// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/feed_order.h"

#include "app/cli/owner_order.h"

namespace ioc {
namespace {

std::optional<Command> commandFrom(const QStringList &words)
{
    const FeedId feed(words.value(1));
    if (words.size() != 2 || feed.isEmpty())
        return std::nullopt;
    if (words[0] == u"pause")
        return Command{Command::Kind::PauseFeed, feed};
    if (words[0] == u"resume")
        return Command{Command::Kind::ResumeFeed, feed};
    if (words[0] == u"run")
        return Command{Command::Kind::RunFeed, feed};
    return std::nullopt;
}

} // namespace

Exit orderFeed(const QCommandLineParser &parser, const QStringList &words)
{
    const auto command = commandFrom(words);
    if (!command)
        return complain({ErrorCode::Usage, CliTexts::tr("feeds takes nothing, or pause ID, resume ID or run ID.")});
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const bool alone = command->kind != Command::Kind::RunFeed;
    const auto answer = alone ? carryOut(*folder, *command) : askOwner(*folder, *command);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return complain({ErrorCode::NotFound,
                         CliTexts::tr("No program runs the feeds of this data folder; “toancanh-cli collect” does.")});
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    print(QString(CliTexts::tr("Done.") + QLatin1Char('\n')));
    return Exit::Well;
}

} // namespace ioc
