// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "app/cli/owner_order.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace ioc {
namespace {

/// One row of NAME=VALUE words; the texts are read as the mapping of the feed declares.
Result<QJsonArray> rowFromWords(const QStringList &words)
{
    QJsonObject row;
    for (const QString &word : words) {
        const auto sign = word.indexOf(QLatin1Char('='));
        const QString name = word.left(sign);
        if (sign < 1 || row.contains(name))
            return Error{ErrorCode::Usage,
                         CliTexts::tr("“%1” is no NAME=VALUE, or names what is told already.").arg(word)};
        row.insert(name, word.mid(sign + 1));
    }
    return row.isEmpty() ? QJsonArray() : QJsonArray{row};
}

Result<QJsonArray> rowsFromFile(const QString &path)
{
    QFile file(path);
    if (!(path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return Error{ErrorCode::Io, file.errorString(), path};
    const auto document = QJsonDocument::fromJson(file.read(kLongestCommandLine));
    if (!document.isArray())
        return Error{ErrorCode::Usage, CliTexts::tr("The rows are one JSON array of objects, shorter than 64 KiB."),
                     path};
    return document.array();
}

Exit add(const QString &folder, const Command &command, OutputFormat output)
{
    if (toLine(command).size() >= kLongestCommandLine)
        return complain({ErrorCode::Usage, CliTexts::tr("Too many rows for one entry: it is shorter than 64 KiB.")});
    const auto answer = carryOut(folder, command);
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    const std::int64_t no = answer->facts[QStringLiteral("entry")].toInteger();
    if (output == OutputFormat::Json) {
        JsonWriter json;
        json.beginObject().member("feed", command.feed.toString()).member("entry", no);
        print(QByteArray(json.endObject().bytes() + '\n'));
    } else {
        print(QString(CliTexts::tr("Recorded as entry %1 of the ledger. It comes into the figures with the next run of "
                                   "the feed.")
                          .arg(no) +
                      QLatin1Char('\n')));
    }
    return Exit::Well;
}

} // namespace

Exit runEntry(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.addOption({QStringLiteral("rows"),
                      CliTexts::tr("A file with the rows, a JSON array; - for the standard input."),
                      QStringLiteral("FILE")});
    parser.addPositionalArgument(QStringLiteral("ORDER"), CliTexts::tr("add: enter a row."), QStringLiteral("add"));
    parser.addPositionalArgument(QStringLiteral("FEED"), CliTexts::tr("A feed that people bring."));
    parser.addPositionalArgument(QStringLiteral("NAME=VALUE"), CliTexts::tr("What the row tells."),
                                 QStringLiteral("[NAME=VALUE…]"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    const bool fromFile = parser.isSet(QStringLiteral("rows"));
    if (words.value(0) != u"add" || words.size() < 2 || (words.size() > 2) == fromFile)
        return complain({ErrorCode::Usage, CliTexts::tr("entry takes add FEED NAME=VALUE… or add FEED --rows FILE.")});
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const auto output = CommonOptions(parser).format();
    if (!output)
        return complain(output.error());
    const auto rows = fromFile ? rowsFromFile(parser.value(QStringLiteral("rows"))) : rowFromWords(words.mid(2));
    if (!rows)
        return complain(rows.error());
    return add(*folder, {Command::Kind::AddEntry, FeedId(words[1]), *rows}, *output);
}

} // namespace ioc
