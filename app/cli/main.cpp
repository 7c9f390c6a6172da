// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/core_dumps.h"
#include "core/base/log.h"
#include "core/base/memory_use.h"
#include "translations/translations.h"

#include <QCoreApplication>

#include <cstdio>

namespace {

struct Command
{
    const char *name;
    ioc::Exit (*run)(const QStringList &);
};

constexpr Command kCommands[] = {
    {"alarms", ioc::runAlarms},
    {"bulletins", ioc::runBulletins},
    {"cache", ioc::runCache},
    {"channels", ioc::runChannels},
    {"check-pack", ioc::runCheckPack},
    {"collect", ioc::runCollect},
    {"directives", ioc::runDirectives},
    {"entry", ioc::runEntry},
    {"explain", ioc::runExplain},
    {"feeds", ioc::runFeeds},
    {"history", ioc::runHistory},
    {"import", ioc::runImport},
    {"ledger", ioc::runLedger},
    {"overview", ioc::runOverview},
    {"pack", ioc::runPack},
    {"page", ioc::runPage},
    {"payload", ioc::runPayload},
    {"quarantine", ioc::runQuarantine},
    {"query", ioc::runQuery},
    {"rank", ioc::runRank},
    {"records", ioc::runRecords},
    {"secret", ioc::runSecret},
    {"trace", ioc::runTrace},
    {"wall", ioc::runWall},
};

QString languageArgument(const QStringList &arguments)
{
    const auto at = arguments.indexOf(QStringLiteral("--lang"));
    if (at >= 0 && at + 1 < arguments.size())
        return arguments[at + 1];
    for (const QString &argument : arguments) {
        if (argument.startsWith(QStringLiteral("--lang=")))
            return argument.mid(7);
    }
    return QStringLiteral("vi");
}

} // namespace

int main(int argc, char **argv)
{
    ioc::leaveNoCoreDumps();
    ioc::giveLargeBlocksBack();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("toancanh-cli"));
    ioc::startLogging();
    QStringList arguments = QCoreApplication::arguments();
    ioc::installLanguage(languageArgument(arguments) == u"en" ? ioc::Language::English : ioc::Language::Vietnamese);
    const QString wanted = arguments.value(1);
    for (const Command &command : kCommands) {
        if (wanted == QLatin1StringView(command.name)) {
            arguments.removeAt(1);
            return int(command.run(arguments));
        }
    }
    QStringList names;
    for (const Command &command : kCommands)
        names.push_back(QString::fromLatin1(command.name));
    const QString usage = ioc::CliTexts::tr("Usage: toancanh-cli %1 … (--help after a command tells more)")
                              .arg(names.join(QLatin1Char('|')));
    std::fputs(qPrintable(usage + QLatin1Char('\n')), stderr);
    return int(ioc::Exit::Usage);
}
