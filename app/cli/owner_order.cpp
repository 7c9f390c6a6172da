// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/owner_order.h"

#include "core/engine/engine.h"

#include <QEventLoop>

namespace ioc {
namespace {

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

Result<CommandAnswer> carryOut(const QString &folder, const Command &command)
{
    auto answer = askOwner(folder, command);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return doAsOwner(folder, command);
    return answer;
}

} // namespace ioc
