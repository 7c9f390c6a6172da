// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/record_query.h"

#include "core/base/decimal.h"
#include "core/engine/indicator_query.h"
#include "core/rules/gather.h"
#include "core/rules/period_arithmetic.h"
#include "core/store/cache_reader.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecordQuery)
};

constexpr PeriodKind kKinds[] = {PeriodKind::Day,      PeriodKind::Week,       PeriodKind::Month, PeriodKind::Quarter,
                                 PeriodKind::HalfYear, PeriodKind::NineMonths, PeriodKind::Year};

/// Under the 15th rule 2026-01 begins in December: the period of an id is looked for around its year.
std::optional<Period> periodNamed(const PeriodRule &rule, const QString &id)
{
    const int year = id.left(4).toInt();
    if (year < 1)
        return std::nullopt;
    for (const PeriodKind kind : kKinds) {
        for (const Period &period : periodsBetween(rule, kind, QDate(year - 1, 12, 1), QDate(year + 1, 1, 8))) {
            if (period.id == id)
                return period;
        }
    }
    return std::nullopt;
}

Result<void> setDays(RecordAnswer &answer, const PeriodRule &rule, const RecordQuery &query, QDate today)
{
    answer.from = query.from;
    answer.to = query.to;
    if (!query.period.isEmpty()) {
        const auto period = periodNamed(rule, query.period);
        if (!period)
            return Error{ErrorCode::NotFound,
                         Texts::tr("There is no period “%1” under the rule “%2”.").arg(query.period, rule.id)};
        answer.from = period->from;
        answer.to = period->to;
    }
    answer.to = std::max(answer.from, std::min(answer.to, today.addDays(1)));
    return {};
}

/// Which series an input takes, as the rules gather them.
std::function<bool(const SeriesKey &)> seriesOf(const CompiledIndicator::Input &input, const Territory &territory)
{
    return [&input, &territory](const SeriesKey &key) {
        if (!territory.holds(key.unit))
            return false;
        return std::all_of(input.where.begin(), input.where.end(), [&key](const auto &condition) {
            return condition.second.contains(key.members.value(condition.first));
        });
    };
}

/// The part's inputs, one after the other: their records, and what these come to.
class Gathering
{
public:
    Gathering(const ProvincePack &pack, CacheReader &reader, const RecordQuery &query, RecordAnswer &answer)
        : m_pack(pack)
        , m_reader(reader)
        , m_query(query)
        , m_answer(answer)
        , m_territory(pack.units, answer.unit->id)
    {
    }

    Result<double> sumOf(const CompiledIndicator::Input &input)
    {
        const bool everything = input.how.gather == Gather::ToDate;
        if (!input.counted || (!everything && input.how.gather != Gather::ByKind))
            return Error{ErrorCode::Usage,
                         Texts::tr("“%1” is not counted from records.").arg(input.measure->id.toString())};
        const Instant from = everything ? fromMillis(0) : m_pack.zone.startOf(m_answer.from);
        double sum = 0;
        for (const FeedId &id : input.feeds) {
            const FeedDefinition *feed = m_pack.feed(id);
            if (!feed->records)
                continue;
            const CountedSelection selection{*feed, *input.measure, seriesOf(input, m_territory), from,
                                             m_pack.zone.startOf(m_answer.to)};
            auto records = m_reader.records().behind(selection, m_query.offset, m_query.limit);
            if (!records)
                return records.error();
            sum = decimalSum(sum, records->sum);
            m_answer.inputs.push_back({input.measure->id, id, std::move(*records)});
        }
        return sum;
    }

private:
    const ProvincePack &m_pack;
    CacheReader &m_reader;
    const RecordQuery &m_query;
    RecordAnswer &m_answer;
    Territory m_territory;
};

} // namespace

Result<RecordAnswer> askRecords(const ProvincePack &pack, const QString &cacheFile, const RecordQuery &query)
{
    RecordAnswer answer;
    const QDate today = pack.zone.date(query.now);
    answer.indicator = pack.indicator(query.indicator);
    if (!answer.indicator)
        return Error{ErrorCode::NotFound,
                     Texts::tr("There is no indicator “%1” in the pack.").arg(query.indicator.toString())};
    answer.unit = query.unit.isEmpty() ? pack.units.provinceOn(today) : unitNamed(pack.units, query.unit);
    if (!answer.unit)
        return Error{ErrorCode::NotFound, Texts::tr("There is no unit “%1”.").arg(query.unit)};
    auto indicator = CompiledIndicator::compile(pack, *answer.indicator);
    if (!indicator)
        return indicator.error();
    const bool denominator = query.part == RecordQuery::Part::Denominator;
    if (denominator && !indicator->isRatio())
        return Error{ErrorCode::Usage, Texts::tr("This indicator is no ratio; it has no denominator.")};
    if (const auto set = setDays(answer, indicator->periodRule(), query, today); !set)
        return set.error();
    auto reader = CacheReader::open(cacheFile);
    if (!reader)
        return reader.error();
    Gathering gathering(pack, *reader, query, answer);
    std::vector<double> values;
    for (const auto &input : denominator ? indicator->denominatorInputs() : indicator->numeratorInputs()) {
        const auto sum = gathering.sumOf(input);
        if (!sum)
            return sum.error();
        values.push_back(*sum);
    }
    answer.value = denominator ? indicator->denominator(values) : indicator->numerator(values);
    return answer;
}

} // namespace ioc
