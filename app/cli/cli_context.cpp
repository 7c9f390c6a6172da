// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli_context.h"

#include "core/engine/engine.h"
#include "core/pack/load_pack.h"
#include "translations/translations.h"

#include <QFileInfo>

#include <cstdio>

namespace ioc {
namespace {

QCommandLineOption optionNamed(const QString &name)
{
    if (name == u"pack")
        return {name, CliTexts::tr("Folder of the province pack."), QStringLiteral("DIR")};
    if (name == u"data")
        return {name, CliTexts::tr("Data folder."), QStringLiteral("DIR")};
    if (name == u"at")
        return {name, CliTexts::tr("Take this time as now, e.g. 2026-11-20T14:05."), QStringLiteral("TIME")};
    if (name == u"as-known")
        return {name,
                CliTexts::tr("Figures as they were known at the end of this day, or at this time; --at sets both."),
                QStringLiteral("DAY|TIME")};
    if (name == u"format")
        return {name, CliTexts::tr("table, csv or json."), QStringLiteral("FORMAT"), QStringLiteral("table")};
    if (name == u"feed")
        return {name, CliTexts::tr("Only this feed."), QStringLiteral("ID")};
    if (name == u"indicator")
        return {name, CliTexts::tr("Id of the indicator."), QStringLiteral("ID")};
    if (name == u"unit")
        return {name, CliTexts::tr("Unit: its id or CODE@DATE; the province when left out."), QStringLiteral("UNIT")};
    return {name, CliTexts::tr("Use this address for an endpoint of the pack."), QStringLiteral("NAME=ADDRESS")};
}

} // namespace

Exit complain(const Error &error)
{
    std::fputs(qPrintable(QStringLiteral("toancanh-cli: ") + toString(error) + QLatin1Char('\n')), stderr);
    return error.code == ErrorCode::Internal ? Exit::Internal : Exit::Usage;
}

void print(const QString &text)
{
    print(text.toUtf8());
}

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

void CommonOptions::addTo(QCommandLineParser &parser, const QStringList &names)
{
    for (const QString &name : names)
        parser.addOption(optionNamed(name));
    parser.addOption(
        {QStringLiteral("lang"), CliTexts::tr("Language: vi or en."), QStringLiteral("LANG"), QStringLiteral("vi")});
    parser.addHelpOption();
}

Result<OutputFormat> CommonOptions::format() const
{
    const QString name = m_parser.value(QStringLiteral("format"));
    if (name == u"table")
        return OutputFormat::Table;
    if (name == u"csv")
        return OutputFormat::Csv;
    if (name == u"json")
        return OutputFormat::Json;
    return Error{ErrorCode::Usage, CliTexts::tr("The format “%1” is unknown: table, csv or json.").arg(name)};
}

Result<std::map<QString, QString>> CommonOptions::endpoints() const
{
    std::map<QString, QString> endpoints;
    for (const QString &pair : m_parser.values(QStringLiteral("endpoint"))) {
        const auto equals = pair.indexOf(QLatin1Char('='));
        if (equals <= 0)
            return Error{ErrorCode::Usage, CliTexts::tr("--endpoint takes NAME=ADDRESS.")};
        endpoints[pair.left(equals)] = pair.mid(equals + 1);
    }
    return endpoints;
}

Result<std::optional<Instant>> CommonOptions::at(const Zone &zone) const
{
    const QString name = QStringLiteral("at");
    if (!m_parser.optionNames().contains(name))
        return std::optional<Instant>();
    const QString text = m_parser.value(name);
    const auto instant = zone.fromIso(text);
    if (!instant)
        return instant.error();
    return std::optional(*instant);
}

Result<std::optional<Instant>> CommonOptions::known(const Zone &zone) const
{
    const QString name = QStringLiteral("as-known");
    if (!m_parser.optionNames().contains(name))
        return at(zone);
    const QString text = m_parser.value(name);
    if (const QDate day = dayFromIso(text); day.isValid())
        return std::optional(zone.startOf(day.addDays(1)) - Milliseconds(1));
    const auto instant = zone.fromIso(text);
    if (!instant)
        return instant.error();
    return std::optional(*instant);
}

QString knownOn(const ReadingContext &context)
{
    return context.pack->zone.date(context.known.value_or(context.now)).toString(Qt::ISODate);
}

Result<QString> dataFolderFrom(const QCommandLineParser &parser)
{
    const CommonOptions options(parser);
    if (!options.dataFolder().isEmpty())
        return options.dataFolder();
    if (options.packFolder().isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("Name the data folder with --data.")};
    const auto pack = loadPack(options.packFolder());
    if (!pack)
        return pack.error();
    return DataFolder::defaultPath((*pack)->id);
}

Result<ReadingContext> openForReading(const QCommandLineParser &parser)
{
    const CommonOptions options(parser);
    QString data = options.dataFolder();
    QString packFolder = options.packFolder();
    if (packFolder.isEmpty()) {
        if (data.isEmpty())
            return Error{ErrorCode::Usage, CliTexts::tr("Name the data folder with --data.")};
        packFolder = DataFolder::packFolder(data);
        if (!QFileInfo::exists(packFolder))
            return Error{ErrorCode::NotFound,
                         CliTexts::tr("There is no pack in this data folder. Run “toancanh-cli collect” first."), data};
    }
    const auto pack = loadPack(packFolder);
    if (!pack)
        return pack.error();
    if (data.isEmpty())
        data = DataFolder::defaultPath((*pack)->id);
    const auto output = options.format();
    if (!output)
        return output.error();
    const auto at = options.at((*pack)->zone);
    if (!at)
        return at.error();
    const auto known = options.known((*pack)->zone);
    if (!known)
        return known.error();
    return ReadingContext{*pack,
                          DataFolder::cacheFile(data),
                          DataFolder::ledgerFile(data),
                          at->value_or(SystemClock().now()),
                          *known,
                          Format(currentLanguage(), (*pack)->zone),
                          *output};
}

Result<QDate> dayOption(const QCommandLineParser &parser, const QString &name)
{
    const QString text = parser.value(name);
    const QDate day = dayFromIso(text);
    if (!text.isEmpty() && !day.isValid())
        return Error{ErrorCode::Usage, CliTexts::tr("--%1 takes a day such as 2026-11-21.").arg(name)};
    return day;
}

Result<Span> spanOption(const QCommandLineParser &parser)
{
    const auto from = dayOption(parser, QStringLiteral("from"));
    if (!from)
        return from.error();
    const auto to = dayOption(parser, QStringLiteral("to"));
    if (!to)
        return to.error();
    return Span{*from, *to};
}

QCommandLineOption compareOption()
{
    return {QStringLiteral("compare"),
            CliTexts::tr("Add the indicator's comparisons and plans to every row; JSON only.")};
}

Result<IndicatorId> indicatorOption(const QCommandLineParser &parser)
{
    const IndicatorId indicator(parser.value(QStringLiteral("indicator")));
    if (indicator.isEmpty())
        return Error{ErrorCode::Usage, CliTexts::tr("Name the indicator with --indicator.")};
    return indicator;
}

Result<std::optional<QDate>> boundaryOption(const QCommandLineParser &parser)
{
    const auto day = dayOption(parser, QStringLiteral("boundary"));
    if (!day)
        return day.error();
    return day->isValid() ? std::optional(*day) : std::nullopt;
}

Language currentLanguage()
{
    return installedLanguage();
}

} // namespace ioc
