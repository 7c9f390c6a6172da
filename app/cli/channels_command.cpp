// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/owner_order.h"

namespace ioc {

Exit runChannels(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data")});
    parser.addPositionalArgument(
        QStringLiteral("ORDER"),
        CliTexts::tr("try ID: a trial by a channel of notify.json, to everybody who has an address there."),
        QStringLiteral("try ID"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || words[0] != u"try" || words[1].isEmpty())
        return complain({ErrorCode::Usage, CliTexts::tr("channels takes: try ID.")});
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    Command command{Command::Kind::TryChannel, {}};
    command.subject = words[1];
    const auto answer = askOwner(*folder, command);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return complain({ErrorCode::NotFound, CliTexts::tr("No program runs the feeds of this data folder, so nobody "
                                                           "tells; “toancanh-cli collect” does.")});
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    print(QString(CliTexts::tr("The trial is on its way.") + QLatin1Char('\n')));
    return Exit::Well;
}

} // namespace ioc
