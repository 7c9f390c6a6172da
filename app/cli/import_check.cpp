// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_command.h"
#include "core/pack/load_pack.h"
#include "core/store/data_folder.h"
#include "datasources/decoders/xlsx/table/workbook_table.h"

namespace ioc {
namespace {

Result<PackPtr> packFrom(const QCommandLineParser &parser)
{
    const CommonOptions options(parser);
    if (options.packFolder().isEmpty() && options.dataFolder().isEmpty())
        return Error{ErrorCode::Usage,
                     CliTexts::tr("Name a pack with --pack, or a data folder that holds one with --data.")};
    return loadPack(options.packFolder().isEmpty() ? DataFolder::packFolder(options.dataFolder())
                                                   : options.packFolder());
}

void line(const QString &label, const QString &sentence)
{
    print(label + QStringLiteral(": ") + sentence + QLatin1Char('\n'));
}

} // namespace

Exit checkImport(const QByteArray &bytes, const QCommandLineParser &parser)
{
    const auto pack = packFrom(parser);
    if (!pack)
        return complain(pack.error());
    const FeedId id(parser.value(QStringLiteral("feed")));
    const FeedDefinition *feed = (*pack)->feed(id);
    if (!feed || feed->format["type"].toString() != u"xlsx")
        return complain(
            {ErrorCode::Usage, CliTexts::tr("There is no feed “%1” of workbooks in the pack.").arg(id.toString())});
    std::vector<QString> sources;
    for (const FieldMapping &field : feed->fields) {
        if (!isOfNoRow(field.source))
            sources.push_back(field.source);
    }
    const TableRecipe recipe = TableRecipe::fromJson(feed->format);
    const auto table = readWorkbookTable({bytes.constData(), size_t(bytes.size())}, recipe, sources);
    if (!table) {
        line(CliTexts::tr("refused"), table.error().message);
        return Exit::VerificationFailed;
    }
    for (const Drift &drift : table->drift)
        line(drift.weight == Drift::Weight::InDoubt ? CliTexts::tr("refused") : CliTexts::tr("told"), drift.sentence);
    for (const TotalDifference &difference : table->differences)
        line(recipe.tellsDifferences ? CliTexts::tr("told") : CliTexts::tr("refused"), difference.reason);
    const bool isRefused = table->doubt() || (!table->differences.empty() && !recipe.tellsDifferences);
    if (!isRefused)
        print(CliTexts::tr("The file fits the recipe of the feed %1.").arg(id.toString()) + QLatin1Char('\n'));
    return isRefused ? Exit::VerificationFailed : Exit::Well;
}

} // namespace ioc
