// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_command.h"

#include "app/cli/commands.h"

#include <QFile>

namespace ioc {
namespace {

constexpr qint64 kLargestFile = 256LL << 20; // as feeds take

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, file.errorString(), path};
    if (file.size() > kLargestFile)
        return Error{ErrorCode::Payload, CliTexts::tr("The file is larger than 256 MiB."), path};
    return file.readAll();
}

} // namespace

Exit runImport(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("feed")});
    parser.addPositionalArgument(QStringLiteral("ORDER"),
                                 CliTexts::tr("doctor: propose a recipe; check: compare with a feed's recipe."),
                                 QStringLiteral("doctor|check"));
    parser.addPositionalArgument(QStringLiteral("FILE"), CliTexts::tr("A workbook (.xlsx)."));
    parser.addOption(
        {QStringLiteral("sheet"), CliTexts::tr("Which sheet, where several are visible."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("json"), CliTexts::tr("Only the recipe: “format” and “fields” of a feed.")});
    parser.process(arguments);
    const QStringList orders = parser.positionalArguments();
    const bool isDoctor = orders.value(0) == u"doctor";
    if (orders.size() != 2 || (!isDoctor && orders[0] != u"check"))
        return complain({ErrorCode::Usage, CliTexts::tr("import takes doctor FILE or check FILE.")});
    const auto bytes = bytesOf(orders[1]);
    if (!bytes)
        return complain(bytes.error());
    if (!isDoctor)
        return checkImport(*bytes, parser);
    const QString sheet = parser.value(QStringLiteral("sheet"));
    return reportImport(*bytes, sheet.isEmpty() ? std::nullopt : std::optional(sheet),
                        parser.isSet(QStringLiteral("json")));
}

} // namespace ioc
