// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/options.h"

#include "app/simulator/http/page_request.h"

#include <QCommandLineParser>

#include <cmath>

namespace ioc::sim {
namespace {

constexpr double kMostSpeed = 100'000;

Error usage(const QString &message)
{
    return {ErrorCode::Usage, message};
}

QList<QCommandLineOption> known()
{
    const auto option = [](const char *name, const char *description, const char *value, const char *otherwise = "") {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description),
                                  QString::fromLatin1(value), QString::fromLatin1(otherwise));
    };
    return {
        option("seed", "Number that all figures come from.", "N", "1"),
        option("speed", "Simulated seconds in a second.", "X", "1"),
        option("scenario", "normal, flood, outage, late-departments or alarm-storm.", "NAME", "normal"),
        option("scenario-after", "Simulated seconds from the start to the scenario; negative: it has begun.", "S", "0"),
        option("port", "Port on 127.0.0.1; 0 takes a free one.", "P", "8460"),
        option("inbox", "Folder that departments deliver files to; none without it.", "DIR"),
        option("start", "Simulated time at the start, ISO 8601; the machine's clock without it.", "TIME"),
        option("pack", "Province pack: a folder with units.csv.", "DIR")};
}

} // namespace

Result<Options> Options::read(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Plays the systems of a province's departments."));
    const QCommandLineOption help = parser.addHelpOption();
    parser.addOptions(known());
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(help))
        parser.showHelp();
    if (!parser.positionalArguments().isEmpty())
        return usage(QStringLiteral("unexpected argument %1").arg(parser.positionalArguments().constFirst()));

    Options options;
    bool readable = false;
    options.seed = parser.value(QStringLiteral("seed")).toULongLong(&readable);
    if (!readable)
        return usage(QStringLiteral("--seed takes a whole number"));
    options.speed = parser.value(QStringLiteral("speed")).toDouble(&readable);
    if (!readable || !std::isfinite(options.speed) || options.speed < 0 || options.speed > kMostSpeed)
        return usage(QStringLiteral("--speed takes a number from 0 to %1").arg(kMostSpeed));
    const auto scenario = scenarioFromString(parser.value(QStringLiteral("scenario")).toStdString());
    if (!scenario)
        return usage(QStringLiteral("--scenario does not know %1").arg(parser.value(QStringLiteral("scenario"))));
    options.scenario = *scenario;
    options.scenarioAfter = std::chrono::seconds(parser.value(QStringLiteral("scenario-after")).toLongLong(&readable));
    if (!readable)
        return usage(QStringLiteral("--scenario-after takes a number of seconds"));
    options.port = parser.value(QStringLiteral("port")).toUShort(&readable);
    if (!readable)
        return usage(QStringLiteral("--port takes a number from 0 to 65535"));
    if (const QString start = parser.value(QStringLiteral("start")); !start.isEmpty()) {
        options.start = momentFromIso(start);
        if (!options.start)
            return usage(QStringLiteral("--start cannot read %1").arg(start));
    }
    options.inbox = parser.value(QStringLiteral("inbox"));
    options.pack = parser.value(QStringLiteral("pack"));
    if (options.pack.isEmpty())
        return usage(QStringLiteral("--pack is missing"));
    return options;
}

} // namespace ioc::sim
