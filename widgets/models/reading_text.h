// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/snapshot.h"
#include "widgets/models/marks.h"
#include "widgets/models/present_context.h"

#include <QCoreApplication>

namespace ioc {

/// "16 %": a number and the unit it is in, which may be none.
QString withUnit(const QString &number, const QString &unit);

/// The least decimals, from `least` on, at which a difference that there is does not read as none.
int decimalsThatTell(double difference, int least);

/// The words that go with a reading: value, comparison, target, age, source, and what is missing. Borrows the snapshot
/// and the context for as long as it lives; any thread.
class ReadingText
{
    Q_DECLARE_TR_FUNCTIONS(ReadingText)

public:
    ReadingText(const Snapshot &snapshot, const PresentContext &context)
        : m_snapshot(snapshot)
        , m_context(context)
    {
    }

    /// Plain or Zero only for a value that is good now; Old for any other value; NoData without one.
    Face face(const Reading &reading) const;

    /// "97,63 %", in the indicator's decimals and unit.
    QString amount(const Indicator &indicator, double value) const;

    /// "↗ +0,8 điểm so cùng kỳ": the first comparison of the reading; empty when it has none.
    QString comparison(const Indicator &indicator, const Reading &reading) const;

    /// "thấp hơn chỉ tiêu 3,6 điểm"; empty when the target is met or there is none.
    QString targetGap(const Indicator &indicator, const Reading &reading) const;

    /// Figure minus target: "+2,63 điểm", "−1.273 tỷ đồng"; empty without either.
    QString difference(const Indicator &indicator, const Reading &reading) const;

    /// "chỉ tiêu ≤ 16"; empty without a target.
    QString target(const Indicator &indicator, const Reading &reading) const;

    /// What the figure covers: "từ 01/11/2026, chưa hết kỳ", "21/11/2026". Empty for a figure of the moment.
    QString period(const Indicator &indicator, const Reading &reading) const;

    /// "1.269 / 1.300", numerator and denominator of a ratio; empty otherwise.
    QString fraction(const Reading &reading) const;

    /// Why there is no value: "no data for this period yet".
    QString missing(const Indicator &indicator, const Reading &reading) const;

    /// When the missing value can be expected, and from whom: "Một cửa điện tử: due 18:50".
    QString missingDue(const Reading &reading) const;

    /// "figures of 16:02"; empty when nobody knows.
    QString age(const std::optional<Instant> &asOf) const;

    /// Why a value is old: "disconnected for 2 hours 43 minutes". Never empty.
    QString oldBecause(const std::vector<FeedId> &feeds, Quality quality) const;

    /// The gravest state among the feeds that bring a figure; Ok when there are none.
    FeedState feedState(const std::vector<FeedId> &feeds) const;

    /// The feed to name as the source: the gravest one, else the first; with how many others.
    QString source(const std::vector<FeedId> &feeds) const;

    /// The gravest active alarm on an indicator of a unit; nullptr when there is none.
    const Alarm *alarm(const IndicatorId &indicator, const UnitId &unit) const;
    QString alarmName(const Alarm &alarm) const; ///< what is wrong

private:
    const FeedHealth *worstFeed(const std::vector<FeedId> &feeds) const;
    QString feedName(const FeedId &feed) const;
    QString since(Instant instant) const; ///< how long ago, in one unbroken word

    const Snapshot &m_snapshot;
    const PresentContext &m_context;
};

} // namespace ioc
