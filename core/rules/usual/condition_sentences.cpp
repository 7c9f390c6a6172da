// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/usual/condition_sentences.h"

#include <QCoreApplication>

#include <cmath>

namespace ioc {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConditionSentences)
};

/// Numbers of one indicator or measure.
class Amounts
{
public:
    Amounts(const Format &format, int decimals, const LocalizedText &unit)
        : m_format(format)
        , m_decimals(decimals)
        , m_unit(unit.in(format.language()))
    {
    }

    QString bare(double value) const { return m_format.number(value, m_decimals); }
    QString withUnit(double value) const
    {
        return m_unit.isEmpty() ? bare(value) : QString(bare(value) + QChar(QChar::Nbsp) + m_unit);
    }

private:
    const Format &m_format;
    int m_decimals;
    QString m_unit;
};

Amounts amountsOf(const Indicator &indicator, const Format &format)
{
    return {format, indicator.decimals, indicator.unit};
}

/// As it stands within a sentence: "thứ Bảy", "Saturday".
QString weekdayWithin(QDate day, const Format &format)
{
    QString name = format.weekday(day);
    if (format.language() == Language::Vietnamese)
        name[0] = name[0].toLower();
    return name;
}

/// Of a likelihood, 0 to 1.
QString percent(double share, const Format &format)
{
    return format.number(share * 100, 0) + QChar(QChar::Nbsp) + QLatin1Char('%');
}

/// As it stands within a sentence: "above 500 reports".
QString pastLimit(const ForecastCondition::Limit &limit, const Amounts &amounts)
{
    const QString value = amounts.withUnit(limit.value);
    return limit.side == AlarmSide::Above ? Texts::tr("above %1").arg(value) : Texts::tr("below %1").arg(value);
}

/// Between which days with 80 %.
QString rangeOf(const LimitOutlook &outlook, const Format &format)
{
    const QString earliest = format.date(outlook.earliest.value_or(*outlook.day));
    const QString sure = percent(kOutlookConfidence, format);
    return outlook.latest ? Texts::tr("%1 sure: %2 to %3").arg(sure, earliest, format.date(*outlook.latest))
                          : Texts::tr("%1 sure: not before %2").arg(sure, earliest);
}

QString testOf(const LimitOutlook &outlook, const Amounts &amounts)
{
    return Texts::tr("in %1 tests on the past a month was %2 off on average, last year's figure %3")
        .arg(outlook.tests)
        .arg(amounts.bare(outlook.meanError), amounts.bare(outlook.naiveError));
}

} // namespace

QString usualSentence(const Usual &usual, const UsualPart &part, double value, const Indicator &indicator,
                      const Format &format)
{
    const Amounts amounts = amountsOf(indicator, format);
    const QString day = weekdayWithin(part.day, format);
    const QString median = amounts.bare(usual.median);
    const QString deviation = amounts.bare(usual.deviation);
    const QString now = amounts.withUnit(value);
    if (part.part == DeviationCondition::Part::Hour)
        return Texts::tr("Usual on %1 from %2 to %3 h is %4 (±%5); today %6")
            .arg(day)
            .arg(part.fromHour)
            .arg(part.toHour)
            .arg(median, deviation, now);
    if (part.part == DeviationCondition::Part::DaySoFar)
        return Texts::tr("Usual on %1 until %2 h is %3 (±%4); today %5")
            .arg(day)
            .arg(part.toHour)
            .arg(median, deviation, now);
    return Texts::tr("Usual on %1 is %2 (±%3); on %4 it was %5")
        .arg(day, median, deviation, format.date(part.day), now);
}

QString changeSentence(const ValueChange &change, double value, const Indicator &indicator, const Format &format)
{
    const Amounts amounts = amountsOf(indicator, format);
    const QString by = amounts.withUnit(std::abs(change.by));
    const QString within = format.duration(change.within);
    const QString now = amounts.withUnit(value);
    return change.by >= 0 ? Texts::tr("Rose by %1 in %2, to %3").arg(by, within, now)
                          : Texts::tr("Fell by %1 in %2, to %3").arg(by, within, now);
}

QString stationSentence(const StationStanding &station, const TableCondition &condition, const Measure &measure,
                        const Format &format)
{
    const Amounts amounts(format, measure.decimals, measure.unit);
    const bool isAbove = station.value >= station.limit;
    const QString text =
        isAbove ? Texts::tr("%1: %2, %3 above level %4 (%5)") : Texts::tr("%1: %2, %3 below level %4 (%5)");
    return text.arg(station.member, amounts.withUnit(station.value),
                    amounts.withUnit(std::abs(station.value - station.limit)), condition.level,
                    amounts.withUnit(station.limit));
}

QString stationsSentence(const std::vector<StationStanding> &stations, const TableCondition &condition,
                         const Measure &measure, const Format &format)
{
    constexpr size_t kMostTold = 4;
    QStringList sentences;
    for (size_t i = 0; i < std::min(stations.size(), kMostTold); ++i)
        sentences.push_back(stationSentence(stations[i], condition, measure, format));
    if (stations.size() > kMostTold)
        sentences.push_back(Texts::tr("%n more station(s)", nullptr, int(stations.size() - kMostTold)));
    return sentences.join(QStringLiteral("; "));
}

QString outlookSentence(const TargetOutlook &outlook, double target, QDate lastDay, const Indicator &indicator,
                        const Format &format)
{
    const Amounts amounts = amountsOf(indicator, format);
    const QString likelihood = percent(outlook.missed, format);
    const QString text = Texts::tr("Expected on %1: %2 (±%3); the target is %4; likelihood of missing it: %5");
    return text.arg(format.date(lastDay), amounts.withUnit(outlook.expected), amounts.bare(outlook.halfInterval),
                    amounts.withUnit(target), likelihood);
}

QString limitSentence(const LimitOutlook &outlook, const ForecastCondition::Limit &limit, QDate lastDay,
                      const Indicator &indicator, const Format &format)
{
    const Amounts amounts = amountsOf(indicator, format);
    const QString past = pastLimit(limit, amounts);
    if (outlook.isPast)
        return Texts::tr("It is %1 already").arg(past);
    if (!outlook.day)
        return {};
    const QString expected =
        outlook.isOfLastDay
            ? Texts::tr("Expected on %1: %2 (±%3), so %4")
                  .arg(format.date(lastDay), amounts.withUnit(outlook.expected), amounts.bare(outlook.halfInterval),
                       past)
            : Texts::tr("Expected to be %1 on %2 (%3)").arg(past, format.date(*outlook.day), rangeOf(outlook, format));
    const QString sure =
        Texts::tr("likelihood by %1: %2").arg(format.date(lastDay), percent(outlook.likelihood, format));
    return QStringList{expected, sure, testOf(outlook, amounts)}.join(QStringLiteral("; "));
}

QString reportSentence(const PlaceReport &report, Instant now, const Format &format)
{
    constexpr int kPlaceDecimals = 3; // about 100 m
    const QString place =
        Texts::tr("%1 north, %2 east")
            .arg(format.number(report.latitude, kPlaceDecimals), format.number(report.longitude, kPlaceDecimals));
    const QString when = format.moment(report.at, now);
    return report.number ? Texts::tr("%1 at %2, %3").arg(format.axisNumber(*report.number), place, when)
                         : Texts::tr("At %1, %2").arg(place, when);
}

} // namespace ioc
