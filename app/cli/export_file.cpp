// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_file.h"

#include "core/base/durable_file.h"

#include <QFileInfo>

namespace ioc {

void addExportOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("file"), CliTexts::tr("export: the file to write, NAME.json or NAME.csv."),
                      QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("force"), CliTexts::tr("export: replace the file if it is there.")});
    parser.addOption({QStringLiteral("from"), CliTexts::tr("export, report: first day."), QStringLiteral("DAY")});
    parser.addOption(
        {QStringLiteral("to"), CliTexts::tr("export, report: day after the last."), QStringLiteral("DAY")});
}

Exit exportTo(const QCommandLineParser &parser, const AnswerForms &forms)
{
    const QString file = parser.value(QStringLiteral("file"));
    const bool isJson = file.endsWith(u".json", Qt::CaseInsensitive);
    if (!isJson && !file.endsWith(u".csv", Qt::CaseInsensitive))
        return complain({ErrorCode::Usage, CliTexts::tr("export needs --file NAME.json or --file NAME.csv.")});
    if (QFileInfo::exists(file) && !parser.isSet(QStringLiteral("force")))
        return complain({ErrorCode::Usage, CliTexts::tr("%1 is there already. Replace it with --force.").arg(file)});
    const QByteArray bytes = isJson ? forms.json() : "\xEF\xBB\xBF" + forms.csv().toCsv().toUtf8();
    if (const auto written = writeDurably(file, bytes); !written)
        return complain(written.error());
    return Exit::Well;
}

bool liesWithin(const Span &days, Instant at, const Zone &zone)
{
    const QDate day = zone.date(at);
    return (!days.from.isValid() || day >= days.from) && (!days.to.isValid() || day < days.to);
}

} // namespace ioc
