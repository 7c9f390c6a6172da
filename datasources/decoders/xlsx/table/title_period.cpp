// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/title_period.h"

#include "core/base/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

constexpr Words<TitlePeriodKind, 5> kKinds{{{TitlePeriodKind::Day, "day"},
                                            {TitlePeriodKind::Month, "month"},
                                            {TitlePeriodKind::Quarter, "quarter"},
                                            {TitlePeriodKind::Year, "year"},
                                            {TitlePeriodKind::Range, "range"}}};

/// A day in figures or in words.
const QString kDay =
    QStringLiteral("(\\d{1,2})\\s*(?:/|-|\\.|tháng)\\s*(\\d{1,2})\\s*(?:/|-|\\.|năm)\\s*(\\d{4})(?!\\d)");

const QRegularExpression &patternOf(TitlePeriodKind kind)
{
    constexpr auto kOptions =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
    static const QRegularExpression day(QStringLiteral("ngày\\s*") + kDay, kOptions);
    // "ngày 15 tháng 10 năm 2026" tells a day, which is that of the signature more often than the report's.
    static const QRegularExpression month(
        QStringLiteral("(?<!\\d )(?<!\\d)tháng\\s*(\\d{1,2})\\s*(?:/|-|năm)\\s*(\\d{4})(?!\\d)"), kOptions);
    static const QRegularExpression quarter(
        QStringLiteral("quý\\s*(IV|I{1,3}|[1-4])\\s*(?:/|-|năm)\\s*(\\d{4})(?!\\d)"), kOptions);
    static const QRegularExpression year(QStringLiteral("(?<!\\d )(?<![\\dIV] )năm\\s*(\\d{4})(?!\\d)"), kOptions);
    static const QRegularExpression range(QStringLiteral("từ\\s*(?:ngày\\s*)?") + kDay +
                                              QStringLiteral("\\s*(?:đến|tới|-)\\s*(?:hết\\s*)?(?:ngày\\s*)?") + kDay,
                                          kOptions);
    switch (kind) {
    case TitlePeriodKind::Day:
        return day;
    case TitlePeriodKind::Month:
        return month;
    case TitlePeriodKind::Quarter:
        return quarter;
    case TitlePeriodKind::Year:
        return year;
    case TitlePeriodKind::Range:
        return range;
    }
    Q_UNREACHABLE();
}

QDate dayFrom(const QRegularExpressionMatch &match, int first)
{
    return {match.captured(first + 2).toInt(), match.captured(first + 1).toInt(), match.captured(first).toInt()};
}

int quarterFrom(const QString &text)
{
    static const QStringList romans{QStringLiteral("I"), QStringLiteral("II"), QStringLiteral("III"),
                                    QStringLiteral("IV")};
    const auto roman = romans.indexOf(text.toUpper());
    return roman >= 0 ? int(roman) + 1 : text.toInt();
}

TitlePeriod months(int year, int first, int count, const QString &words)
{
    const QDate from(year, first, 1);
    return {from, from.addMonths(count).addDays(-1), words};
}

TitlePeriod periodFrom(const QRegularExpressionMatch &match, TitlePeriodKind kind)
{
    const QString words = match.captured(0);
    switch (kind) {
    case TitlePeriodKind::Day:
        return {dayFrom(match, 1), dayFrom(match, 1), words};
    case TitlePeriodKind::Month:
        return months(match.captured(2).toInt(), match.captured(1).toInt(), 1, words);
    case TitlePeriodKind::Quarter:
        return months(match.captured(2).toInt(), quarterFrom(match.captured(1)) * 3 - 2, 3, words);
    case TitlePeriodKind::Year:
        return months(match.captured(1).toInt(), 1, 12, words);
    case TitlePeriodKind::Range:
        return {dayFrom(match, 1), dayFrom(match, 4), words};
    }
    return {};
}

} // namespace

QString toString(TitlePeriodKind kind)
{
    return wordOf(kKinds, kind);
}

std::optional<TitlePeriodKind> titlePeriodKindFromString(const QString &text)
{
    return valueOf(kKinds, text);
}

QList<TitlePeriod> periodsIn(const QString &text, TitlePeriodKind kind)
{
    QList<TitlePeriod> periods;
    for (auto matches = patternOf(kind).globalMatch(text); matches.hasNext();) {
        const TitlePeriod period = periodFrom(matches.next(), kind);
        if (period.from.isValid() && period.to.isValid() && period.from <= period.to)
            periods.push_back(period);
    }
    return periods;
}

Result<TitlePeriod> titlePeriod(const QStringList &titles, TitlePeriodKind kind, const QString &line)
{
    std::optional<TitlePeriod> found;
    for (const QString &title : titles) {
        if (!title.contains(line, Qt::CaseInsensitive))
            continue;
        for (const TitlePeriod &period : periodsIn(title, kind)) {
            if (found && *found != period)
                return Error{ErrorCode::Decode,
                             Texts::tr("The titles tell two periods, “%1” and “%2”: the recipe must say in “period” "
                                       "which line is meant.")
                                 .arg(found->words, period.words)};
            found = period;
        }
    }
    if (!found)
        return Error{ErrorCode::Decode,
                     Texts::tr("No title above the table tells the period that the recipe expects.")};
    return *found;
}

} // namespace ioc
