// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/compiled_indicator.h"
#include "core/rules/gatherings.h"

#include <functional>

namespace ioc {

/// How the series of an input are put together.
struct Grouping
{
    enum class By { All, Member, Unit };
    By by = By::All;
    QString dimension; ///< By::Member
};

/// Numbers for the members of a dimension, the same for every input.
class MemberNumbers
{
public:
    int numberOf(const QString &member);
    const QStringList &members() const { return m_members; }

private:
    QHash<QString, int> m_numbers;
    QStringList m_members;
};

/// For which territory, told by which units.
struct Place
{
    UnitId unit; ///< empty: everything
    Boundary::Kind boundary = Boundary::Kind::AsItWas;
    QDate day; ///< Boundary::Kind::On
};

/// One input gathered over one group.
struct Gathered
{
    double value = 0;
    std::optional<Instant> newestAt; ///< newest moment observed
    std::optional<Instant> newestReceived;
    std::optional<Instant> oldestReceived; ///< of the series' newest
    std::optional<Instant> oldestAt;       ///< of the series' newest: how far behind the slowest series is
    int series = 0;                        ///< how many series took part; 0: there is no value
    int leftOut = 0;                       ///< series whose newest value is too old to stand for now
    Restated restated = Restated::AsWas;   ///< Impossible: there is no value
    Quality quality = Quality::Good;       ///< the worst among the values
    Vintage vintage = Vintage::Unstated;   ///< the least settled among them
};

using OldestThatSpeaks = std::function<Instant(Instant newest)>;

/// Sums, averages or takes the last, as the measure's kind and the input ask: over time per series first, then over the
/// series of each group. By group number: 0 for All, that of the member, the position of the unit in the registry;
/// groups past the end have no value.
///
/// Told by the units of another day, sums are divided between them by the shares of the restatement. Means are never
/// divided: the mean of a merged unit is that of its parts weighed by their size (population, area or households), and
/// a part of a split unit has none.
/// `oldest`: of a newest reading the oldest one that still stands for "now" beside it (intensive measures only).
std::vector<Gathered> gather(const CompiledIndicator::Input &input, const Stretch &stretch, const Grouping &grouping,
                             const Place &place, const OldestThatSpeaks &oldest, MemberNumbers &members,
                             Gatherings &gatherings);

} // namespace ioc
