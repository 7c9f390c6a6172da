// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/model/portal.h"

#include "app/simulator/model/agencies.h"
#include "app/simulator/model/random.h"
#include "app/simulator/model/work_calendar.h"

#include <algorithm>
#include <cmath>

namespace ioc::sim {
namespace {

constexpr double kDossiersADay = 640;
constexpr double kGrowthAYear = 0.08;
constexpr double kFullyOnline = 0.797;
constexpr double kPartlyOnline = 0.17;
constexpr double kWithFee = 0.42;
constexpr double kPaidOnline = 0.71;
constexpr double kRated = 0.34;
constexpr double kSatisfied = 0.912;
constexpr double kDigitised = 0.86;
constexpr std::chrono::seconds kStormAhead = std::chrono::days(20);

class Shares
{
public:
    Shares(const World &world, Day day, size_t agency)
        : m_traits(world.seed, Stream::Portal, agency + 1000, 0)
        , m_day(world.seed, Stream::Portal, agency, day)
    {
    }

    int total(double mean) { return m_day.poisson(mean); }

    /// `mean` of `whole`, with the agency's own habit and the day's chance.
    int part(int whole, double mean, double habit)
    {
        const double share = mean + habit * m_traits.normal();
        const double chance = whole > 0 ? std::sqrt(std::max(0.0, share * (1 - share)) / whole) * m_day.normal() : 0;
        return int(std::lround(whole * std::clamp(share + chance, 0.0, 1.0)));
    }

private:
    Random m_traits;
    Random m_day;
};

} // namespace

PortalDay portalDay(const World &world, Day day, size_t agency, double share)
{
    const double toGo = yearsToGo(day);
    const double storm = world.scenario.storm(at(day, 12), kStormAhead);
    Shares shares(world, day, agency);
    PortalDay all;
    all.submitted =
        shares.total(kDossiersADay * kAgencies[agency].load * officeActivity(day) * (1 - kGrowthAYear * toGo));
    all.fullyOnline = shares.part(all.submitted, kFullyOnline - 0.065 * toGo - 0.2 * storm, 0.05);
    all.partlyOnline = std::min(all.submitted - all.fullyOnline, shares.part(all.submitted, kPartlyOnline, 0.02));
    all.withFee = shares.part(all.submitted, kWithFee, 0.04);
    all.paidOnline = shares.part(all.withFee, kPaidOnline - 0.11 * toGo, 0.05);
    all.ratings = shares.part(all.submitted, kRated, 0.03);
    all.satisfied = shares.part(all.ratings, kSatisfied - 0.011 * toGo - 0.15 * storm, 0.02);
    all.digitised = shares.part(all.submitted, kDigitised - 0.1 * toGo, 0.04);
    for (int *count : {&all.submitted, &all.fullyOnline, &all.partlyOnline, &all.withFee, &all.paidOnline, &all.ratings,
                       &all.satisfied, &all.digitised})
        *count = int(*count * share);
    return all;
}

} // namespace ioc::sim
