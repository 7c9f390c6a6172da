// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/sources.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

using Kind = TableSource::Kind;

} // namespace

Result<TableSource> TableSource::fromText(const QString &text)
{
    static const QRegularExpression letters(QStringLiteral("^\\[([A-Z]{1,3})\\]$"));
    static const QRegularExpression group(QStringLiteral("^@group(?:/([1-9]))?$"));
    if (const auto match = letters.match(text); match.hasMatch()) {
        const auto column = columnFromName(match.captured(1).toStdString());
        if (!column)
            return Error{ErrorCode::Decode, Texts::tr("No sheet has a column “%1”.").arg(text)};
        return TableSource{Kind::Column, {}, *column, -1};
    }
    if (!text.startsWith(QLatin1Char('@')))
        return TableSource{Kind::Heading, foldedText(text), -1, -1};
    if (const auto match = group.match(text); match.hasMatch())
        return TableSource{Kind::Group, {}, -1, match.captured(1).toInt() - 1};
    if (text == u"@from")
        return TableSource{Kind::From, {}, -1, -1};
    if (text == u"@to")
        return TableSource{Kind::To, {}, -1, -1};
    if (text == u"@period")
        return TableSource{Kind::Period, {}, -1, -1};
    if (text == u"@sheet")
        return TableSource{Kind::Sheet, {}, -1, -1};
    return Error{
        ErrorCode::Decode,
        Texts::tr("“%1” is nothing that a table has: @group, @group/1, @from, @to, @period, @sheet.").arg(text)};
}

QStringList headingsOf(const std::vector<TableSource> &sources)
{
    QStringList headings;
    for (const TableSource &source : sources) {
        if (source.kind == Kind::Heading && !headings.contains(source.heading))
            headings.push_back(source.heading);
    }
    return headings;
}

} // namespace ioc
