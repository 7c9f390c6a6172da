// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_xlsx_feed.h"

#include "core/pack/pack_problem.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace ioc {
namespace {

QStringList faultsOfLayout(const QJsonObject &format)
{
    QStringList faults;
    const QJsonArray levels = format["levels"].toArray();
    const bool isOfficial = format["layout"].toString() == u"official";
    if (!isOfficial) {
        for (const char *key : {"marker", "label", "levels", "rows", "totals", "footers", "sums"}) {
            if (format.contains(QLatin1StringView(key)))
                faults.push_back(PackTexts::tr("“%1” belongs to the official layout.").arg(QLatin1StringView(key)));
        }
        return faults;
    }
    if (format["header_row"].toInt(1) == 0)
        faults.push_back(PackTexts::tr("The official layout needs the row of its headings (header_row)."));
    if (!format.contains(QStringLiteral("label")))
        faults.push_back(PackTexts::tr("The official layout needs “label”: the heading of the column that says whose "
                                       "the figures are."));
    for (const auto &level : levels) {
        if (level.toString() != u"text" && !format.contains(QStringLiteral("marker")))
            faults.push_back(PackTexts::tr("Groups with marks need “marker”: the heading of the column of marks."));
        if (level.toString() == format["rows"].toString(QStringLiteral("number")))
            faults.push_back(PackTexts::tr("Groups and rows have the same marks (%1): nothing tells them apart.")
                                 .arg(level.toString()));
    }
    return faults;
}

/// A field that begins with @ takes something besides the columns.
QString faultOfSource(const QJsonObject &format, const QString &source)
{
    static const QRegularExpression group(QStringLiteral("^@group(?:/([1-9]))?$"));
    static const QRegularExpression letters(QStringLiteral("^\\[[A-Z]{1,3}\\]$"));
    if (const auto match = group.match(source); match.hasMatch())
        return match.captured(1).toInt() <= format["levels"].toArray().size() &&
                       format.contains(QStringLiteral("levels"))
                   ? QString()
                   : PackTexts::tr("“%1” takes a group of a level that the recipe does not have.").arg(source);
    if (source == u"@from" || source == u"@to" || source == u"@period")
        return format.contains(QStringLiteral("period"))
                   ? QString()
                   : PackTexts::tr("“%1” takes the period of the titles, but the recipe has no “period”.").arg(source);
    if (source.startsWith(QLatin1Char('@')) && source != u"@sheet")
        return PackTexts::tr("“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.")
            .arg(source);
    if (format["header_row"].toInt(1) == 0 && !source.startsWith(QLatin1Char('@')) && !letters.match(source).hasMatch())
        return PackTexts::tr("A table without headings has no column “%1”; by letter it is [A], [B].").arg(source);
    return {};
}

} // namespace

QStringList faultsOfXlsxFeed(const FeedDefinition &feed)
{
    if (feed.format["type"].toString() != u"xlsx")
        return {};
    QStringList faults = faultsOfLayout(feed.format);
    for (const FieldMapping &field : feed.fields) {
        const QString fault = isOfNoRow(field.source) ? QString() : faultOfSource(feed.format, field.source);
        if (!fault.isEmpty())
            faults.push_back(fault);
    }
    return faults;
}

} // namespace ioc
