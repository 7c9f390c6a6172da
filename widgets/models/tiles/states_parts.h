// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/tiles/states_state.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace ioc {

/// The axis of time of a state timeline: the starts of all buckets, and the end of the last.
class StatesAxis
{
public:
    /// `starts` of the buckets that have come; of hours those to come are added.
    StatesAxis(const Trend &trend, std::set<Instant> starts, TrendBucket bucket);

    double place(Instant at) const; ///< from 0 to 1
    std::vector<StateStretch> stretches(const std::map<Instant, Stood> &byStart) const;
    std::vector<AxisTick> ticks(const Format &format) const;

private:
    double endOf(size_t bucket) const;

    std::vector<Instant> m_starts;
    Instant m_from;
    Instant m_to;
    TrendBucket m_bucket;
};

/// The words that timelines of targets and of feeds share.
class StatesText
{
    Q_DECLARE_TR_FUNCTIONS(StatesPanel)

public:
    static QString word(Stood stood);
    static QString buckets(int count, TrendBucket bucket); ///< "3 ngày"

    /// In whole per cent, but neither none where there is one nor all where one is missing: "< 1", "67", "> 99".
    static QString share(int part, int whole, const Format &format);
    static QString without(const QString &buckets); ///< "3 ngày không có số liệu"
};

/// What belongs to the rows, once they are there: keys of their looks, axis, and the words in which they are read out.
void finish(StatesState &state, const StatesAxis &axis, const Trend &trend, const Format &format,
            const QStringList &words);

} // namespace ioc
