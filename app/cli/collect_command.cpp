// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/quit_signals.h"
#include "core/engine/engine.h"
#include "core/pack/load_pack.h"

#include <QTimer>

#include <cstdio>

namespace ioc {
namespace {

void say(const QString &text)
{
    std::fputs(qPrintable(text + QLatin1Char('\n')), stderr);
}

Result<EngineSettings> settingsFrom(const QCommandLineParser &parser)
{
    const CommonOptions options(parser);
    EngineSettings settings;
    settings.packFolder = options.packFolder();
    settings.dataFolder = options.dataFolder();
    if (settings.packFolder.isEmpty() && settings.dataFolder.isEmpty())
        return Error{ErrorCode::Usage,
                     CliTexts::tr("Name a pack with --pack, or a data folder that holds one with --data.")};
    auto endpoints = options.endpoints();
    if (!endpoints)
        return endpoints.error();
    settings.endpoints = std::move(*endpoints);
    if (parser.isSet(QStringLiteral("at"))) {
        // The zone of the time is the pack's; it is read again by the engine.
        const auto pack =
            loadPack(settings.packFolder.isEmpty() ? DataFolder::packFolder(settings.dataFolder) : settings.packFolder);
        if (!pack)
            return pack.error();
        const auto at = options.at((*pack)->zone);
        if (!at)
            return at.error();
        settings.at = *at;
    }
    settings.feeds = parser.isSet(QStringLiteral("for")) ? EngineSettings::Feeds::Live : EngineSettings::Feeds::Once;
    return settings;
}

void reportProgress(Engine &engine)
{
    QObject::connect(&engine, &Engine::committed, &engine, [](const CommitSummaries &summaries) {
        for (const CommitSummary &summary : summaries)
            say(CliTexts::tr("%1: +%2 observations, %3 records, %4 corrected, %5 quarantined")
                    .arg(summary.feed.toString())
                    .arg(summary.added)
                    .arg(summary.records)
                    .arg(summary.corrected)
                    .arg(summary.quarantined));
    });
    QObject::connect(&engine, &Engine::failed, &engine, [](const QString &sentence) { say(sentence); });
}

} // namespace

Exit runCollect(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(
        parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("at"), QStringLiteral("endpoint")});
    parser.addOption(
        {QStringLiteral("once"), CliTexts::tr("Run each feed until it has no more, then end (the default).")});
    parser.addOption({QStringLiteral("for"), CliTexts::tr("Run the feeds by their schedules for this many seconds."),
                      QStringLiteral("SECONDS")});
    parser.process(arguments);
    if (parser.isSet(QStringLiteral("once")) && parser.isSet(QStringLiteral("for")))
        return complain({ErrorCode::Usage, CliTexts::tr("Give one of --once and --for.")});
    bool numeric = true;
    const double seconds =
        parser.isSet(QStringLiteral("for")) ? parser.value(QStringLiteral("for")).toDouble(&numeric) : 0;
    if (!numeric || seconds < 0)
        return complain({ErrorCode::Usage, CliTexts::tr("--for takes a number of seconds.")});
    auto settings = settingsFrom(parser);
    if (!settings)
        return complain(settings.error());

    Engine engine(std::move(*settings));
    reportProgress(engine);
    QObject::connect(&engine, &Engine::allDone, qApp, &QCoreApplication::quit);
    if (const auto started = engine.start(); !started)
        return complain(started.error());
    if (parser.isSet(QStringLiteral("for")))
        QTimer::singleShot(std::chrono::milliseconds(std::int64_t(seconds * 1000)), qApp, &QCoreApplication::quit);
    const QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::received, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    const QSet<FeedId> failed = engine.failedFeeds();
    engine.stop();
    for (const FeedId &feed : failed)
        say(CliTexts::tr("The feed %1 has failed; “toancanh-cli feeds” tells why.").arg(feed.toString()));
    return failed.isEmpty() ? Exit::Well : Exit::FeedFailed;
}

} // namespace ioc
