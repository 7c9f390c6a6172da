// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/record_query.h"

#include "core/base/decimal.h"
#include "core/engine/cached_rollups.h"
#include "core/engine/indicator_query.h"
#include "core/engine/series_shares.h"
#include "core/rules/period_named.h"
#include "core/store/cache_reader.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecordQuery)
};

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

/// The part's inputs, one after the other: their records, and what these come to.
class Gathering
{
public:
    Gathering(Gatherings &gatherings, CacheReader &reader, const RecordQuery &query, RecordAnswer &answer)
        : m_gatherings(gatherings)
        , m_pack(gatherings.pack())
        , m_reader(reader)
        , m_query(query)
        , m_answer(answer)
    {
    }

    /// Nothing where the records cannot be divided between units.
    Result<std::optional<double>> sumOf(const CompiledIndicator::Input &input)
    {
        const bool everything = input.how.gather == Gather::ToDate;
        if (!input.counted || (!everything && input.how.gather != Gather::ByKind))
            return Error{ErrorCode::Usage,
                         Texts::tr("“%1” is not counted from records.").arg(input.measure->id.toString())};
        const Instant from = everything ? fromMillis(0) : m_pack.zone.startOf(m_answer.from);
        SeriesShares shares(input, m_answer.unit->id, m_answer.boundary, m_answer.from, m_answer.to, m_gatherings);
        double sum = 0;
        for (const FeedId &id : input.feeds) {
            const FeedDefinition *feed = m_pack.feed(id);
            if (!feed->records)
                continue;
            const CountedSelection selection{*feed, *input.measure,
                                             [&shares](const SeriesKey &key, Instant at) { return shares.of(key, at); },
                                             from, m_pack.zone.startOf(m_answer.to)};
            auto records = m_reader.records().behind(selection, m_query.offset, m_query.limit, m_query.known);
            if (!records)
                return records.error();
            sum = decimalSum(sum, records->sum);
            m_answer.inputs.push_back({input.measure->id, id, std::move(*records)});
        }
        return shares.isImpossible() ? std::optional<double>() : std::optional(sum);
    }

private:
    Gatherings &m_gatherings;
    const ProvincePack &m_pack;
    CacheReader &m_reader;
    const RecordQuery &m_query;
    RecordAnswer &m_answer;
};

} // namespace

Result<RecordAnswer> askRecords(const ProvincePack &pack, const QString &cacheFile, const RecordQuery &query)
{
    RecordAnswer answer;
    const QDate today = pack.zone.date(query.now);
    const auto asked = indicatorAsked(pack, query.indicator);
    if (!asked)
        return asked.error();
    answer.indicator = *asked;
    const auto unit = unitAsked(pack.units, query.unit, query.boundary, today);
    if (!unit)
        return unit.error();
    answer.unit = *unit;
    answer.boundary = query.boundary;
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
    CachedRollups source(std::move(*reader), pack.zone, query.known);
    Gatherings gatherings(pack, source);
    Gathering gathering(gatherings, source.reader(), query, answer);
    std::vector<double> values;
    bool whole = true;
    for (const auto &input : denominator ? indicator->denominatorInputs() : indicator->numeratorInputs()) {
        const auto sum = gathering.sumOf(input);
        if (!sum)
            return sum.error();
        whole = whole && *sum;
        values.push_back(sum->value_or(0));
    }
    if (whole)
        answer.value = denominator ? indicator->denominator(values) : indicator->numerator(values);
    return answer;
}

} // namespace ioc
