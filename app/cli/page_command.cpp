// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answer.h"
#include "app/cli/commands.h"
#include "app/cli/json_writer.h"
#include "app/cli/owner_order.h"
#include "core/pack/load_pack.h"
#include "core/pack/page_json.h"
#include "core/store/data_folder.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdio>

namespace ioc {
namespace {

/// The pack that the walls of a data folder show.
Result<PackPtr> workingCopy(const QString &dataFolder)
{
    const QString folder = DataFolder::packFolder(dataFolder);
    if (!QFileInfo::exists(folder))
        return Error{ErrorCode::NotFound,
                     CliTexts::tr("There is no pack in this data folder. Run “toancanh-cli collect” first."),
                     dataFolder};
    return loadPack(folder);
}

QByteArray jsonOf(const std::vector<PageDocument> &pages)
{
    JsonWriter json;
    json.beginObject().beginArray("pages");
    for (const PageDocument &page : pages) {
        json.beginObject().member("id", page.id.toString()).member("title", page.title.vi);
        json.textOrNull("sector", page.sector.toString());
        json.member("columns", std::int64_t(page.columns)).member("rows", std::int64_t(page.rows));
        json.member("tiles", std::int64_t(page.tiles.size())).endObject();
    }
    return json.endArray().endObject().bytes() + '\n';
}

TextTable tableOf(const std::vector<PageDocument> &pages)
{
    TextTable table({CliTexts::tr("Page"), CliTexts::tr("Title"), CliTexts::tr("Sector"), CliTexts::tr("Grid"),
                     CliTexts::tr("Tiles")});
    for (const PageDocument &page : pages)
        table.add({page.id.toString(), page.title.in(currentLanguage()), page.sector.toString(),
                   QStringLiteral("%1×%2").arg(page.columns).arg(page.rows), QString::number(page.tiles.size())});
    return table;
}

Exit list(const ProvincePack &pack, OutputFormat output)
{
    printAnswer(output, {[&] { return jsonOf(pack.pages); }, [&] { return tableOf(pack.pages); }});
    return Exit::Well;
}

Exit show(const ProvincePack &pack, const PageId &wanted)
{
    const PageDocument *page = pack.page(wanted);
    if (!page)
        return complain(
            {ErrorCode::NotFound, CliTexts::tr("There is no page “%1” in the pack.").arg(wanted.toString())});
    print(QJsonDocument(toJson(*page)).toJson());
    return Exit::Well;
}

Result<QJsonObject> pageFromFile(const QString &path)
{
    QFile file(path);
    if (!(path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return Error{ErrorCode::Io, file.errorString(), path};
    constexpr qsizetype kSpaceForBlanks = 8; // times as long on the screen as on the line that it becomes
    const auto document = QJsonDocument::fromJson(file.read(kLongestCommandLine * kSpaceForBlanks));
    if (!document.isObject())
        return Error{ErrorCode::Usage,
                     CliTexts::tr("A page is one JSON object, shorter than 64 KiB, as “page show” prints it."), path};
    return document.object();
}

Exit order(const QString &folder, const Command &command)
{
    if (toLine(command).size() >= kLongestCommandLine)
        return complain({ErrorCode::Usage, CliTexts::tr("The page is too long: it is shorter than 64 KiB.")});
    const auto answer = carryOut(folder, command);
    if (!answer)
        return complain(answer.error());
    if (!answer->done)
        return complain({ErrorCode::Usage, answer->sentence});
    print(QString(CliTexts::tr("Done.") + QLatin1Char('\n')));
    return Exit::Well;
}

Exit save(const QString &folder, const QString &path)
{
    const auto page = pageFromFile(path);
    if (!page)
        return complain(page.error());
    return order(
        folder,
        {Command::Kind::ActOnPage, {}, {}, (*page)[QStringLiteral("id")].toString(), QStringLiteral("saved"), *page});
}

} // namespace

Exit runPage(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("format")});
    parser.addPositionalArgument(
        QStringLiteral("ORDER"),
        CliTexts::tr("list: the pages of the data folder's pack. show ID: one, as JSON. save FILE: puts that JSON into "
                     "the pack (- for the standard input). remove ID: takes a page out."),
        QStringLiteral("list|show ID|save FILE|remove ID"));
    parser.process(arguments);
    const QStringList words = parser.positionalArguments();
    const QString what = words.value(0);
    const bool takesAWord = what == u"show" || what == u"save" || what == u"remove";
    if ((what != u"list" && !takesAWord) || words.size() != (takesAWord ? 2 : 1))
        return complain({ErrorCode::Usage, CliTexts::tr("page takes list, show ID, save FILE or remove ID.")});
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    if (what == u"save")
        return save(*folder, words[1]);
    if (what == u"remove")
        return order(*folder, {Command::Kind::ActOnPage, {}, {}, words[1], QStringLiteral("removed"), {}});
    const auto output = CommonOptions(parser).format();
    if (!output)
        return complain(output.error());
    const auto pack = workingCopy(*folder);
    if (!pack)
        return complain(pack.error());
    return what == u"list" ? list(**pack, *output) : show(**pack, PageId(words[1]));
}

} // namespace ioc
