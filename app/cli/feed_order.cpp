// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/feed_order.h"

#include "core/engine/engine.h"

#include <QEventLoop>

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

Result<CommandAnswer> askOwner(const QString &folder, const Command &command)
{
    CommandClient client(folder, kOwnerPatience);
    QEventLoop loop;
    std::optional<Result<CommandAnswer>> answer;
    client.send(command, [&](const Result<CommandAnswer> &given) {
        answer = given;
        loop.quit();
    });
    loop.exec();
    return *answer;
}

Result<CommandAnswer> doAsOwner(const QString &folder, const Command &command)
{
    EngineSettings settings;
    settings.dataFolder = folder;
    settings.feeds = EngineSettings::Feeds::Off;
    Engine engine(std::move(settings));
    if (const auto started = engine.start(); !started)
        return started.error();
    QEventLoop loop;
    std::optional<CommandAnswer> answer;
    engine.order(command, [&](const CommandAnswer &given) {
        answer = given;
        loop.quit();
    });
    if (!answer)
        loop.exec();
    engine.stop();
    return *answer;
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
    auto answer = askOwner(*folder, *command);
    if (!answer && answer.error().code == ErrorCode::NotFound) {
        if (command->kind == Command::Kind::RunFeed)
            return complain(
                {ErrorCode::NotFound,
                 CliTexts::tr("No program runs the feeds of this data folder; “toancanh-cli collect” does.")});
        answer = doAsOwner(*folder, *command);
    }
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    print(QString(CliTexts::tr("Done.") + QLatin1Char('\n')));
    return Exit::Well;
}

} // namespace ioc
