// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/pack/pack_reader.h"

#include <cstdio>

namespace ioc {

Exit runCheckPack(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("DIR"), CliTexts::tr("Folder of the province pack."));
    CommonOptions::addTo(parser, {});
    parser.process(arguments);
    if (parser.positionalArguments().size() != 1)
        return complain({ErrorCode::Usage, CliTexts::tr("check-pack takes one folder.")});
    const PackReading reading = readPack(parser.positionalArguments().front());
    PackProblems problems = reading.problems;
    problems.insert(problems.end(), reading.addresses.begin(), reading.addresses.end());
    for (const PackProblem &problem : problems)
        print(QString(toString(problem) + QLatin1Char('\n')));
    if (!problems.empty()) {
        const QString found = CliTexts::tr("%n problem(s) found.", nullptr, int(problems.size()));
        std::fputs(qPrintable(found + QLatin1Char('\n')), stderr);
        return Exit::Usage;
    }
    const ProvincePack &pack = *reading.pack;
    print(CliTexts::tr("%1: %2 units, %3 measures, %4 indicators, %5 feeds, %6 rules, %7 pages. All is well.")
              .arg(pack.name.in(currentLanguage()))
              .arg(pack.units.all().size())
              .arg(pack.measures.size())
              .arg(pack.indicators.size())
              .arg(pack.feeds.size())
              .arg(pack.rules.size())
              .arg(pack.pages.size()) +
          QLatin1Char('\n'));
    return Exit::Well;
}

} // namespace ioc
