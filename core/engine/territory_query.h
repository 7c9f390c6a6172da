// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/indicator_query.h"
#include "core/rules/explain_change.h"
#include "core/rules/ranking.h"

namespace ioc {

/// Which period a question is about: its id, or else the one of a kind that holds a day (today when it is not valid).
struct PeriodAsked
{
    QString id;
    std::optional<PeriodKind> kind; ///< the indicator's own when not named
    QDate day;
};

/// What `toancanh-cli rank` asks.
struct RankingQuery
{
    enum class Against { Nothing, PreviousPeriod, LastYear };

    IndicatorId indicator;
    PeriodAsked period;
    QDate from; ///< when valid: the days [from, to) instead of a period; the days before, or a year ago, are against
    QDate to;
    std::optional<QDate> boundary; ///< the communes of this day are ranked; of today when not named
    RankingRules rules;
    Against against = Against::PreviousPeriod;
    Instant now;
    std::optional<Instant> known; ///< as known at this moment
};

struct RankingAnswer
{
    const Indicator *indicator = nullptr; ///< of the pack
    Period period;                        ///< without id where days were asked for
    std::optional<Period> before;
    Ranking ranking;
};

/// Ranks the communes of one day over one period. NotFound for an unknown indicator, or when there is no cache; Usage
/// for a period that is none.
Result<RankingAnswer> askRanking(const ProvincePack &pack, const QString &cacheFile, const RankingQuery &query);

/// What `toancanh-cli explain` asks.
struct ChangeQuery
{
    IndicatorId indicator;
    QString unit; ///< unit id, CODE@DATE, or empty for the province
    PeriodAsked before;
    PeriodAsked after;
    QString over;                  ///< a dimension; empty: the communes of the unit
    std::optional<QDate> boundary; ///< both periods are told by the units of this day; of today when not named
    Instant now;
    std::optional<Instant> known; ///< as known at this moment
};

struct ChangeAnswer
{
    const Indicator *indicator = nullptr; ///< of the pack
    const AdministrativeUnit *unit = nullptr;
    QDate boundary;
    ExplainedChange change;
};

/// Splits the change of an indicator between two periods over communes or members. NotFound for an unknown indicator,
/// unit or dimension, or when there is no cache; Usage for a period that is none, or an indicator that is no sum or
/// ratio of sums; Formula when one of the two figures is missing.
Result<ChangeAnswer> askChange(const ProvincePack &pack, const QString &cacheFile, const ChangeQuery &query);

} // namespace ioc
